import * as v from 'valibot'
import { PredictionStatus, Time } from '../reading.js'
import type { HelixClient } from './client.js'
import { list, one } from './wire.js'

const Outcome = v.object({
	id: v.string(),
	title: v.string(),
	color: v.string(),
	users: v.number(),
	channel_points: v.number(),
})

const Prediction = v.object({
	id: v.string(),
	title: v.string(),
	outcomes: v.array(Outcome),
	winning_outcome_id: v.nullish(v.string()),
	prediction_window: v.number(),
	status: PredictionStatus,
	created_at: Time,
	locked_at: v.nullish(Time),
})

type WirePrediction = v.InferOutput<typeof Prediction>

export const PredictionList = list(Prediction)
export const ChangedPrediction = one(Prediction)

/** What is asked. */
export interface PredictionQuestion {
	readonly title: string
	/** Titles. */
	readonly outcomes: readonly string[]
	/** In which viewers stake points. */
	readonly seconds: number
}

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

/** What becomes of one that is open; points are shared out to those who were right, or given back. */
export type PredictionEnd =
	{ readonly to: 'locked' | 'canceled' } | { readonly to: 'resolved'; readonly outcomeId: string }

/** The one that began last. */
export async function getLatestPrediction(
	helix: HelixClient,
	broadcasterId: string,
): Promise<FoundPrediction | undefined> {
	const prediction = await latest(helix, broadcasterId)
	return prediction && predictionOf(prediction)
}

/** What was asked last. */
export async function getLastPredictionQuestion(
	helix: HelixClient,
	broadcasterId: string,
): Promise<PredictionQuestion | undefined> {
	const prediction = await latest(helix, broadcasterId)
	if (!prediction) return undefined
	const { title, outcomes, prediction_window: seconds } = prediction
	return { title, outcomes: outcomes.map((outcome) => outcome.title), seconds }
}

async function latest(helix: HelixClient, broadcasterId: string): Promise<WirePrediction | undefined> {
	const query = { broadcaster_id: broadcasterId, first: 1 }
	return (await helix.read('get-predictions', { query }, PredictionList)).data[0]
}

/** A prediction begins, and is the only one until it is resolved or canceled. */
export async function createPrediction(
	helix: HelixClient,
	broadcasterId: string,
	{ title, outcomes, seconds }: PredictionQuestion,
): Promise<FoundPrediction> {
	const body = {
		broadcaster_id: broadcasterId,
		title,
		outcomes: outcomes.map((outcome) => ({ title: outcome })),
		prediction_window: seconds,
	}
	return predictionOf((await helix.read('create-prediction', { body }, ChangedPrediction)).data[0])
}

export async function endPrediction(
	helix: HelixClient,
	broadcasterId: string,
	id: string,
	end: PredictionEnd,
): Promise<FoundPrediction> {
	const body = {
		broadcaster_id: broadcasterId,
		id,
		status: end.to.toUpperCase(),
		...(end.to === 'resolved' && { winning_outcome_id: end.outcomeId }),
	}
	return predictionOf((await helix.read('end-prediction', { body }, ChangedPrediction)).data[0])
}

function predictionOf(wire: WirePrediction): FoundPrediction {
	const { id, title, status: state, created_at: startedAt, locked_at: lockedAt } = wire
	return {
		...{ id, title, state, startedAt },
		outcomes: wire.outcomes.map(({ channel_points: points, color, ...outcome }) => {
			return { ...outcome, points, color: color.toLowerCase() }
		}),
		locksAt: lockedAt ?? startedAt + wire.prediction_window * 1000,
		winnerId: wire.winning_outcome_id || undefined,
	}
}
