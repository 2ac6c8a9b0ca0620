import type { OAuthClient } from '../oauth/client.js'
import type { Redactor } from '../oauth/redactor.js'
import type { Secret } from '../oauth/secret.js'
import type { Grant } from '../oauth/validate.js'
import { refresh, RefreshRefusedError } from './refresh.js'
import { refusedRefresh } from './refused-refresh.js'
import { TokenSourceError, type SourceHost, type TokenSource } from './token-source.js'

/** The source `refresh`: a refresh token that the user pasted, and what Twitch has given for it since. */
export class PastedRefreshToken implements TokenSource {
	readonly name = "Twitch's login service"
	readonly isCostly = true
	readonly howToLogIn = 'Paste a new refresh token into the settings.'
	readonly grantAdvice = 'Make a refresh token that has this scope, and paste it into the settings.'
	readonly #host: SourceHost
	readonly #client: OAuthClient
	readonly #shelfId: string
	readonly #redactor: Redactor
	readonly #pasted: Secret
	#isForgotten = false
	/** Twitch has said for good that the token is of no use: it is not asked again. */
	#refused: TokenSourceError | undefined

	/** @param shelfId the same for the same pasted token */
	constructor(host: SourceHost, client: OAuthClient, pasted: Secret, shelfId: string, redactor: Redactor) {
		this.#host = host
		this.#client = client
		this.#shelfId = shelfId
		this.#redactor = redactor
		this.#pasted = pasted
		redactor.know(pasted, ...[client.secret].filter((each) => each !== undefined))
	}

	async fetch(): Promise<Secret> {
		if (this.#refused) throw this.#refused
		if (this.#isForgotten) throw this.#end('Logged out.')
		const renewed = this.#renew()
		this.#host.finish(renewed)
		return renewed
	}

	/** Notes whose it is, for sentences; anyone may be. */
	objection({ login }: Grant): undefined {
		const saved = this.#host.shelf.get(this.#shelfId)
		if (saved && saved.login !== login) this.#host.shelf.set(this.#shelfId, { ...saved, login })
	}

	forget(): void {
		this.#isForgotten = true
		this.#host.shelf.set(this.#shelfId, undefined)
	}

	async #renew(): Promise<Secret> {
		const saved = this.#host.shelf.get(this.#shelfId)
		const { refreshToken = this.#pasted, login } = saved ?? {}
		this.#redactor.knowToken(refreshToken)
		try {
			const tokens = await refresh(this.#host, this.#client, refreshToken)
			this.#redactor.knowToken(tokens.refreshToken)
			if (this.#isForgotten) throw this.#end('Logged out.')
			this.#host.shelf.set(this.#shelfId, {
				refreshToken: tokens.refreshToken,
				savedAt: Date.now(),
				...(login && { login }),
			})
			return tokens.accessToken
		} catch (error) {
			if (error instanceof RefreshRefusedError) {
				throw this.#end(refusedRefresh(saved ?? { savedAt: 0 }, this.#client))
			}
			throw error
		}
	}

	#end(why: string): TokenSourceError {
		this.#refused = new TokenSourceError('login', `${why} ${this.howToLogIn}`)
		return this.#refused
	}
}
