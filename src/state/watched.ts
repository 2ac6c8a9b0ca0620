import { HappeningQueue } from './happening-queue.js'
import { Cell } from './cell.js'
import type { Changes } from './changes.js'

/** Makes the cells of one thing and knows whether any of them is watched. */
export class WatchedCells {
	readonly #changes: Changes
	readonly #parts: { readonly isWatched: boolean }[] = []
	readonly #queues: { end(): void }[] = []

	constructor(changes: Changes) {
		this.#changes = changes
	}

	get isWatched(): boolean {
		return this.#parts.some(({ isWatched }) => isWatched)
	}

	cell<T>(value: T): Cell<T> {
		const cell = new Cell<T>(this.#changes, value)
		this.#parts.push(cell)
		return cell
	}

	/** @param most that wait, @param apart milliseconds between two */
	queue<T>(most?: number, apart?: number): HappeningQueue<T> {
		const queue = new HappeningQueue<T>(this.#changes, most, apart)
		this.#parts.push(queue)
		this.#queues.push(queue)
		return queue
	}

	end(): void {
		for (const queue of this.#queues) queue.end()
	}
}
