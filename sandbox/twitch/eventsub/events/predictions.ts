import type { Channel } from '../../world/channel.js'
import { type Outcome, type Prediction, topOf } from '../../world/subjects/prediction.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import { type Happening, inChannel, named } from '../happening.js'

export function predictionBegin(channel: Channel, prediction: Prediction): Happening {
	return inChannel('channel.prediction.begin', '1', channel, {
		...describe(prediction),
		outcomes: prediction.outcomes.map(({ id, title, color }) => ({ id, title, color: color.toLowerCase() })),
		locks_at: preciseTimestamp(prediction.locksAt),
	})
}

export function predictionProgress(channel: Channel, prediction: Prediction): Happening {
	return inChannel('channel.prediction.progress', '1', channel, {
		...describe(prediction),
		outcomes: prediction.outcomes.map(stakes),
		locks_at: preciseTimestamp(prediction.locksAt),
	})
}

export function predictionLock(channel: Channel, prediction: Prediction): Happening {
	return inChannel('channel.prediction.lock', '1', channel, {
		...describe(prediction),
		outcomes: prediction.outcomes.map(stakes),
		locked_at: preciseTimestamp(prediction.lockedAt ?? prediction.locksAt),
	})
}

export function predictionEnd(channel: Channel, prediction: Prediction): Happening {
	return inChannel('channel.prediction.end', '1', channel, {
		...describe(prediction),
		winning_outcome_id: prediction.winner?.id ?? null,
		outcomes: prediction.outcomes.map(stakes),
		status: prediction.status.toLowerCase(),
		ended_at: preciseTimestamp(prediction.endedAt ?? prediction.locksAt),
	})
}

function describe({ id, title, startedAt }: Prediction): object {
	return { id, title, started_at: preciseTimestamp(startedAt) }
}

function stakes(outcome: Outcome): object {
	const { id, title, color, predictors } = outcome
	return {
		id,
		title,
		color: color.toLowerCase(),
		users: predictors.size,
		channel_points: outcome.points,
		top_predictors: topOf(outcome).map(({ user, used, won }) => ({
			...named('', user),
			channel_points_won: won,
			channel_points_used: used,
		})),
	}
}
