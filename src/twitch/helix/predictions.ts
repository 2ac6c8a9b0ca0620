import * as v from 'valibot'
import { PredictionStatus, Time } from '../reading.js'
import type { HelixClient } from './client.js'
import { list } from './wire.js'

const Outcome = v.object({
	id: v.string(),
	title: v.string(),
	color: v.string(),
	users: v.number(),
	channel_points: v.number(),
})

export const PredictionList = list(
	v.object({
		id: v.string(),
		title: v.string(),
		outcomes: v.array(Outcome),
		winning_outcome_id: v.nullish(v.string()),
		prediction_window: v.number(),
		status: PredictionStatus,
		created_at: Time,
		locked_at: v.nullish(Time),
	}),
)

export interface FoundPrediction {
	readonly id: string
	readonly title: string
	readonly outcomes: readonly FoundOutcome[]
	readonly state: v.InferOutput<typeof PredictionStatus>
	/** Milliseconds since 1970. */
	readonly startedAt: number
	readonly locksAt: number
	readonly winnerId: string | undefined
}

export interface FoundOutcome {
	readonly id: string
	readonly title: string
	/** `blue` or `pink`. */
	readonly color: string
	readonly points: number
	readonly users: number
}

/** The one that began last. */
export async function getLatestPrediction(
	helix: HelixClient,
	broadcasterId: string,
): Promise<FoundPrediction | undefined> {
	const query = { broadcaster_id: broadcasterId, first: 1 }
	const [prediction] = (await helix.read('get-predictions', { query }, PredictionList)).data
	if (!prediction) return undefined
	const { id, title, status: state, created_at: startedAt, locked_at: lockedAt } = prediction
	return {
		...{ id, title, state, startedAt },
		outcomes: prediction.outcomes.map(({ channel_points: points, color, ...outcome }) => {
			return { ...outcome, points, color: color.toLowerCase() }
		}),
		locksAt: lockedAt ?? startedAt + prediction.prediction_window * 1000,
		winnerId: prediction.winning_outcome_id || undefined,
	}
}
