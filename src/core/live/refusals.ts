import type { Log } from '../account.js'
import type { WantedSubscription } from '../plan.js'

/** Why a wanted subscription does not run. */
type Refusal =
	/** Not before accounts, tokens, scopes or roles are others. */
	| 'refused'
	/** A limit is used up: in a while it is asked for again. */
	| 'full'
	/** Twitch has ended it. */
	| 'ended'

const room = 'It is asked for again every few minutes; fewer channels and events leave room for it.'

/** What Twitch refused to subscribe, and what users were told of it. */
export class Refusals {
	readonly #log: Log
	readonly #kinds = new Map<string, Refusal>()
	/** Of what users want by name: they are told once. */
	readonly #told = new Set<string>()

	constructor(log: Log) {
		this.#log = log
	}

	has(key: string): boolean {
		return this.#kinds.has(key)
	}

	/** No time will mend it. */
	isFinal(key: string): boolean {
		return this.#kinds.get(key) === 'refused'
	}

	refused(wanted: WantedSubscription, words?: string): void {
		this.#kinds.set(wanted.key, 'refused')
		if (words !== undefined) this.#tell(wanted, words)
	}

	/** It ran until now. */
	ended(key: string): void {
		this.#kinds.set(key, 'ended')
	}

	/** @param words what Twitch said, where it was asked at all */
	full(wanted: WantedSubscription, words?: string): void {
		// It goes to the end of those that wait.
		this.#kinds.delete(wanted.key)
		this.#kinds.set(wanted.key, 'full')
		this.#tell(wanted, `a limit of the account is used up${words ? ` (${words})` : ''}. ${room}`)
	}

	/** It runs: what stood against it is over. */
	forget(key: string): void {
		this.#kinds.delete(key)
		this.#told.delete(key)
	}

	/** What nobody wants any more is forgotten. */
	keep(wanted: ReadonlyMap<string, unknown>): void {
		for (const key of [...this.#kinds.keys(), ...this.#told]) if (!wanted.has(key)) this.forget(key)
	}

	/** What was refused for a limit may be asked for again: the one that waits longest, or all. */
	reopen(how: 'one' | 'all'): void {
		for (const [key, kind] of this.#kinds) {
			if (kind !== 'full') continue
			this.#kinds.delete(key)
			if (how === 'one') return
		}
	}

	/** What was ended may be asked for again. */
	reopenEnded(): void {
		for (const [key, kind] of this.#kinds) if (kind === 'ended') this.#kinds.delete(key)
	}

	/** All may be asked for again. */
	clear(): void {
		this.#kinds.clear()
	}

	#tell({ key, type, isCustom }: WantedSubscription, words: string): void {
		const isNews = isCustom && !this.#told.has(key)
		if (isNews) this.#told.add(key)
		this.#log(isNews ? 'warn' : 'debug', `Twitch does not tell of ${type}: ${words}`)
	}
}
