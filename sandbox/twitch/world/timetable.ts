interface Entry {
	readonly when: number
	readonly act: () => void
	timer?: NodeJS.Timeout
}

/** What a timer can wait for at most. */
const longest = 2 ** 31 - 1

/**
 * What Twitch does by itself at a set time. The clock and the timers are looked up at use, so that fake ones drive it;
 * where only `Date` is faked, `catchUp` does what is due, and every request to Helix calls it.
 */
export class Timetable {
	readonly #entries = new Set<Entry>()

	/** Returns how to call it off. */
	at(when: number, act: () => void): () => void {
		const entry: Entry = { when, act }
		this.#entries.add(entry)
		this.#arm(entry)
		return () => this.#remove(entry)
	}

	/** Does what is due, in its order. */
	catchUp(): void {
		for (let next = this.#due(); next; next = this.#due()) {
			this.#remove(next)
			next.act()
		}
	}

	clear(): void {
		for (const entry of this.#entries) this.#remove(entry)
	}

	#due(): Entry | undefined {
		const now = Date.now()
		const due = [...this.#entries].filter(({ when }) => when <= now)
		return due.reduce<Entry | undefined>(
			(first, entry) => (first && first.when <= entry.when ? first : entry),
			undefined,
		)
	}

	#arm(entry: Entry): void {
		entry.timer = setTimeout(
			() => {
				this.catchUp()
				if (this.#entries.has(entry)) this.#arm(entry)
			},
			Math.min(Math.max(entry.when - Date.now(), 1), longest),
		)
		entry.timer.unref()
	}

	#remove(entry: Entry): void {
		clearTimeout(entry.timer)
		this.#entries.delete(entry)
	}
}
