import type { TokenSource } from '../twitch/auth/token-source.js'
import type { Redactor } from '../twitch/oauth/redactor.js'
import type { Secret } from '../twitch/oauth/secret.js'

/** One account of the connection: where its token comes from. */
export interface AccountSettings {
	/** The same as long as the source is the same; a life goes on over settings that are equal. Holds no secret. */
	readonly key: string
	readonly keptToken: Secret | undefined
	readonly open: (redactor: Redactor) => TokenSource
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

/** The connection's settings, checked. */
export interface Settings {
	readonly accounts: readonly AccountSettings[]
	readonly channels: readonly ChannelSetting[]
	readonly keepToken: boolean
	readonly addresses: Addresses
}
