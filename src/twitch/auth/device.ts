import type { OAuthClient, TokenSet } from '../oauth/client.js'
import type { Redactor } from '../oauth/redactor.js'
import type { Secret } from '../oauth/secret.js'
import type { Grant } from '../oauth/validate.js'
import { DeviceLogin } from './device-login.js'
import { DeviceShelf } from './device-shelf.js'
import { refresh, RefreshRefusedError } from './refresh.js'
import { refusedRefresh } from './refused-refresh.js'
import {
	TokenSourceError,
	type LoginOffer,
	type SavedLogin,
	type SourceHost,
	type TokenSource,
} from './token-source.js'

export interface DeviceSettings {
	readonly client: OAuthClient
	/** The login that the settings name; without it, whoever logs in first. */
	readonly login: string | undefined
}

/** The source `device`: the user logs in anywhere with a code that the module shows (Device code grant flow). */
export class Device implements TokenSource {
	readonly name = "Twitch's login service"
	readonly isCostly = true
	readonly grantAdvice =
		'Press a key with "Module: start login" and log in at the address that it shows: it asks for this scope, too.'
	readonly login = { start: this.#start.bind(this), takeOther: this.#takeOther.bind(this) }
	readonly #host: SourceHost
	readonly #settings: DeviceSettings
	readonly #redactor: Redactor
	readonly #shelf: DeviceShelf
	#flow: DeviceLogin | undefined
	/** The access token that came with a login, to be fetched once. */
	#fresh: Secret | undefined
	#isArrival = false
	#isLoggedOut = false
	#offer: LoginOffer = {}
	/** Why a login is needed, where that is not plain. */
	#why = ''

	constructor(host: SourceHost, settings: DeviceSettings, redactor: Redactor) {
		this.#host = host
		this.#settings = settings
		this.#redactor = redactor
		this.#shelf = new DeviceShelf(host.shelf, settings.client.id, settings.login)
		if (settings.client.secret) redactor.know(settings.client.secret)
	}

	async fetch(): Promise<Secret> {
		const { arrived, own } = this.#shelf
		this.#isArrival = this.#fresh !== undefined || arrived?.refreshToken !== undefined
		const fresh = this.#fresh
		this.#fresh = undefined
		try {
			if (fresh) return fresh
			if (arrived?.refreshToken) return await this.#refresh(arrived, arrived.refreshToken)
			if (own?.refreshToken) return await this.#refresh(own, own.refreshToken)
		} catch (error) {
			if (!(error instanceof RefreshRefusedError)) throw error
			this.#lose(this.#isArrival ? arrived : own)
		}
		throw await this.#needed()
	}

	/** A login that came by code is of the expected account, or is asked about. */
	objection(grant: Grant): string | undefined {
		const { arrived, expected, own } = this.#shelf
		if (!this.#isArrival || !arrived) return undefined
		this.#isArrival = false
		const isExpected = expected === undefined || expected === grant.login || own?.userId === grant.userId
		const { login, userId } = grant
		this.#shelf.save({ ...arrived, login, userId })
		this.#shelf.arrived = undefined
		if (isExpected) {
			this.#shelf.choose(login)
			this.#show({})
			return undefined
		}
		const howToTake =
			this.#settings.login === undefined
				? `press "Module: start login" with "Take the other account"`
				: `write ${login} in its place under Accounts in the settings`
		this.#show({ ...this.#offer, other: { login, expected, howToTake } })
		if (!own?.refreshToken) this.#host.onReady()
		return `@${login} has logged in where @${expected} was expected. To take @${login}, ${howToTake}.`
	}

	forget(): void {
		this.#flow?.end()
		this.#flow = undefined
		this.#fresh = undefined
		this.#isLoggedOut = true
		this.#shelf.forget()
		this.#show({})
	}

	async #start(scopes: readonly string[]): Promise<LoginOffer> {
		this.#isLoggedOut = false
		const isSame = this.#flow?.scopes.join() === scopes.join()
		const running = isSame ? this.#flow?.code : undefined
		if (!running || running.expiresAt <= Date.now()) {
			this.#flow?.end()
			const flow = this.#flowFor(scopes)
			this.#flow = flow
			const { url, userCode } = await flow.begin(this.#host.life)
			if (this.#flow === flow) this.#show({ ...this.#offer, code: { url, userCode } })
		}
		return this.#offer
	}

	#flowFor(scopes: readonly string[]): DeviceLogin {
		const { client } = this.#settings
		const wasSignedIn = this.#shelf.own?.refreshToken !== undefined
		return new DeviceLogin({
			authUrl: this.#host.authUrl,
			clientId: client.id,
			scopes,
			// A login on the code of another account may have brought the one that is waited for.
			isWanted: () => wasSignedIn || this.#shelf.own?.refreshToken === undefined,
			onTokens: (tokens) => this.#arrive(tokens),
			onEnd: () => {
				this.#flow = undefined
				const { code: _code, ...offer } = this.#offer
				this.#show(offer)
				if (!wasSignedIn) this.#host.onReady()
			},
		})
	}

	#arrive({ accessToken, refreshToken }: TokenSet): void {
		this.#redactor.knowToken(refreshToken)
		this.#shelf.arrived = { refreshToken, savedAt: Date.now() }
		this.#fresh = accessToken
		this.#flow = undefined
		this.#why = ''
		this.#show({})
		this.#host.onReady()
	}

	async #refresh(login: SavedLogin, refreshToken: Secret): Promise<Secret> {
		this.#redactor.knowToken(refreshToken)
		const tokens = await refresh(this.#host, this.#settings.client, refreshToken)
		this.#redactor.knowToken(tokens.refreshToken)
		const renewed = { ...login, refreshToken: tokens.refreshToken, savedAt: Date.now() }
		if (this.#isArrival || renewed.login === undefined) this.#shelf.arrived = renewed
		else this.#shelf.save({ ...renewed, login: renewed.login })
		return tokens.accessToken
	}

	/** Twitch has ended the login: who it was stays known, so that another account is asked about. */
	#lose(lost: SavedLogin | undefined): void {
		if (!lost) return
		this.#why = `${refusedRefresh(lost, this.#settings.client)} `
		if (this.#isArrival || lost.login === undefined) this.#shelf.arrived = undefined
		else this.#shelf.save({ login: lost.login, savedAt: lost.savedAt, ...(lost.userId && { userId: lost.userId }) })
	}

	async #needed(): Promise<TokenSourceError> {
		if (this.#isLoggedOut) {
			return new TokenSourceError('login', 'Logged out. Press a key with "Module: start login" to log in again.')
		}
		const { code, other } = await this.#start(this.#host.scopes())
		const who = this.#shelf.expected === undefined ? '' : ` as @${this.#shelf.expected}`
		const question = other ? `@${other.login} has logged in; to take that account, ${other.howToTake}. ` : ''
		const where = code ? `: open ${code.url} and enter the code ${code.userCode}` : ''
		return new TokenSourceError('login', `${question || this.#why}Log in to Twitch${who}${where}.`)
	}

	#takeOther(): string {
		const { other } = this.#offer
		if (!other) throw new TokenSourceError('login', 'No other account has logged in: there is none to take.')
		if (this.#settings.login !== undefined) {
			throw new TokenSourceError('login', `The settings name @${other.expected}: ${other.howToTake}.`)
		}
		this.#flow?.end()
		this.#flow = undefined
		this.#shelf.choose(other.login)
		this.#show({})
		this.#host.onReady()
		return other.login
	}

	#show(offer: LoginOffer): void {
		this.#offer = offer
		this.#host.onOffer(offer.code || offer.other ? offer : undefined)
	}
}
