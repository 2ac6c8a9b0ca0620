/** Milliseconds after which what was full is asked for again: another Companion may have gone. */
const interval = 300_000

/** Asks now and then for one thing that Twitch's limits did not allow, so that what others give back is taken over. */
export class Probe {
	readonly #ask: () => void
	#timer: NodeJS.Timeout | undefined
	#isUnderWay = false

	constructor(ask: () => void) {
		this.#ask = ask
	}

	/** It has asked, and not all answers are there. */
	get isUnderWay(): boolean {
		return this.#isUnderWay
	}

	/** All answers are there. @param isWanted whether there is something to ask for */
	settle(isWanted: boolean): void {
		this.#isUnderWay = false
		if (!isWanted) return this.end()
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined
			this.#isUnderWay = true
			this.#ask()
		}, interval)
	}

	end(): void {
		clearTimeout(this.#timer)
		this.#timer = undefined
		this.#isUnderWay = false
	}
}
