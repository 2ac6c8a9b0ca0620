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

	constructor(save: (secrets: Secrets) => void) {
		this.#save = save
	}

	/** The secrets with what is known here, for parsing. */
	merge(secrets: Secrets): Secrets {
		this.#secrets = secrets
		this.#tokens ??= keptTokens(secrets)
		return { ...secrets, keptTokens: this.#tokens }
	}

	/** Forgets tokens of accounts that are gone, or all where they are not to be kept. */
	apply({ accounts, keepToken }: Settings): void {
		this.#isKept = keepToken
		const keys = new Set(keepToken ? accounts.map(({ key }) => key) : [])
		this.#write(Object.fromEntries(Object.entries(this.#tokens ?? {}).filter(([key]) => keys.has(key))))
	}

	add(key: string, token: Secret): void {
		if (this.#isKept) this.#write({ ...this.#tokens, [key]: token.reveal() })
	}

	#write(tokens: Readonly<Record<string, string>>): void {
		this.#tokens = tokens
		if (isDeepStrictEqual(keptTokens(this.#secrets), tokens)) return
		this.#secrets = { ...this.#secrets, keptTokens: tokens }
		this.#save(this.#secrets)
	}
}
