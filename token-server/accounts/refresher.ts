import type { OAuthClient } from '../../src/twitch/oauth/client.js'
import { delay } from '../../src/twitch/oauth/deadline.js'
import type { Secret } from '../../src/twitch/oauth/secret.js'
import { refreshTokens, revokeToken } from '../../src/twitch/oauth/tokens.js'
import type { TokenResult } from '../../src/twitch/oauth/token-request.js'
import type { AccountStore } from '../store/store.js'
import type { Account } from './account.js'
import { after } from './outcome.js'
import type { Vault } from './vault.js'

/** Longer than Twitch is waited for, so that a lease is never taken from one that still waits. */
export const leaseTime = 12_000
const lookAgain = 100

export type RefreshResult =
	| { readonly kind: 'refreshed'; readonly account: Account }
	| { readonly kind: 'login needed'; readonly account: Account }
	| { readonly kind: 'client refused'; readonly words: string }
	| { readonly kind: 'unavailable'; readonly words: string }

export interface RefresherSettings {
	readonly store: AccountStore
	readonly vault: Vault
	readonly client: OAuthClient
	readonly authUrl: string
}

/**
 * Spends refresh tokens, each one once: a single flight in this process, a lease in the store for all others. The new
 * tokens are on disk before anyone gets them.
 */
export class Refresher {
	readonly #settings: RefresherSettings
	readonly #underWay = new Map<string, Promise<RefreshResult>>()

	constructor(settings: RefresherSettings) {
		this.#settings = settings
	}

	/** @param account as it was read; what happened to it since counts */
	async refresh(account: Account): Promise<RefreshResult> {
		const { userId } = account
		const running = this.#underWay.get(userId) ?? this.#refresh(account).finally(() => this.#underWay.delete(userId))
		this.#underWay.set(userId, running)
		return running
	}

	/** Resolves when no refresh is under way any more. */
	async settled(): Promise<void> {
		await Promise.allSettled(this.#underWay.values())
	}

	/** Refreshes, or waits for another process that does: its result is ours, too. */
	async #refresh(account: Account): Promise<RefreshResult> {
		const { store, vault, client } = this.#settings
		if (account.clientId !== client.id) return this.#postpone(account)
		const endsAt = Date.now() + leaseTime + 1000
		for (let current = account; ; await delay(lookAgain)) {
			if (current.leaseUntil <= Date.now()) {
				// Before the lease: with a wrong key nothing is begun.
				const refreshToken = vault.open(current.refreshToken, current.userId)
				const leased = { ...current, leaseUntil: Date.now() + leaseTime, version: current.version + 1 }
				// A lease that nobody gave back: a refresh before this one may have been answered to a process that died.
				const isAnswerLost = current.isAnswerLost || current.leaseUntil > 0
				if (await store.write(leased, current.version)) return this.#spend(refreshToken, { ...leased, isAnswerLost })
			}
			const now = await store.byUser(account.userId)
			if (!now) return removed
			if (now.needsLogin || now.accessToken !== account.accessToken) return asItIs(now)
			if (now.failures > account.failures || Date.now() > endsAt) {
				return { kind: 'unavailable', words: 'Another process tried to refresh this token and did not succeed' }
			}
			current = now
		}
	}

	/** What Twitch just gave is nowhere else: a store that is busy or full for a moment must not cost it. */
	async #keepTrying(account: Account, readVersion: number): Promise<boolean> {
		const endsAt = Date.now() + leaseTime
		for (;;) {
			try {
				return await this.#settings.store.write(account, readVersion)
			} catch (error) {
				if (Date.now() > endsAt) throw error
				await delay(lookAgain)
			}
		}
	}

	/** With another app's id Twitch would call the refresh token invalid; it is not: the settings are. */
	async #postpone(account: Account): Promise<RefreshResult> {
		const result = { kind: 'client refused', words: 'this login belongs to another client id' } as const
		const { store, client, vault } = this.#settings
		await store.write(after(account, result, client, vault), account.version)
		return result
	}

	async #spend(refreshToken: Secret, leased: Account): Promise<RefreshResult> {
		const { store, vault, client, authUrl } = this.#settings
		const result = await refreshTokens(authUrl, client, refreshToken)
		for (let current = leased; ;) {
			const next = after({ ...current, isAnswerLost: leased.isAnswerLost }, result, client, vault)
			if (await this.#keepTrying(next, current.version)) return resultOf(next, result)
			const now = await store.byUser(leased.userId)
			if (!now) {
				if (result.kind === 'tokens') await revokeToken(authUrl, client.id, result.tokens.accessToken)
				return removed
			}
			// Whoever has got tokens meanwhile, by a login or with a lease that ran out, has the truth. What else was written, a
			// new GUID or a validation, must not cost the tokens that Twitch just gave.
			if (now.accessToken !== leased.accessToken) return asItIs(now)
			current = now
		}
	}
}

const removed: RefreshResult = { kind: 'unavailable', words: 'The login was removed' }

function asItIs(account: Account): RefreshResult {
	return { kind: account.needsLogin ? 'login needed' : 'refreshed', account }
}

function resultOf(account: Account, result: TokenResult): RefreshResult {
	switch (result.kind) {
		case 'tokens':
			return { kind: 'refreshed', account }
		case 'user refused':
			return { kind: 'login needed', account }
		case 'client refused':
		case 'unavailable':
			return { kind: result.kind, words: result.words }
	}
}
