import type { Cell } from './cell.js'

/** Milliseconds in which changes are gathered, so that one event means one message to Companion. */
const gathering = 20

/** Gathers the cells that changed and tells of them together. */
export class Changes {
	#changed = new Set<Cell<unknown>>()
	#timer: NodeJS.Timeout | undefined
	readonly #listeners: ((changed: ReadonlySet<Cell<unknown>>) => void)[] = []

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

	end(): void {
		clearTimeout(this.#timer)
		this.#timer = undefined
		this.#listeners.length = 0
	}
}
