/** Work that must not overlap: who comes while it is done for the same thing waits. */
export class Turns {
	readonly #last = new Map<string, Promise<unknown>>()

	async take<T>(what: string, work: () => Promise<T>): Promise<T> {
		const before = this.#last.get(what)
		const turn = before ? before.then(work, work) : work()
		this.#last.set(what, turn)
		try {
			return await turn
		} finally {
			if (this.#last.get(what) === turn) this.#last.delete(what)
		}
	}
}
