import type { User } from '../users.js'

export interface Contribution {
	readonly user: User
	readonly type: 'bits' | 'subscription' | 'other'
	total: number
}

export interface HypeTrain {
	readonly id: string
	readonly type: 'regular' | 'golden_kappa' | 'treasure'
	readonly startedAt: number
	readonly contributions: Contribution[]
	expiresAt: number
	total: number
	level: number
	/** Towards the next level. */
	progress: number
	/** What the next level takes. */
	goal: number
}

/** The best that a channel ever did. */
export interface HighMark {
	readonly level: number
	readonly total: number
	readonly at: number
}

const firstGoal = 500
const more = 300

export function goalOf(level: number): number {
	return firstGoal + (level - 1) * more
}

/** Adds to a train; tells whether it got to another level. */
export function contribute(train: HypeTrain, user: User, type: Contribution['type'], total: number): boolean {
	const { contributions, level } = train
	const present = contributions.find((each) => each.user === user && each.type === type)
	if (present) present.total += total
	else contributions.push({ user, type, total })
	train.total += total
	train.progress += total
	while (train.progress >= train.goal) {
		train.progress -= train.goal
		train.level += 1
		train.goal = goalOf(train.level)
	}
	return train.level > level
}

/** The best of each kind. */
export function topOf({ contributions }: HypeTrain): Contribution[] {
	const kinds = [...new Set(contributions.map(({ type }) => type))]
	return kinds.flatMap((kind) =>
		contributions
			.filter(({ type }) => type === kind)
			.toSorted((one, other) => other.total - one.total)
			.slice(0, 1),
	)
}
