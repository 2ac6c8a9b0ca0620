import { Backoff } from '../../twitch/auth/backoff.js'
import { RateLimitError } from '../../twitch/helix/errors.js'
import type { Log } from '../account.js'

/** Requests for subscriptions that are under way at once: a button's request must find room between them. */
const atOnce = 4

/** Requests of one session: the first one alone, then a few at once, and none for a while after trouble. */
export class Pace {
	readonly #log: Log
	readonly #onRoom: () => void
	readonly #underWay = new Set<string>()
	readonly #backoff = new Backoff(1000, 60_000)
	/** One request is enough to learn that Twitch takes none. */
	#isAnswered = false
	#pause: NodeJS.Timeout | undefined
	#life = {}

	/** @param onRoom something is over: perhaps there is room for more */
	constructor(log: Log, onRoom: () => void) {
		this.#log = log
		this.#onRoom = onRoom
	}

	get hasRoom(): boolean {
		return !this.#pause && this.#underWay.size < (this.#isAnswered ? atOnce : 1)
	}

	get isIdle(): boolean {
		return !this.#pause && this.#underWay.size === 0
	}

	get count(): number {
		return this.#underWay.size
	}

	has(key: string): boolean {
		return this.#underWay.has(key)
	}

	/** @param work throws when nothing was said against it and nothing was done */
	do(key: string, work: () => Promise<void>): void {
		const life = this.#life
		this.#underWay.add(key)
		void work()
			.then(
				() => life === this.#life && this.#answered(),
				(error: unknown) => life === this.#life && this.#rest(error),
			)
			.finally(() => {
				if (life !== this.#life) return
				this.#underWay.delete(key)
				this.#onRoom()
			})
	}

	/** The next request is sent alone again. */
	carefully(): void {
		this.#isAnswered = false
	}

	/** What was waited for has changed. */
	hurry(): void {
		clearTimeout(this.#pause)
		this.#pause = undefined
	}

	/** The session is over: what is under way counts no more. */
	end(): void {
		this.hurry()
		this.carefully()
		this.#underWay.clear()
		this.#life = {}
	}

	#answered(): void {
		this.#isAnswered = true
		this.#backoff.reset()
	}

	/** What fails meanwhile fails for the same reason. */
	#rest(error: unknown): void {
		if (this.#pause) return
		const told = error instanceof RateLimitError ? (error.seconds ?? 0) * 1000 : 0
		const wait = Math.max(this.#backoff.next(), told)
		const words = error instanceof Error ? error.message : String(error)
		this.#log('debug', `Subscribing to events goes on in ${Math.ceil(wait / 1000)} s: ${words}`)
		this.#pause = setTimeout(() => {
			this.#pause = undefined
			this.#onRoom()
		}, wait)
	}
}
