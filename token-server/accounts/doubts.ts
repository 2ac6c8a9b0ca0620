/** Milliseconds within which being asked again is odd: a token is asked for once in hours. */
const soon = 60_000
/** Twitch is asked about one token no more often than this. */
const pause = 20_000
const mostRemembered = 20_000
/** Of all tokens, so many are checked in a second: however often the server is asked, Twitch is left in peace. */
const mostASecond = 10

/**
 * Who asks for a token again right after it was handed out has probably been refused by Twitch: the user disconnected the
 * app, or changed the password. Then Twitch is asked at once, and not only at the next hourly validation.
 */
export class Doubts {
	readonly #asked = new Map<string, { at: number; checkedAt: number }>()
	#second = 0
	#checks = 0

	/** Notes that the token of this user was asked for. @returns whether it should be validated first */
	arise(userId: string): boolean {
		const now = Date.now()
		const before = this.#asked.get(userId)
		if (!before) {
			this.#remember(userId, now)
			return false
		}
		const isOdd = now - before.at < soon && now - before.checkedAt >= pause
		before.at = now
		if (!isOdd || !this.#mayCheck(now)) return false
		before.checkedAt = now
		return true
	}

	#remember(userId: string, at: number): void {
		this.#asked.set(userId, { at, checkedAt: 0 })
		for (const oldest of this.#asked.keys()) {
			if (this.#asked.size <= mostRemembered) break
			this.#asked.delete(oldest)
		}
	}

	#mayCheck(now: number): boolean {
		const second = Math.floor(now / 1000)
		this.#checks = second === this.#second ? this.#checks + 1 : 1
		this.#second = second
		return this.#checks <= mostASecond
	}
}
