import type { State } from '../state/state.js'
import { isScarce, type RateLimit } from '../twitch/helix/rate-limit.js'

const minute = 60_000

/** Counts the requests of the last minute, and knows how many more Twitch takes. */
export class Traffic {
	readonly #state: State
	readonly #times: number[] = []
	#rate: RateLimit | undefined

	constructor(state: State) {
		this.#state = state
	}

	/** What can wait gives way to buttons. */
	get isScarce(): boolean {
		return isScarce(this.#rate)
	}

	/** Until when that is so, in milliseconds since 1970; 0 where it is not. */
	get scarceUntil(): number {
		return this.isScarce ? (this.#rate?.resetAt ?? 0) : 0
	}

	count(): void {
		this.#times.push(Date.now())
		this.#forgetOld()
	}

	note(rate: RateLimit): void {
		this.#rate = rate
	}

	/** Tells it after a press, and once a minute: looks that nobody asked for move no variable by themselves. */
	show(): void {
		this.#forgetOld()
		this.#state.requestsPerMinute.set(this.#times.length)
		if (this.#rate) {
			const { limit, remaining, resetAt } = this.#rate
			this.#state.rate.set({ limit, remaining, resetAt })
		}
	}

	#forgetOld(): void {
		const since = Date.now() - minute
		while ((this.#times[0] ?? Infinity) <= since) this.#times.shift()
	}
}
