import { isDeepStrictEqual } from 'node:util'
import { keptTokens, type Secrets } from './config.js'
import type { Settings } from './core/settings.js'
import type { Secret } from './twitch/oauth/secret.js'

/**
 * The last good token of each account, among the connection's secrets. What is known here is newer than what a config
 * page brings back, since the page saves what it was opened with.
 */
export class KeptTokens {
	readonly #save: (secrets: Secrets) => void
	#secrets: Secrets = {}
	#tokens: Readonly<Record<string, string>> | undefined
	#isKept = false
	#accounts: ReadonlySet<string> = new Set()

	constructor(save: (secrets: Secrets) => void) {
		this.#save = save
	}

	/** The secrets with what is known here, for parsing. */
	merge(secrets: Secrets): Secrets {
		this.#secrets = secrets
		this.#tokens ??= keptTokens(secrets)
		return { ...secrets, keptTokens: this.#tokens }
	}

	/** Follows the settings: which accounts there are, and whether tokens are to be kept at all. */
	apply({ accounts, keepToken }: Settings): void {
		this.#isKept = keepToken
		this.#accounts = new Set(accounts.map(({ key }) => key))
		// A page that was opened before brings back what was newest then.
		this.#write(keepToken ? (this.#tokens ?? {}) : {})
	}

	/** Keeps the token of an account. Those of accounts that are gone go with it: until then they may come back. */
	add(key: string, token: Secret): void {
		if (!this.#isKept) return
		const kept = Object.entries(this.#tokens ?? {}).filter(([each]) => this.#accounts.has(each))
		this.#write({ ...Object.fromEntries(kept), [key]: token.reveal() })
	}

	forgetAll(): void {
		this.#write({})
	}

	#write(tokens: Readonly<Record<string, string>>): void {
		this.#tokens = tokens
		if (isDeepStrictEqual(keptTokens(this.#secrets), tokens)) return
		this.#secrets = { ...this.#secrets, keptTokens: tokens }
		this.#save(this.#secrets)
	}
}
