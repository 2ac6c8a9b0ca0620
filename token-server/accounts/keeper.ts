import { authorizeUrl } from '../../src/twitch/oauth/client.js'
import { Secret } from '../../src/twitch/oauth/secret.js'
import { exchangeCode, refreshTokens, revokeToken } from '../../src/twitch/oauth/tokens.js'
import type { TokenResult } from '../../src/twitch/oauth/token-request.js'
import { validate } from '../../src/twitch/oauth/validate.js'
import type { Account } from './account.js'
import { Doubts } from './doubts.js'
import { guidOf, hashGuid, knownGuid, newGuid } from './guid.js'
import { sealed } from './outcome.js'
import { Refresher, type RefresherSettings, type RefreshResult } from './refresher.js'

/** A token is handed out with at least so much of its life left. */
const shortestLife = 60_000
const hour = 3_600_000
/** Users whose tokens are kept open in memory. */
const mostOpened = 20_000

export interface KeeperSettings extends RefresherSettings {
	/** As registered with Twitch. */
	readonly redirectUri: string
}

export type TokenAnswer =
	| { readonly kind: 'token'; readonly token: Secret }
	| { readonly kind: 'unknown' }
	| { readonly kind: 'login needed'; readonly reason: string; readonly account: Account }
	| { readonly kind: 'unavailable'; readonly words: string }

export type LoginAnswer =
	/** `guid` is undefined for one that was made with another key of this server; it goes on working. */
	| { readonly kind: 'welcome'; readonly account: Account; readonly guid: Secret | undefined }
	| { readonly kind: 'refused'; readonly words: string }
	| { readonly kind: 'unavailable'; readonly words: string }

/** Keeps every account's token good, and hands it out for its GUID. */
export class Keeper {
	/** What Twitch says against the app's id or secret; then the settings are wrong, and no user's login is. */
	clientTrouble = ''
	readonly #settings: KeeperSettings
	readonly #refresher: Refresher
	readonly #doubts = new Doubts()
	/** What was decrypted, with what it was sealed as. */
	readonly #opened = new Map<string, { readonly sealed: string; readonly answer: TokenAnswer }>()

	constructor(settings: KeeperSettings) {
		this.#settings = settings
		this.#refresher = new Refresher(settings)
	}

	get store(): KeeperSettings['store'] {
		return this.#settings.store
	}

	loginUrl(scopes: readonly string[], state: string): string {
		const { authUrl, client, redirectUri } = this.#settings
		return authorizeUrl(authUrl, { clientId: client.id, redirectUri, scopes, state })
	}

	/** The token of a GUID, with at least a minute to live. */
	async tokenFor(guid: string): Promise<TokenAnswer> {
		const account = await this.#settings.store.byGuid(hashGuid(guid))
		if (!account) return { kind: 'unknown' }
		if (account.needsLogin) return { kind: 'login needed', reason: account.needsLogin, account }
		if (account.expiresAt - Date.now() > shortestLife) {
			if (!this.#doubts.arise(account.userId)) return this.#handOut(account)
			await this.validate(account)
			// It may have been removed, or given another GUID, meanwhile.
			const now = await this.store.byGuid(hashGuid(guid))
			if (!now) return { kind: 'unknown' }
			return now.needsLogin ? { kind: 'login needed', reason: now.needsLogin, account: now } : this.#handOut(now)
		}
		const result = await this.refresh(account)
		switch (result.kind) {
			case 'refreshed':
				return this.#handOut(result.account)
			case 'login needed':
				return { kind: 'login needed', reason: result.account.needsLogin, account: result.account }
			default:
				return { kind: 'unavailable', words: result.words }
		}
	}

	/** A code from Twitch's redirect becomes an account, or renews the one that is there. */
	async login(code: Secret): Promise<LoginAnswer> {
		const { authUrl, client, redirectUri } = this.#settings
		const result = this.#noteClient(await exchangeCode(authUrl, client, code, redirectUri))
		if (result.kind === 'unavailable') return { kind: 'unavailable', words: result.words }
		if (result.kind !== 'tokens') return { kind: 'refused', words: result.words }
		const validation = await validate(authUrl, result.tokens.accessToken)
		if (validation.verdict === 'unknown') return { kind: 'unavailable', words: validation.sentence }
		if (validation.verdict !== 'valid')
			return { kind: 'refused', words: 'Twitch does not accept the token that it gave' }
		const { userId, login } = validation.grant
		const fresh = { userId, login, clientId: client.id, failures: 0, leaseUntil: 0, isAnswerLost: false }
		for (;;) {
			const before = await this.store.byUser(userId)
			const account: Account = {
				...fresh,
				...sealed(result.tokens, before ?? { userId, refreshToken: '' }, this.#settings.vault),
				...(before ? { guidHash: before.guidHash, guidSalt: before.guidSalt } : newGuid(userId, this.#settings.vault)),
				// One that was removed and comes back must not meet what is still under way for its former life.
				version: before ? before.version + 1 : Date.now(),
			}
			if (await this.store.write(account, before?.version)) {
				return { kind: 'welcome', account, guid: knownGuid(account, this.#settings.vault) }
			}
		}
	}

	async refresh(account: Account): Promise<RefreshResult> {
		const result = await this.#refresher.refresh(account)
		this.#noteClient(result)
		return result
	}

	/** Resolves when no refresh is under way: what it brings is on disk then. */
	async settled(): Promise<void> {
		await this.#refresher.settled()
	}

	/** For those who keep their refresh token themselves: nothing of it is stored. */
	async refreshForOther(refreshToken: Secret): Promise<TokenResult> {
		return this.#noteClient(await refreshTokens(this.#settings.authUrl, this.#settings.client, refreshToken))
	}

	/** The hourly validation that Twitch demands. A token that Twitch does not know any more is refreshed. */
	async validate(account: Account): Promise<void> {
		const { vault, authUrl } = this.#settings
		const validation = await validate(authUrl, vault.open(account.accessToken, account.userId))
		const { verdict } = validation
		if (verdict === 'invalid') {
			await this.refresh(account)
			return
		}
		// No verdict, and the hourly one is still to come: nothing was learned.
		if (verdict === 'unknown' && account.validateAt > Date.now()) return
		const next = Date.now() + (verdict === 'unknown' ? 60_000 : hour - 180_000 * Math.random())
		// Logins change, and are given to others.
		const login = validation.verdict === 'valid' ? validation.grant.login : account.login
		const checked = { ...account, login, validateAt: Math.round(next), version: account.version + 1 }
		await this.store.write(checked, account.version)
	}

	/** Revokes at Twitch and forgets. Resolves with whether Twitch could be told. */
	async remove(account: Account): Promise<boolean> {
		const isRevoked = await this.#revoke(account)
		await this.store.remove(account.userId)
		return isRevoked
	}

	/** A token that is over cannot be revoked; then what the refresh token gives is. */
	async #revoke(account: Account): Promise<boolean> {
		const { vault, authUrl, client } = this.#settings
		const isOver = account.expiresAt <= Date.now()
		const result = isOver && !account.needsLogin ? await this.refresh(account) : undefined
		const current = result?.kind === 'refreshed' ? result.account : account
		return revokeToken(authUrl, client.id, vault.open(current.accessToken, current.userId))
	}

	/** A new GUID; the old one ends at once. */
	async rotate(userId: string): Promise<Secret | undefined> {
		for (;;) {
			const account = await this.store.byUser(userId)
			if (!account) return undefined
			const next = { ...account, ...newGuid(userId, this.#settings.vault), version: account.version + 1 }
			if (await this.store.write(next, account.version)) return guidOf(next, this.#settings.vault)
		}
	}

	#handOut(account: Account): TokenAnswer {
		const known = this.#opened.get(account.userId)
		if (known?.sealed === account.accessToken) return known.answer
		const token = this.#settings.vault.open(account.accessToken, account.userId)
		const answer: TokenAnswer = { kind: 'token', token }
		if (this.#opened.size >= mostOpened) this.#opened.clear()
		this.#opened.set(account.userId, { sealed: account.accessToken, answer })
		return answer
	}

	#noteClient<T extends TokenResult | RefreshResult>(result: T): T {
		if (result.kind === 'client refused') this.clientTrouble = result.words
		if (result.kind === 'tokens' || result.kind === 'refreshed') this.clientTrouble = ''
		return result
	}
}
