import { isDeepStrictEqual } from 'node:util'
import type { JsonValue } from '@companion-module/base'
import * as v from 'valibot'
import type { Secrets } from './config.js'
import type { AccountSettings, Settings } from './core/settings.js'
import { savedList, type Saved } from './definitions/token-sources/token-source-definition.js'
import type { LoginShelf, SavedLogin } from './twitch/auth/token-source.js'
import { Secret } from './twitch/oauth/secret.js'

const WireLogin = v.object({
	refreshToken: v.optional(v.string()),
	login: v.optional(v.string()),
	userId: v.optional(v.string()),
	savedAt: v.number(),
})
type SavedLogins = Readonly<Record<string, v.InferOutput<typeof WireLogin>>>

/** Logins that are remembered, those of earlier settings included. */
const mostLogins = 50

/**
 * What the module itself keeps among the connection's secrets: the last good access token of each account
 * (`keptTokens`), and refresh tokens (`savedLogins`). What is known here is newer than what a config page brings back,
 * since the page saves what it was opened with.
 */
export class SavedSecrets {
	readonly #save: (secrets: Secrets) => void
	/** As Companion has them. */
	#secrets: Secrets = {}
	#tokens: Readonly<Record<string, string>> | undefined
	#logins: SavedLogins = {}
	#isKept = false
	#accounts: ReadonlySet<string> = new Set()

	constructor(save: (secrets: Secrets) => void) {
		this.#save = save
	}

	/** For token sources; what is set is given to Companion before `set` returns. */
	readonly shelf: LoginShelf = {
		get: (id) => {
			const saved = this.#logins[id]
			if (!saved) return undefined
			const { refreshToken, ...rest } = saved
			return { ...rest, ...(refreshToken && { refreshToken: new Secret(refreshToken) }) }
		},
		set: (id, login) => {
			const { [id]: _before, ...others } = this.#logins
			this.#write({ logins: login ? { ...others, [id]: toSaved(login) } : others })
		},
	}

	/** The secrets with what is known here, for parsing. */
	merge(secrets: Secrets): Secrets {
		this.#secrets = secrets
		if (!this.#tokens) {
			this.#tokens = keptTokens(secrets)
			this.#logins = savedLogins(secrets)
		}
		// A page that was opened before brings back what was newest then, with settings that work or not.
		this.#write({})
		return this.#secrets
	}

	/** Follows the settings: which accounts there are, and whether tokens are to be kept at all. */
	apply({ accounts, keepToken }: Settings): void {
		this.#isKept = keepToken
		this.#accounts = new Set(accounts.map(({ key }) => key))
		this.#write({ tokens: keepToken ? (this.#tokens ?? {}) : {} })
	}

	/** Keeps the token of an account. Those of accounts that are gone go with it: until then they may come back. */
	addToken(key: string, token: Secret): void {
		if (!this.#isKept) return
		const kept = Object.entries(this.#tokens ?? {}).filter(([each]) => this.#accounts.has(each))
		this.#write({ tokens: { ...Object.fromEntries(kept), [key]: token.reveal() } })
	}

	forgetTokens(): void {
		this.#write({ tokens: {} })
	}

	/** An account was logged out: neither its token nor what was pasted for it is kept. */
	forget({ key, pasted }: AccountSettings): void {
		const { [key]: _gone, ...tokens } = this.#tokens ?? {}
		this.#write({ tokens }, pasted && { [pasted.field]: without(this.#secrets[pasted.field], pasted.text) })
	}

	#write(change: { tokens?: Readonly<Record<string, string>>; logins?: SavedLogins }, fields: Secrets = {}): void {
		this.#tokens = change.tokens ?? this.#tokens ?? {}
		this.#logins = newest(change.logins ?? this.#logins)
		const { keptTokens = {}, savedLogins = {}, ...others } = this.#secrets
		const before = { ...others, keptTokens, savedLogins }
		const after = { ...others, ...fields, keptTokens: this.#tokens, savedLogins: this.#logins }
		if (isDeepStrictEqual(before, after)) return
		this.#secrets = after
		this.#save(after)
	}
}

/** The kept tokens among the secrets, by account key. */
export function keptTokens(secrets: Saved): Readonly<Record<string, string>> {
	return readEach(v.string(), secrets['keptTokens'])
}

export function savedLogins(secrets: Saved): SavedLogins {
	return readEach(WireLogin, secrets['savedLogins'])
}

/** What was saved under each name; one that cannot be read costs the others nothing. */
function readEach<S extends v.GenericSchema>(
	schema: S,
	value: JsonValue | undefined,
): Readonly<Record<string, v.InferOutput<S>>> {
	const read: Record<string, v.InferOutput<S>> = {}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return read
	for (const [name, each] of Object.entries(value)) {
		const checked = v.safeParse(schema, each)
		if (checked.success) read[name] = checked.output
	}
	return read
}

function toSaved({ refreshToken, ...rest }: SavedLogin): SavedLogins[string] {
	return { ...rest, ...(refreshToken && { refreshToken: refreshToken.reveal() }) }
}

function newest(logins: SavedLogins): SavedLogins {
	const entries = Object.entries(logins)
	if (entries.length <= mostLogins) return logins
	return Object.fromEntries(entries.sort(([, one], [, other]) => other.savedAt - one.savedAt).slice(0, mostLogins))
}

function without(list: JsonValue | undefined, text: string): string {
	return savedList(list)
		.filter((each) => each !== text)
		.join(' ')
}
