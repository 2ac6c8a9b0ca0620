import { record, type Cell } from './cell.js'

/** Who has read which cells at the last look: feedbacks by their id, variables by theirs. */
export class Watchers {
	readonly #reads = new Map<string, ReadonlySet<Cell<unknown>>>()
	readonly #readers = new Map<Cell<unknown>, Set<string>>()

	/** Reads for `id`; what was read replaces what `id` watched before. */
	watch<T>(id: string, read: () => T): T {
		const { value, reads } = record(read)
		const before = this.#reads.get(id) ?? new Set()
		this.#reads.set(id, reads)
		for (const cell of reads) if (!before.has(cell)) this.#add(cell, id)
		for (const cell of before) if (!reads.has(cell)) this.#remove(cell, id)
		return value
	}

	forget(id: string): void {
		for (const cell of this.#reads.get(id) ?? []) this.#remove(cell, id)
		this.#reads.delete(id)
	}

	forgetAll(): void {
		for (const id of [...this.#reads.keys()]) this.forget(id)
	}

	/** Whoever read one of these cells. */
	affected(changed: ReadonlySet<Cell<unknown>>): string[] {
		return [...new Set([...changed].flatMap((cell) => [...(this.#readers.get(cell) ?? [])]))]
	}

	#add(cell: Cell<unknown>, id: string): void {
		const readers = this.#readers.get(cell)
		if (readers) readers.add(id)
		else {
			this.#readers.set(cell, new Set([id]))
			cell.onWatched(true)
		}
	}

	#remove(cell: Cell<unknown>, id: string): void {
		const readers = this.#readers.get(cell)
		readers?.delete(id)
		if (readers?.size !== 0) return
		this.#readers.delete(cell)
		cell.onWatched(false)
	}
}
