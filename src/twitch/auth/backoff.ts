/** Growing waits between attempts, in milliseconds: doubled each time, with jitter so that many clients spread out. */
export class Backoff {
	readonly #first: number
	readonly #longest: number
	#attempts = 0

	constructor(first: number, longest: number) {
		this.#first = first
		this.#longest = longest
	}

	/** Between three quarters and the whole of the step. */
	next(): number {
		const step = Math.min(this.#longest, this.#first * 2 ** Math.min(this.#attempts, 30))
		this.#attempts += 1
		return Math.round(step * (0.75 + 0.25 * Math.random()))
	}

	reset(): void {
		this.#attempts = 0
	}
}
