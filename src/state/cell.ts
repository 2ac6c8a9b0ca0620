import { isDeepStrictEqual } from 'node:util'
import type { Changes } from './changes.js'

let recorder: Set<Cell<unknown>> | undefined

/**
 * One piece of state. Reading it inside `record` is noted, so that whoever read it can be told when it changes; nobody
 * keeps lists of what depends on what.
 */
export class Cell<T> {
	readonly #changes: Changes
	#value: T
	#watching = 0

	constructor(changes: Changes, value: T) {
		this.#changes = changes
		this.#value = value
	}

	get(): T {
		recorder?.add(this)
		return this.#value
	}

	/** Without being noted, for who wants to change it. */
	peek(): T {
		return this.#value
	}

	set(value: T): void {
		if (isDeepStrictEqual(this.#value, value)) return
		this.#value = value
		this.#changes.mark(this)
	}

	get isWatched(): boolean {
		return this.#watching > 0
	}

	/** Told by each group of watchers when its first reader comes and when its last one goes. */
	onWatched(isWatched: boolean): void {
		this.#watching += isWatched ? 1 : -1
		if (isWatched) this.#changes.watched(this)
	}
}

/** Runs `read` and tells which cells it read. */
export function record<T>(read: () => T): { readonly value: T; readonly reads: ReadonlySet<Cell<unknown>> } {
	const outer = recorder
	const reads = new Set<Cell<unknown>>()
	recorder = reads
	try {
		return { value: read(), reads }
	} finally {
		recorder = outer
	}
}
