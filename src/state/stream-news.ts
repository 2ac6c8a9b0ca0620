/** Milliseconds for which Twitch's list of streams may not know yet what an event told: it comes out of a cache. */
export const listLag = 3 * 60_000

interface Begun {
	readonly id: string
	/** Milliseconds since 1970. */
	readonly startedAt: number
}

/** What an event told last of a broadcast: the list of streams is not to undo it for a while. */
export class StreamNews {
	#stream: Begun | undefined
	#at = -Infinity

	/** @param stream undefined: it has ended */
	told(stream: Begun | undefined): void {
		this.#stream = stream
		this.#at = Date.now()
	}

	/** Whether what the list says can be so: another broadcast can only have begun since. */
	admits(listed: Begun | undefined): boolean {
		if (Date.now() - this.#at >= listLag) return true
		if (!listed) return this.#stream === undefined
		return listed.id === this.#stream?.id || listed.startedAt >= (this.#stream?.startedAt ?? this.#at)
	}
}
