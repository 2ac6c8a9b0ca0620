import { Cell } from './cell.js'
import type { Changes } from './changes.js'

/** The last of a kind of happening, and how many there were. */
export interface Happened<T> {
	readonly count: number
	/** Undefined before the first. */
	readonly last: T | undefined
	/** Milliseconds since 1970. */
	readonly at: number
}

/** Companion looks at variables every 50 ms: two happenings within that time would be one to a trigger. */
const apart = 60

/**
 * Happenings of one kind, each written down by itself, in their order, so that twenty follows are twenty changes. Bounded:
 * what comes while it is full is counted, and not shown.
 */
export class HappeningQueue<T> {
	readonly #changes: Changes
	readonly #cell: Cell<Happened<T>>
	readonly #most: number
	readonly #apart: number
	readonly #waiting: T[] = []
	#timer: NodeJS.Timeout | undefined
	#count = 0

	constructor(changes: Changes, most = 500, apartMilliseconds = apart) {
		this.#changes = changes
		this.#most = most
		this.#apart = apartMilliseconds
		this.#cell = new Cell<Happened<T>>(changes, { count: 0, last: undefined, at: 0 })
	}

	get isWatched(): boolean {
		return this.#cell.isWatched
	}

	get(): Happened<T> {
		return this.#cell.get()
	}

	add(happening: T): void {
		if (this.#waiting.length >= this.#most) {
			this.#count += 1
			return
		}
		this.#waiting.push(happening)
		if (!this.#timer) this.#next()
	}

	end(): void {
		clearTimeout(this.#timer)
		this.#timer = undefined
		this.#waiting.length = 0
	}

	#next(): void {
		const happening = this.#waiting.shift()
		this.#timer = undefined
		if (happening === undefined) return
		this.#count += 1
		this.#cell.set({ count: this.#count, last: happening, at: Date.now() })
		this.#changes.flush()
		this.#timer = setTimeout(() => this.#next(), this.#apart)
	}
}
