import { shelfAt } from '../twitch/auth/login-place.js'
import type { SessionState } from '../twitch/auth/session-state.js'
import { Session } from '../twitch/auth/session.js'
import type { LoginOffer, LoginShelf, TokenSource } from '../twitch/auth/token-source.js'
import { HelixClient } from '../twitch/helix/client.js'
import { usualAdvice } from '../twitch/helix/errors.js'
import type { RateLimit } from '../twitch/helix/rate-limit.js'
import type { Redactor } from '../twitch/oauth/redactor.js'
import type { Secret } from '../twitch/oauth/secret.js'
import type { AccountSettings, Addresses } from './settings.js'

export type Log = (level: 'debug' | 'info' | 'warn' | 'error', message: string) => void

export interface AccountListeners {
	readonly log: Log
	readonly shelf: LoginShelf
	/** What a first login asks for. */
	readonly scopes: () => readonly string[]
	/** Its state, or what its user is asked to do. */
	readonly onState: () => void
	readonly onToken: (token: Secret) => void
	readonly onRequest: () => void
	readonly onRateLimit: (helix: HelixClient, rate: RateLimit) => void
}

/** One account's life: it begins with a source and ends with it. */
export class Account {
	readonly key: string
	readonly source: TokenSource
	readonly session: Session
	readonly helix: HelixClient
	readonly #life = new AbortController()
	readonly #unfinished = new Set<Promise<unknown>>()
	#offer: LoginOffer | undefined
	/** When each of its tokens was taken into use: the first, and the last. Milliseconds since 1970. */
	#renewedAt: number | undefined
	#tokens = 0

	constructor(settings: AccountSettings, addresses: Addresses, redactor: Redactor, listeners: AccountListeners) {
		const { log, shelf, scopes, onState, onToken, onRequest, onRateLimit } = listeners
		this.key = settings.key
		const host = {
			authUrl: addresses.auth,
			life: this.#life.signal,
			scopes,
			shelf: shelfAt(addresses.auth, shelf),
			finish: (work: Promise<unknown>) => {
				const ended = work.catch(() => undefined).finally(() => this.#unfinished.delete(ended))
				this.#unfinished.add(ended)
			},
			onReady: () => void this.session.sourceReady(),
			onOffer: (offer: LoginOffer | undefined) => {
				this.#offer = offer
				onState()
			},
		}
		this.source = settings.open(host, redactor)
		this.session = new Session({
			source: this.source,
			authUrl: addresses.auth,
			redactor,
			...(settings.keptToken && { keptToken: settings.keptToken }),
			log,
			onState,
			onToken: (token) => {
				this.#renewedAt = Date.now()
				this.#tokens += 1
				onToken(token)
				// The state that came before was without this.
				onState()
			},
		})
		const adviceOn = this.adviceOn.bind(this)
		this.helix = new HelixClient({
			apiUrl: addresses.api,
			session: this.session,
			redactor,
			adviceOn,
			onRequest,
			onRateLimit: (rate) => onRateLimit(this.helix, rate),
		})
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

	get state(): SessionState {
		return this.session.state
	}

	/** A token works, or will in a moment. */
	get works(): boolean {
		return this.state.kind !== 'unreachable' && this.state.kind !== 'refused' && this.state.kind !== 'ended'
	}

	/** Ends with its life. */
	get life(): AbortSignal {
		return this.#life.signal
	}

	/** Its login, or the one that it is to have once it is signed in. */
	get name(): string | undefined {
		return this.login ?? this.source.expected
	}

	get offer(): LoginOffer | undefined {
		return this.#offer
	}

	/** When the token in use was taken into use, and how many came after the first one. */
	get renewals(): { readonly at: number | undefined; readonly count: number } {
		return { at: this.#renewedAt, count: Math.max(0, this.#tokens - 1) }
	}

	/** The token in use may be worth nothing any more: Twitch is asked, and it is renewed if so. */
	checkToken(): void {
		const signed = this.session.signed()
		// Whatever comes of it is the session's to tell.
		if (signed) this.session.recover(signed.token, this.life).catch(() => undefined)
	}

	/** Where a login grants these scopes beside those that were granted. */
	loginPage(scopes: readonly string[]): string | undefined {
		return this.source.loginPage?.([...this.scopes, ...scopes])
	}

	/** What the user does so that these scopes are granted, as a sentence. */
	adviceOn(scopes: readonly string[]): string {
		const page = this.loginPage(scopes)
		return page ? `Log in again, with this scope, at ${page}` : (this.source.grantAdvice ?? usualAdvice)
	}

	start(): void {
		this.session.start()
	}

	/** @returns what comes to its end in spite of that */
	end(): readonly Promise<unknown>[] {
		this.session.end()
		this.#life.abort()
		return [...this.#unfinished]
	}
}
