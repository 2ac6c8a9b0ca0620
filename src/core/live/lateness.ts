import type { State } from '../../state/state.js'

/** Milliseconds for which live events may be away before that is worth a word. */
const patience = 60_000

/** Knows whether live events have not come for a while. */
export class Lateness {
	readonly #state: State
	readonly #onChange: () => void
	#timer: NodeJS.Timeout | undefined
	#isLate = false

	constructor(state: State, onChange: () => void) {
		this.#state = state
		this.#onChange = onChange
		state.changes.onChange((changed) => {
			if (changed.has(state.live)) this.#follow()
		})
	}

	get isLate(): boolean {
		return this.#isLate
	}

	end(): void {
		clearTimeout(this.#timer)
		this.#timer = undefined
	}

	#follow(): void {
		const { kind } = this.#state.live.peek()
		if (kind === 'live' || kind === 'off') {
			this.end()
			this.#set(false)
		}
		// Each attempt to connect is between two waits: it does not begin the minute anew.
		if (kind === 'waiting') this.#timer ??= setTimeout(() => this.#set(true), patience)
	}

	#set(isLate: boolean): void {
		if (this.#isLate === isLate) return
		this.#isLate = isLate
		this.#onChange()
	}
}
