/** That are remembered, the latest. */
const most = 50

/** The ids of what has ended for good: news of it that come late do not bring it back. */
export class Ended {
	readonly #ids = new Set<string>()

	add(id: string): void {
		this.#ids.add(id)
		for (const oldest of this.#ids) {
			if (this.#ids.size <= most) break
			this.#ids.delete(oldest)
		}
	}

	has(id: string): boolean {
		return this.#ids.has(id)
	}
}
