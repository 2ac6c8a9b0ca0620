/**
 * Work that must not overlap: who comes while it is done for the same thing waits. What it is about is written as a path, and
 * `rewards/streamer` holds all that is below it.
 */
export class Turns {
	readonly #taken = new Map<Promise<unknown>, string>()

	async take<T>(what: string, work: () => Promise<T>): Promise<T> {
		const before = [...this.#taken].filter(([, taken]) => isWithin(what, taken) || isWithin(taken, what))
		const turn = before.length > 0 ? Promise.allSettled(before.map(async ([earlier]) => earlier)).then(work) : work()
		this.#taken.set(turn, what)
		try {
			return await turn
		} finally {
			this.#taken.delete(turn)
		}
	}
}

function isWithin(one: string, other: string): boolean {
	return `${one}/`.startsWith(`${other}/`)
}

/** What work on something of a channel takes a turn for; with `part`, on one of several. */
export function turnOf(subject: string, login: string, part?: string): string {
	return [subject, login, ...(part === undefined ? [] : [part])].join('/')
}
