import { randomId } from '../random.js'
import type { User } from '../users.js'

export interface Predictor {
	readonly user: User
	used: number
	won: number | null
}

export interface Outcome {
	readonly id: string
	readonly title: string
	readonly color: 'BLUE' | 'PINK'
	readonly predictors: Map<User, Predictor>
	readonly points: number
}

export interface Prediction {
	readonly id: string
	readonly title: string
	readonly outcomes: readonly Outcome[]
	readonly seconds: number
	readonly startedAt: number
	readonly locksAt: number
	lockedAt: number | undefined
	endedAt: number | undefined
	winner: Outcome | undefined
	status: 'ACTIVE' | 'LOCKED' | 'RESOLVED' | 'CANCELED'
}

const shown = 10

/** Those who stake most on an outcome. */
export function topOf({ predictors }: Outcome): Predictor[] {
	return [...predictors.values()].toSorted((one, other) => other.used - one.used).slice(0, shown)
}

export function makePrediction(title: string, outcomes: readonly string[], seconds: number): Prediction {
	const startedAt = Date.now()
	return {
		id: randomId(),
		title,
		// Two are blue against pink, more than two are all blue.
		outcomes: outcomes.map((outcome, index) =>
			makeOutcome(outcome, outcomes.length === 2 && index === 1 ? 'PINK' : 'BLUE'),
		),
		seconds,
		startedAt,
		locksAt: startedAt + seconds * 1000,
		lockedAt: undefined,
		endedAt: undefined,
		winner: undefined,
		status: 'ACTIVE',
	}
}

/** Whoever was right shares all that was staked. */
export function shareOut({ outcomes }: Prediction, winner: Outcome): void {
	const all = outcomes.reduce((sum, { points }) => sum + points, 0)
	for (const predictor of winner.predictors.values()) {
		predictor.won = Math.floor((predictor.used / winner.points) * all)
	}
}

function makeOutcome(title: string, color: Outcome['color']): Outcome {
	const predictors = new Map<User, Predictor>()
	return {
		id: randomId(),
		title,
		color,
		predictors,
		get points() {
			return [...predictors.values()].reduce((sum, { used }) => sum + used, 0)
		},
	}
}
