import type { OAuthClient } from '../oauth/client.js'
import type { Redactor } from '../oauth/redactor.js'
import type { Secret } from '../oauth/secret.js'
import type { Grant } from '../oauth/validate.js'
import { DeviceCodes } from './device-codes.js'
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
	readonly howToLogIn = 'Press a key with "Module: start login" to log in again.'
	readonly grantAdvice =
		'Press a key with "Module: start login" and log in at the address that it shows: it asks for this scope, too.'
	readonly login = {
		start: this.#start.bind(this),
		takeOther: this.#takeOther.bind(this),
		keepOwn: this.#keepOwn.bind(this),
	}
	readonly #host: SourceHost
	readonly #settings: DeviceSettings
	readonly #redactor: Redactor
	readonly #shelf: DeviceShelf
	readonly #codes: DeviceCodes
	/** The access token that came with a login, to be fetched once. */
	#fresh: Secret | undefined
	/** What was fetched last came with a login: whose it is was not known before. */
	#isArrival = false
	#isLoggedOut = false
	#logOuts = 0
	/** What a login asks for beside what the settings say. */
	#more: readonly string[] = []
	/** Why a login is needed, where that is not plain. */
	#why = ''

	constructor(host: SourceHost, settings: DeviceSettings, redactor: Redactor) {
		this.#host = host
		this.#settings = settings
		this.#redactor = redactor
		this.#shelf = new DeviceShelf(host.shelf, settings.client.id, settings.login)
		if (settings.client.secret) redactor.know(settings.client.secret)
		this.#codes = new DeviceCodes({
			authUrl: host.authUrl,
			clientId: settings.client.id,
			life: host.life,
			isWaiting: () => this.#shelf.own?.refreshToken === undefined,
			onTokens: ({ accessToken, refreshToken }) => {
				redactor.knowToken(refreshToken)
				this.#shelf.arrived = { refreshToken, savedAt: Date.now() }
				this.#fresh = accessToken
				this.#more = []
				this.#why = ''
				host.onReady()
			},
			onEnd: host.onReady,
			onOffer: host.onOffer,
		})
	}

	/** The login that it is to bring, where that is known before. */
	get expected(): string | undefined {
		return this.#shelf.expected
	}

	async fetch(): Promise<Secret> {
		const { arrived, own } = this.#shelf
		const fresh = this.#fresh
		this.#fresh = undefined
		this.#isArrival = fresh !== undefined || arrived?.refreshToken !== undefined
		const login = this.#isArrival ? arrived : own
		if (fresh) return fresh
		try {
			if (login?.refreshToken) return await this.#refresh(login, login.refreshToken)
		} catch (error) {
			if (!(error instanceof RefreshRefusedError)) throw error
			this.#lose(login)
		}
		throw await this.#loginNeeded()
	}

	/** A login that came by code is of the expected account, or is asked about. */
	objection({ login, userId }: Grant): string | undefined {
		const { arrived, expected, own } = this.#shelf
		const isExpected = expected === undefined || expected === login || own?.userId === userId
		if (!this.#isArrival || !arrived) return isExpected ? undefined : `The token is of @${login}, not of @${expected}.`
		this.#isArrival = false
		// An account of a new name is still the one that the settings name.
		this.#shelf.save({ ...arrived, login: isExpected ? (this.#settings.login ?? login) : login, userId })
		// What came last is forgotten last: a crash in between loses nothing.
		if (isExpected) this.#shelf.choose(login)
		this.#shelf.arrived = undefined
		if (isExpected) return undefined
		const howToTake =
			this.#settings.login === undefined
				? `press "Module: start login" with "Take the other account"`
				: `write ${login} in its place under Accounts in the settings`
		this.#codes.ask({ login, expected, howToTake })
		// Whoever was expected can still log in.
		if (!own?.refreshToken) this.#host.onReady()
		return `@${login} has logged in where @${expected} was expected. To take @${login}, ${howToTake}.`
	}

	forget(): void {
		this.#codes.end()
		this.#fresh = undefined
		this.#isLoggedOut = true
		this.#logOuts += 1
		this.#shelf.forget()
	}

	async #start(scopes: readonly string[]): Promise<LoginOffer> {
		this.#isLoggedOut = false
		this.#more = scopes
		const offer = await this.#codes.start(this.#wanted())
		// What is said of the login that is needed names the new code from now on.
		if (!this.#shelf.own?.refreshToken) this.#host.onReady()
		return offer
	}

	#wanted(): string[] {
		return [...new Set([...this.#host.scopes(), ...this.#more])].sort()
	}

	async #refresh(login: SavedLogin, refreshToken: Secret): Promise<Secret> {
		this.#redactor.knowToken(refreshToken)
		const renewed = this.#renew(login, refreshToken, this.#isArrival, this.#logOuts)
		this.#host.finish(renewed)
		return renewed
	}

	async #renew(login: SavedLogin, refreshToken: Secret, isArrival: boolean, logOuts: number): Promise<Secret> {
		const tokens = await refresh(this.#host, this.#settings.client, refreshToken)
		this.#redactor.knowToken(tokens.refreshToken)
		if (logOuts !== this.#logOuts) throw new TokenSourceError('login', 'Logged out.')
		const renewed = { ...login, refreshToken: tokens.refreshToken, savedAt: Date.now() }
		if (isArrival || renewed.login === undefined) this.#shelf.arrived = renewed
		else this.#shelf.save({ ...renewed, login: renewed.login })
		return tokens.accessToken
	}

	/** Twitch has ended the login: who it was stays known, so that another account is asked about. */
	#lose(lost: SavedLogin | undefined): void {
		// Another source of the same login may have renewed it meanwhile.
		const now = this.#isArrival ? this.#shelf.arrived : this.#shelf.own
		if (!lost?.refreshToken || !now?.refreshToken?.equals(lost.refreshToken)) return
		this.#why = `${refusedRefresh(lost, this.#settings.client)} `
		if (this.#isArrival || lost.login === undefined) this.#shelf.arrived = undefined
		else this.#shelf.save({ login: lost.login, savedAt: lost.savedAt, ...(lost.userId && { userId: lost.userId }) })
	}

	async #loginNeeded(): Promise<TokenSourceError> {
		if (this.#isLoggedOut) {
			return new TokenSourceError('login', `Logged out. ${this.howToLogIn}`)
		}
		const { code, other } = await this.#codes.start(this.#wanted())
		const who = this.#shelf.expected === undefined ? '' : ` as @${this.#shelf.expected}`
		const question = other && `@${other.login} has logged in; to take that account, ${other.howToTake}. `
		const where = code ? `: open ${code.url} and enter the code ${code.userCode}` : ''
		return new TokenSourceError('login', `${question ?? this.#why}Log in to Twitch${who}${where}.`)
	}

	#keepOwn(): string {
		const { other } = this.#codes
		if (!other) throw new TokenSourceError('login', 'No other account has logged in: there is nothing to decide.')
		this.#codes.answer()
		if (!this.#shelf.own?.refreshToken) this.#host.onReady()
		return other.expected
	}

	#takeOther(): string {
		const { other } = this.#codes
		if (!other) throw new TokenSourceError('login', 'No other account has logged in: there is none to take.')
		if (this.#settings.login !== undefined) {
			throw new TokenSourceError('login', `The settings name @${other.expected}: ${other.howToTake}.`)
		}
		this.#codes.end()
		this.#shelf.choose(other.login)
		this.#host.onReady()
		return other.login
	}
}
