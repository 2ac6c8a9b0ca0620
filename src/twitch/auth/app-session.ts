import type { OAuthClient } from '../oauth/client.js'
import { orAborted } from '../oauth/deadline.js'
import type { Redactor } from '../oauth/redactor.js'
import type { Secret } from '../oauth/secret.js'
import { requestAppToken } from '../oauth/tokens.js'
import { validate } from '../oauth/validate.js'
import { Backoff } from './backoff.js'
import { NoTokenError, type Bearer, type TokenHolder } from './session-state.js'

interface AppSessionSettings {
	readonly authUrl: string
	readonly client: OAuthClient
	readonly redactor: Redactor
	readonly life: AbortSignal
}

/** The token of the app itself (client credentials), for look-ups that anyone may make. Got when it is first needed. */
export class AppSession implements TokenHolder {
	readonly #settings: AppSessionSettings
	readonly #backoff = new Backoff(10_000, 600_000)
	#bearer: Bearer | undefined
	/** Milliseconds since 1970. */
	#expiresAt = 0
	#notBefore = 0
	#underWay: Promise<Bearer> | undefined

	constructor(settings: AppSessionSettings) {
		this.#settings = settings
	}

	/** Whether it is worth to ask: a client that Twitch does not take is asked for again rarely. */
	get works(): boolean {
		return this.#isGood() || Date.now() >= this.#notBefore
	}

	async token(signal?: AbortSignal): Promise<Bearer> {
		if (this.#bearer && this.#isGood()) return this.#bearer
		this.#underWay ??= this.#renew().finally(() => (this.#underWay = undefined))
		return orAborted(this.#underWay, signal)
	}

	async recover(used: Secret, signal?: AbortSignal): Promise<Bearer | 'permission'> {
		if (this.#bearer?.token.equals(used)) {
			const { verdict } = await validate(this.#settings.authUrl, used, signal)
			// To a validation that expects a user, the token of an app is good, but not usable.
			if (verdict === 'unusable' || verdict === 'valid') return 'permission'
			if (verdict === 'unknown') throw new NoTokenError("Twitch's login service cannot be asked at the moment.")
			if (this.#bearer?.token.equals(used)) this.#bearer = undefined
		}
		return this.token(signal)
	}

	#isGood(): boolean {
		return this.#bearer !== undefined && Date.now() < this.#expiresAt
	}

	async #renew(): Promise<Bearer> {
		const { authUrl, client, redactor, life } = this.#settings
		const result = await requestAppToken(authUrl, client, life)
		if (result.kind !== 'tokens') {
			this.#notBefore = Date.now() + this.#backoff.next()
			throw new NoTokenError(`Twitch gave no app access token: ${result.words}.`)
		}
		this.#backoff.reset()
		redactor.knowToken(result.tokens.accessToken)
		this.#expiresAt = result.tokens.expiresAt - 60_000
		this.#bearer = { token: result.tokens.accessToken, grant: { clientId: client.id } }
		return this.#bearer
	}
}
