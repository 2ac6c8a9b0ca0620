/** The ids of the last messages: Twitch delivers at least once, so one that was seen is not taken again. Bounded. */
export class RecentIds {
	readonly #most: number
	readonly #ids = new Set<string>()

	constructor(most = 5000) {
		this.#most = most
	}

	/** Whether it is new; from now on it is not. */
	add(id: string): boolean {
		if (this.#ids.has(id)) return false
		this.#ids.add(id)
		for (const oldest of this.#ids) {
			if (this.#ids.size <= this.#most) break
			this.#ids.delete(oldest)
		}
		return true
	}
}
