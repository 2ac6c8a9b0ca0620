import { Refusal } from '../../http/answer.js'
import { isRecord } from '../../http/body.js'
import type { Channel } from '../../world/channel.js'
import { type Prediction, topOf } from '../../world/subjects/prediction.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

export const predictions: Handlers = {
	/** An id that nobody knows is passed over. */
	'get-predictions': (call) => {
		const channel = channelOf(call)
		const ids = call.texts('id')
		const all = call.world.predictions.of(channel.owner.login)
		return page(
			call,
			all.filter(({ id }) => ids.length === 0 || ids.includes(id)).map((prediction) => show(channel, prediction)),
		)
	},

	'create-prediction': (call) => {
		const channel = channelOf(call)
		const title = call.text('title') ?? ''
		const outcomes = call.list('outcomes').flatMap((outcome) => (isRecord(outcome) ? [String(outcome.title)] : []))
		const seconds = call.number('prediction_window') ?? 0
		if ([...title].length > 45) throw new Refusal(400, "The prediction's title is too long.")
		if (outcomes.length < 2 || outcomes.length > 10) throw new Refusal(400, 'There must be 2 to 10 outcomes.')
		if (outcomes.some((outcome) => [...outcome].length > 25)) {
			throw new Refusal(400, "The outcome's title is too long.")
		}
		if (seconds < 30 || seconds > 1800) {
			throw new Refusal(400, 'The value in prediction_window is outside the allowed range of values.')
		}
		if (call.world.predictions.running(channel.owner.login)) {
			throw new Refusal(400, "The broadcaster already has a prediction that's running.")
		}
		return { data: [show(channel, call.world.predictions.begin(channel.owner.login, { title, outcomes, seconds }))] }
	},

	'end-prediction': (call) => {
		const channel = channelOf(call)
		const { login } = channel.owner
		const prediction = call.world.predictions.of(login).find(({ id }) => id === call.text('id'))
		if (!prediction) throw new Refusal(404, 'The prediction in the id field was not found.')
		end(call, login, prediction)
		return { data: [show(channel, prediction)] }
	},
}

function end(call: Call, login: string, { status, outcomes }: Prediction): void {
	const { predictions: room } = call.world
	const wanted = call.text('status') ?? ''
	const from: Record<string, readonly string[]> = {
		LOCKED: ['ACTIVE'],
		RESOLVED: ['ACTIVE', 'LOCKED'],
		CANCELED: ['ACTIVE', 'LOCKED'],
	}
	if (!from[wanted]) throw new Refusal(400, 'The value in the status field is not valid.')
	if (!from[wanted].includes(status)) {
		throw new Refusal(400, `To update the prediction's status to ${wanted}, it must be ${from[wanted].join(' or ')}.`)
	}
	if (wanted === 'LOCKED') return room.lock(login)
	if (wanted === 'CANCELED') return room.cancel(login)
	const winner = call.text('winning_outcome_id')
	if (winner === undefined) {
		throw new Refusal(400, 'The winning_outcome_id field is required if status is RESOLVED.')
	}
	if (!outcomes.some(({ id }) => id === winner)) {
		throw new Refusal(404, 'The outcome in the winning_outcome_id field was not found.')
	}
	room.resolve(login, winner)
}

function channelOf(call: Call): Channel {
	const channel = call.channel('broadcaster_id')
	if (!channel) throw new Refusal(400, 'The broadcaster_id is not valid.')
	return channel
}

function show({ owner }: Channel, prediction: Prediction): object {
	const at = (time: number | undefined): string | null => (time === undefined ? null : preciseTimestamp(time))
	return {
		id: prediction.id,
		broadcaster_id: owner.id,
		broadcaster_name: owner.displayName,
		broadcaster_login: owner.login,
		title: prediction.title,
		winning_outcome_id: prediction.winner?.id ?? null,
		outcomes: prediction.outcomes.map((outcome) => ({
			id: outcome.id,
			title: outcome.title,
			users: outcome.predictors.size,
			channel_points: outcome.points,
			top_predictors:
				outcome.predictors.size === 0
					? null
					: topOf(outcome).map(({ user, used, won }) => ({
							user_id: user.id,
							user_name: user.displayName,
							user_login: user.login,
							channel_points_used: used,
							channel_points_won: won ?? 0,
						})),
			color: outcome.color,
		})),
		prediction_window: prediction.seconds,
		status: prediction.status,
		created_at: preciseTimestamp(prediction.startedAt),
		ended_at: at(prediction.endedAt),
		locked_at: at(prediction.lockedAt),
	}
}
