import type { Cell } from '../cell.js'
import type { WatchedCells } from '../watched.js'

const counters = ['followers', 'subs', 'gifts', 'bits', 'raids', 'redemptions'] as const

export type Counter = (typeof counters)[number]

/** What one broadcast has brought. */
export class Session {
	readonly #counters: ReadonlyMap<Counter, Cell<number>>
	/** Counted without a word: a chat brings hundreds a second. Whoever shows them looks as often as messages are shown. */
	#messages = 0
	readonly #resets: Cell<number>
	#streamId: string | undefined

	constructor(cells: WatchedCells) {
		this.#resets = cells.cell(0)
		this.#counters = new Map(counters.map((counter) => [counter, cells.cell(0)]))
	}

	get(counter: Counter): number {
		return this.#counters.get(counter)?.get() ?? 0
	}

	/** Chat messages. */
	get messages(): number {
		this.#resets.get()
		return this.#messages
	}

	addMessage(): void {
		this.#messages += 1
	}

	add(counter: Counter, amount = 1): void {
		const cell = this.#counters.get(counter)
		cell?.set(cell.peek() + amount)
	}

	/** One of them begins at 0 again, or all do. */
	reset(counter: Counter | 'messages' | 'all' = 'all'): void {
		for (const [each, cell] of this.#counters) if (counter === 'all' || counter === each) cell.set(0)
		if (counter !== 'all' && counter !== 'messages') return
		this.#messages = 0
		this.#resets.set(this.#resets.peek() + 1)
	}

	/** A broadcast that is known already does not begin again. */
	begin(streamId: string): void {
		if (streamId === this.#streamId) return
		this.#streamId = streamId
		this.reset()
	}
}
