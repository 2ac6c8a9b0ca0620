import { Latest, leadersOf } from './latest.js'
import type { WatchedCells } from './watched.js'

export type PredictionStage = 'active' | 'locked' | 'resolved' | 'canceled'

export interface PredictionOutcome {
	readonly id: string
	readonly title: string
	/** `blue` or `pink`. */
	readonly color: string
	readonly points: number
	readonly users: number
}

export interface Prediction {
	readonly id: string
	readonly title: string
	readonly state: PredictionStage
	readonly outcomes: readonly PredictionOutcome[]
	/** Milliseconds since 1970. */
	readonly startedAt: number
	/** Nobody stakes anything after that. */
	readonly locksAt: number
	readonly winnerId: string | undefined
}

const stages: Readonly<Record<PredictionStage, number>> = { active: 0, locked: 1, resolved: 2, canceled: 2 }

export function latestPrediction(cells: WatchedCells): Latest<Prediction> {
	return new Latest<Prediction>(cells, { stage: ({ state }) => stages[state], total: pointsOf })
}

export function pointsOf({ outcomes }: Prediction): number {
	return outcomes.reduce((sum, { points }) => sum + points, 0)
}

export function winnerOf({ outcomes, winnerId }: Prediction): PredictionOutcome | undefined {
	return outcomes.find(({ id }) => id === winnerId)
}

/** What came true, or what most is staked on while that is open. */
export function leadingOutcomes(prediction: Prediction): readonly PredictionOutcome[] {
	const winner = winnerOf(prediction)
	if (winner) return [winner]
	return prediction.state === 'canceled' ? [] : leadersOf(prediction.outcomes, ({ points }) => points)
}
