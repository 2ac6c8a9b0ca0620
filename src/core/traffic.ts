import type { State } from '../state/state.js'
import type { HelixClient } from '../twitch/helix/client.js'
import { isScarce, type RateLimit } from '../twitch/helix/rate-limit.js'

const minute = 60_000

/** Counts the requests of the last minute, and knows how many more Twitch takes of each account. */
export class Traffic {
	readonly #state: State
	readonly #shown: () => HelixClient | undefined
	readonly #times: number[] = []
	readonly #rates = new WeakMap<HelixClient, RateLimit>()

	/** @param shown the default account's, whose limit users see */
	constructor(state: State, shown: () => HelixClient | undefined) {
		this.#state = state
		this.#shown = shown
	}

	/** Until when what can wait gives way to buttons, in milliseconds since 1970; 0 where it need not. */
	scarceUntil(helix: HelixClient): number {
		const rate = this.#rates.get(helix)
		return rate && isScarce(rate) ? rate.resetAt : 0
	}

	count(): void {
		this.#times.push(Date.now())
		this.#forgetOld()
	}

	note(helix: HelixClient, rate: RateLimit): void {
		this.#rates.set(helix, rate)
	}

	/** Tells it after a press, and once a minute: looks that nobody asked for move no variable by themselves. */
	show(): void {
		this.#forgetOld()
		this.#state.requestsPerMinute.set(this.#times.length)
		const helix = this.#shown()
		const rate = helix && this.#rates.get(helix)
		if (!rate) return this.#state.rate.set(undefined)
		const { limit, remaining, resetAt } = rate
		this.#state.rate.set({ limit, remaining, resetAt })
	}

	#forgetOld(): void {
		const since = Date.now() - minute
		while ((this.#times[0] ?? Infinity) <= since) this.#times.shift()
	}
}
