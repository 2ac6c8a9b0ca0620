import { HelixClient } from '../twitch/helix/client.js'
import type { RateLimit } from '../twitch/helix/rate-limit.js'
import type { SessionState } from '../twitch/auth/session-state.js'
import { Session } from '../twitch/auth/session.js'
import type { Redactor } from '../twitch/oauth/redactor.js'
import type { Secret } from '../twitch/oauth/secret.js'
import type { AccountSettings, Addresses } from './settings.js'

export type Log = (level: 'debug' | 'info' | 'warn' | 'error', message: string) => void

export interface AccountListeners {
	readonly log: Log
	readonly onState: (state: SessionState) => void
	readonly onToken: (token: Secret) => void
	readonly onRequest: () => void
	readonly onRateLimit: (rate: RateLimit) => void
}

/** One account's life: it begins with a source and ends with it. */
export class Account {
	readonly key: string
	readonly session: Session
	readonly helix: HelixClient

	constructor(settings: AccountSettings, addresses: Addresses, redactor: Redactor, listeners: AccountListeners) {
		const { log, onState, onToken, onRequest, onRateLimit } = listeners
		this.key = settings.key
		this.session = new Session({
			source: settings.open(redactor),
			authUrl: addresses.auth,
			redactor,
			...(settings.keptToken && { keptToken: settings.keptToken }),
			log,
			onState,
			onToken,
		})
		this.helix = new HelixClient({ apiUrl: addresses.api, session: this.session, redactor, onRequest, onRateLimit })
	}

	/** The login, once signed in; stays known while the token is renewed. */
	get login(): string | undefined {
		return this.session.lastGrant?.login
	}

	get userId(): string | undefined {
		return this.session.lastGrant?.userId
	}

	get scopes(): readonly string[] {
		return this.session.lastGrant?.scopes ?? []
	}
}
