import type { Cell } from './cell.js'
import type { WatchedCells } from './watched.js'

/** Something that begins, goes on and ends. */
export interface Round {
	readonly id: string
	/** Milliseconds since 1970. */
	readonly startedAt: number
}

interface Order<T> {
	/** How far it has come: it never goes back. */
	readonly stage: (round: T) => number
	/** What only grows while a stage lasts. */
	readonly total: (round: T) => number
}

/** Milliseconds for which the word that something ended may be on its way, and by which a clock may be wrong. */
export const endPatience = 30_000

/** The last of its kind, in whatever order the news of it come: what is late changes nothing. */
export class Latest<T extends Round> {
	readonly #cell: Cell<T | undefined>
	readonly #order: Order<T>

	constructor(cells: WatchedCells, order: Order<T>) {
		this.#cell = cells.cell<T | undefined>(undefined)
		this.#order = order
	}

	get(): T | undefined {
		return this.#cell.get()
	}

	/** Without being noted. */
	peek(): T | undefined {
		return this.#cell.peek()
	}

	apply(news: T): void {
		const known = this.#cell.peek()
		if (!known || !this.#isLate(news, known)) this.#cell.set(news)
	}

	#isLate(news: T, known: T): boolean {
		const { stage, total } = this.#order
		if (news.id !== known.id) return news.startedAt < known.startedAt
		const stages = stage(news) - stage(known)
		return stages < 0 || (stages === 0 && total(news) < total(known))
	}
}

/** Those that have most of something; none while nobody has any. */
export function leadersOf<T>(all: readonly T[], amount: (each: T) => number): readonly T[] {
	const most = Math.max(0, ...all.map(amount))
	return most === 0 ? [] : all.filter((each) => amount(each) === most)
}
