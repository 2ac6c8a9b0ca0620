/** How far back messages are counted. */
const seconds = 3600

/** Counts messages by the second they came in: an hour of them, however many there are, is as large as an hour of none. */
export class ChatActivity {
	#counts: Uint32Array | undefined
	/** The last second that has a count, since 1970. */
	#newest = 0
	#total = 0

	get total(): number {
		return this.#total
	}

	add(): void {
		this.#counts ??= new Uint32Array(seconds)
		const now = Math.floor(Date.now() / 1000)
		if (now > this.#newest) {
			for (let second = Math.max(this.#newest, now - seconds) + 1; second <= now; second += 1) {
				this.#counts[second % seconds] = 0
			}
			this.#newest = now
		}
		this.#counts[this.#newest % seconds]! += 1
		this.#total += 1
	}

	reset(): void {
		this.#counts = undefined
		this.#newest = 0
		this.#total = 0
	}

	/** How many came in the last minutes, of which there are at most 60. */
	within(minutes: number): number {
		if (!this.#counts) return 0
		const oldest = Math.floor(Date.now() / 1000) - minutes * 60
		let count = 0
		for (let second = this.#newest; second > Math.max(oldest, this.#newest - seconds); second -= 1) {
			count += this.#counts[second % seconds]!
		}
		return count
	}
}
