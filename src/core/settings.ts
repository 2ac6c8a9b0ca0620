import type { SourceHost, TokenSource } from '../twitch/auth/token-source.js'
import type { OAuthClient } from '../twitch/oauth/client.js'
import type { Redactor } from '../twitch/oauth/redactor.js'
import type { Secret } from '../twitch/oauth/secret.js'

/** One account of the connection: where its token comes from. */
export interface AccountSettings {
	/** The same as long as the source is the same; a life goes on over settings that are equal. Holds no secret. */
	readonly key: string
	readonly keptToken: Secret | undefined
	readonly open: (host: SourceHost, redactor: Redactor) => TokenSource
	/** What the user pasted for it, and in which field: a log-out takes it from there. */
	readonly pasted?: { readonly field: string; readonly text: string }
}

export interface ChannelSetting {
	readonly login: string
	/** As the user wants it shown; otherwise Twitch's display name. */
	readonly displayName: string | undefined
}

/** Base addresses, without a slash at their end. */
export interface Addresses {
	readonly api: string
	readonly auth: string
	readonly eventsub: string
}

/** An app whose secret is known: it may look up what is public. */
export interface AppSettings {
	/** The same as long as the app is the same. Holds no secret. */
	readonly key: string
	readonly client: OAuthClient
}

/** The connection's settings, checked. */
export interface Settings {
	readonly accounts: readonly AccountSettings[]
	readonly app: AppSettings | undefined
	readonly channels: readonly ChannelSetting[]
	/** The login that speaks in chats and whispers; without it, whoever may. */
	readonly chatAccount: string | undefined
	/** What a login by code asks for. */
	readonly scopes: readonly string[]
	/** Every scope that the module can use, by group. */
	readonly usableScopes: Readonly<Record<string, readonly string[]>>
	readonly keepToken: boolean
	readonly addresses: Addresses
}
