import type { OAuthClient } from '../oauth/client.js'
import type { Redactor } from '../oauth/redactor.js'
import type { Secret } from '../oauth/secret.js'
import type { Grant } from '../oauth/validate.js'
import { refresh, RefreshRefusedError } from './refresh.js'
import { refusedRefresh } from './refused-refresh.js'
import { TokenSourceError, type SavedLogin, type SourceHost, type TokenSource } from './token-source.js'

/** The source `refresh`: a refresh token that the user pasted, and what Twitch has given for it since. */
export class PastedRefreshToken implements TokenSource {
	readonly name = "Twitch's login service"
	readonly isCostly = true
	readonly grantAdvice = 'Make a refresh token that has this scope, and paste it into the settings.'
	readonly #host: SourceHost
	readonly #client: OAuthClient
	readonly #shelfId: string
	readonly #redactor: Redactor
	#login: SavedLogin
	/** Twitch has said for good that the token is of no use: it is not asked again. */
	#refused: TokenSourceError | undefined

	/** @param shelfId the same for the same pasted token */
	constructor(host: SourceHost, client: OAuthClient, pasted: Secret, shelfId: string, redactor: Redactor) {
		this.#host = host
		this.#client = client
		this.#shelfId = shelfId
		this.#redactor = redactor
		this.#login = { refreshToken: pasted, savedAt: 0, ...host.shelf.get(shelfId) }
		redactor.know(pasted, ...[client.secret].filter((each) => each !== undefined))
	}

	async fetch(): Promise<Secret> {
		if (this.#refused) throw this.#refused
		const { refreshToken, login } = this.#login
		if (!refreshToken) throw this.#end('Logged out.')
		this.#redactor.knowToken(refreshToken)
		try {
			const tokens = await refresh(this.#host, this.#client, refreshToken)
			this.#redactor.knowToken(tokens.refreshToken)
			this.#save({ refreshToken: tokens.refreshToken, savedAt: Date.now(), ...(login && { login }) })
			return tokens.accessToken
		} catch (error) {
			if (error instanceof RefreshRefusedError) throw this.#end(refusedRefresh(this.#login, this.#client))
			throw error
		}
	}

	/** Notes whose it is, for sentences; anyone may be. */
	objection({ login }: Grant): undefined {
		if (this.#login.login !== login && this.#login.savedAt > 0) this.#save({ ...this.#login, login })
	}

	forget(): void {
		this.#login = { savedAt: 0 }
		this.#host.shelf.set(this.#shelfId, undefined)
	}

	#save(login: SavedLogin): void {
		this.#login = login
		this.#host.shelf.set(this.#shelfId, login)
	}

	#end(why: string): TokenSourceError {
		this.#refused = new TokenSourceError('login', `${why} Paste a new refresh token into the settings.`)
		return this.#refused
	}
}
