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
 * when it is full the oldest that waits is counted and not shown, so that the last one shown is the last one there was.
 */
export class HappeningQueue<T> {
	readonly #changes: Changes
	readonly #cell: Cell<Happened<T>>
	readonly #most: number
	readonly #apart: number
	readonly #waiting: T[] = []
	/** How to call the next one off; undefined: the last one was shown long enough ago. */
	#callOff: (() => void) | undefined
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
		this.#waiting.push(happening)
		if (this.#waiting.length > this.#most) {
			this.#waiting.shift()
			this.#count += 1
		}
		if (!this.#callOff) this.#next()
	}

	/** Better words for one that was added: it is none more. */
	correct(before: T, after: T): void {
		const waiting = this.#waiting.indexOf(before)
		if (waiting >= 0) this.#waiting[waiting] = after
		const shown = this.#cell.peek()
		if (shown.last === before) this.#cell.set({ ...shown, last: after })
	}

	end(): void {
		this.#callOff?.()
		this.#callOff = undefined
		this.#waiting.length = 0
	}

	#next(): void {
		const happening = this.#waiting.shift()
		this.#callOff = undefined
		if (happening === undefined) return
		this.#count += 1
		this.#cell.set({ count: this.#count, last: happening, at: Date.now() })
		this.#changes.flushTogether()
		this.#callOff = this.#changes.pace.after(this.#apart, () => this.#next())
	}
}
