import type { Cell } from '../cell.js'
import type { WatchedCells } from '../watched.js'

interface Peak {
	/** Milliseconds since 1970. */
	readonly at: number
	readonly amount: number
}

const most = 32

/**
 * When something of at least a size happened last, whatever smaller came after it. Of one size it is the newest that
 * counts, so that it is enough to know those that nothing newer reaches.
 */
export class Recent {
	readonly #peaks: Cell<readonly Peak[]>

	constructor(cells: WatchedCells) {
		this.#peaks = cells.cell<readonly Peak[]>([])
	}

	add(amount = 0): void {
		const bigger = this.#peaks.peek().filter((peak) => peak.amount > amount)
		this.#peaks.set([...bigger, { at: Date.now(), amount }].slice(-most))
	}

	/** @returns milliseconds since 1970; undefined: never */
	lastOf(amount: number): number | undefined {
		return this.#peaks.get().findLast((peak) => peak.amount >= amount)?.at
	}
}
