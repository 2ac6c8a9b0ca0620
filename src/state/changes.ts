import type { Cell } from './cell.js'
import { Pace } from './pace.js'

/** Milliseconds in which changes are gathered, so that one event means one message to Companion. */
const gathering = 20

/** Gathers the cells that changed and tells of them together. */
export class Changes {
	/** Of what is told one after the other. */
	readonly pace = new Pace()
	#changed = new Set<Cell<unknown>>()
	#timer: NodeJS.Timeout | undefined
	#soon: NodeJS.Immediate | undefined
	readonly #listeners: ((changed: ReadonlySet<Cell<unknown>>) => void)[] = []
	readonly #watchListeners: ((cell: Cell<unknown>) => void)[] = []

	onChange(listener: (changed: ReadonlySet<Cell<unknown>>) => void): void {
		this.#listeners.push(listener)
	}

	mark(cell: Cell<unknown>): void {
		this.#changed.add(cell)
		this.#timer ??= setTimeout(() => this.flush(), gathering)
	}

	/** Tells at once what has changed so far. */
	flush(): void {
		clearTimeout(this.#timer)
		this.#timer = undefined
		const changed = this.#changed
		this.#changed = new Set()
		if (changed.size > 0) for (const listener of this.#listeners) listener(changed)
	}

	onWatch(listener: (cell: Cell<unknown>) => void): void {
		this.#watchListeners.push(listener)
	}

	/** Someone begins to watch it. */
	watched(cell: Cell<unknown>): void {
		for (const listener of this.#watchListeners) listener(cell)
	}

	/** Tells as soon as what happens now is over: of one event, all that it changes. */
	flushTogether(): void {
		this.#soon ??= setImmediate(() => {
			this.#soon = undefined
			this.flush()
		})
	}

	end(): void {
		clearTimeout(this.#timer)
		clearImmediate(this.#soon)
		this.pace.end()
		this.#timer = undefined
		this.#soon = undefined
		this.#listeners.length = 0
		this.#watchListeners.length = 0
	}
}
