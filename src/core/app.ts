import { AppSession } from '../twitch/auth/app-session.js'
import { HelixClient } from '../twitch/helix/client.js'
import type { Redactor } from '../twitch/oauth/redactor.js'
import type { AccountListeners } from './account.js'
import type { Addresses, AppSettings } from './settings.js'

/** The user's own app: with its own token it may look up what is public, whoever is signed in. */
export class App {
	readonly key: string
	readonly helix: HelixClient
	readonly login = undefined
	readonly scopes: readonly string[] = []
	readonly #session: AppSession
	readonly #life = new AbortController()

	constructor(
		{ key, client }: AppSettings,
		{ api, auth }: Addresses,
		redactor: Redactor,
		{ onRequest, onRateLimit }: Pick<AccountListeners, 'onRequest' | 'onRateLimit'>,
	) {
		this.key = key
		this.#session = new AppSession({ authUrl: auth, client, redactor, life: this.#life.signal })
		this.helix = new HelixClient({
			apiUrl: api,
			session: this.#session,
			redactor,
			onRequest,
			onRateLimit: (rate) => onRateLimit(this.helix, rate),
		})
	}

	get works(): boolean {
		return this.#session.works
	}

	end(): void {
		this.#life.abort()
	}
}
