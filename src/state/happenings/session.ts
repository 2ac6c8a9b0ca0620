import type { Cell } from '../cell.js'
import type { WatchedCells } from '../watched.js'

const counters = ['followers', 'subs', 'gifts', 'bits', 'raids', 'redemptions', 'messages'] as const

export type Counter = (typeof counters)[number]

/** What one broadcast has brought. */
export class Session {
	readonly #counters: ReadonlyMap<Counter, Cell<number>>
	#streamId: string | undefined

	constructor(cells: WatchedCells) {
		this.#counters = new Map(counters.map((counter) => [counter, cells.cell(0)]))
	}

	get(counter: Counter): number {
		return this.#counters.get(counter)?.get() ?? 0
	}

	add(counter: Counter, amount = 1): void {
		const cell = this.#counters.get(counter)
		cell?.set(cell.peek() + amount)
	}

	reset(): void {
		for (const cell of this.#counters.values()) cell.set(0)
	}

	/** A broadcast that is known already does not begin again. */
	begin(streamId: string): void {
		if (streamId === this.#streamId) return
		this.#streamId = streamId
		this.reset()
	}
}
