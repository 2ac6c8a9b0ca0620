import type { Cell } from './cell.js'
import { Ended } from './ended.js'
import type { WatchedCells } from './watched.js'

/** What a broadcaster wants to reach. */
export interface Goal {
	readonly id: string
	/** The word of Twitch's API, such as `follower` or `new_subscription_count`. */
	readonly type: string
	readonly description: string
	readonly current: number
	readonly target: number
	/** Milliseconds since 1970. */
	readonly startedAt: number
}

/** That are remembered; Twitch has a few at most. */
const most = 20

export class Goals {
	readonly #all: Cell<readonly Goal[]>
	/** Those that ended as reached, the last of each type, until another of that type begins. */
	readonly #reached: Cell<readonly Goal[]>
	readonly #ended = new Ended()

	constructor(cells: WatchedCells) {
		this.#all = cells.cell<readonly Goal[]>([])
		this.#reached = cells.cell<readonly Goal[]>([])
	}

	/** Those that run, in the order in which they began. Watched. */
	get all(): readonly Goal[] {
		return this.#all.get()
	}

	/** Those that ended as reached and have no successor yet. Watched. */
	get reached(): readonly Goal[] {
		return this.#reached.get()
	}

	/** These are all. An answer may be older than the event that told of an end. */
	apply(goals: readonly Goal[]): void {
		const running = goals.filter(({ id }) => !this.#ended.has(id))
		this.#all.set(running.sort((one, other) => one.startedAt - other.startedAt).slice(-most))
		const types = running.map(({ type }) => type)
		this.#reached.set(this.#reached.peek().filter(({ type }) => !types.includes(type)))
	}

	changed(goal: Goal): void {
		const all = this.#all.peek()
		const isKnown = all.some(({ id }) => id === goal.id)
		this.apply(isKnown ? all.map((each) => (each.id === goal.id ? goal : each)) : [...all, goal])
	}

	ended(goal: Goal, isReached: boolean): void {
		const isNews = !this.#ended.has(goal.id)
		this.#ended.add(goal.id)
		this.apply(this.#all.peek().filter(({ id }) => id !== goal.id))
		if (!isReached || !isNews || this.#all.peek().some(({ type }) => type === goal.type)) return
		this.#reached.set([...this.#reached.peek().filter(({ type }) => type !== goal.type), goal])
	}
}
