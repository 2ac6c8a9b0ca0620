import type { State } from '../state/state.js'

const minute = 60_000

/** Counts the requests of the last minute. */
export class Traffic {
	readonly #state: State
	readonly #times: number[] = []

	constructor(state: State) {
		this.#state = state
	}

	count(): void {
		this.#times.push(Date.now())
		this.refresh()
	}

	/** Without requests the number falls, too. */
	refresh(): void {
		const since = Date.now() - minute
		while ((this.#times[0] ?? Infinity) <= since) this.#times.shift()
		this.#state.requestsPerMinute.set(this.#times.length)
	}
}
