import type { Cell } from './cell.js'
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

	constructor(cells: WatchedCells) {
		this.#all = cells.cell<readonly Goal[]>([])
	}

	/** Those that run, in the order in which they began. Watched. */
	get all(): readonly Goal[] {
		return this.#all.get()
	}

	apply(goals: readonly Goal[]): void {
		this.#all.set([...goals].sort((one, other) => one.startedAt - other.startedAt).slice(-most))
	}

	changed(goal: Goal): void {
		this.apply([...this.#all.peek().filter(({ id }) => id !== goal.id), goal])
	}

	ended(ended: string): void {
		this.apply(this.#all.peek().filter(({ id }) => id !== ended))
	}
}
