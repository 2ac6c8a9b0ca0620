import type { Cell } from './cell.js'
import type { WatchedCells } from './watched.js'

interface Sample {
	/** Minutes since 1970. */
	readonly minute: number
	readonly viewers: number
}

const most = 10

/** How many watched in each of the last ten minutes. */
export class ViewersTrend {
	readonly #samples: Cell<readonly Sample[]>

	constructor(cells: WatchedCells) {
		this.#samples = cells.cell<readonly Sample[]>([])
	}

	/** The oldest first; a minute in which nobody asked is not among them. */
	get viewers(): readonly number[] {
		return this.#samples.get().map(({ viewers }) => viewers)
	}

	add(viewers: number): void {
		const minute = Math.floor(Date.now() / 60_000)
		const before = this.#samples.peek().filter((sample) => sample.minute < minute && sample.minute > minute - most)
		this.#samples.set([...before, { minute, viewers }])
	}

	clear(): void {
		this.#samples.set([])
	}
}
