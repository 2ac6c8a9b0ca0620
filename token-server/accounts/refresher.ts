import type { OAuthClient, TokenSet } from '../../src/twitch/oauth/client.js'
import { delay } from '../../src/twitch/oauth/deadline.js'
import type { Secret } from '../../src/twitch/oauth/secret.js'
import { refreshTokens, type TokenResult } from '../../src/twitch/oauth/tokens.js'
import type { AccountStore } from '../store/store.js'
import type { Account } from './account.js'
import type { Vault } from './vault.js'

/** Longer than Twitch is waited for, so that a lease is never taken from one that still waits. */
export const leaseTime = 12_000
const hour = 3_600_000
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
		const { store, vault } = this.#settings
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

	async #spend(refreshToken: Secret, leased: Account): Promise<RefreshResult> {
		const { store, vault, client, authUrl } = this.#settings
		const result = await refreshTokens(authUrl, client, refreshToken)
		for (let current = leased; ; ) {
			const next = after({ ...current, isAnswerLost: leased.isAnswerLost }, result, client, vault)
			if (await store.write(next, current.version)) return resultOf(next, result)
			const now = await store.byUser(leased.userId)
			if (!now) return removed
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

/** The account after an attempt: tokens, a reason to log in, or the time of the next attempt. */
function after(account: Account, result: TokenResult, client: OAuthClient, vault: Vault): Account {
	const base = { ...account, leaseUntil: 0, version: account.version + 1 }
	switch (result.kind) {
		case 'tokens':
			return { ...base, ...sealed(result.tokens, account, vault), failures: 0, isAnswerLost: false }
		case 'user refused':
			return { ...base, needsLogin: reason(result.words, account.isAnswerLost && !client.secret) }
		case 'client refused':
			return { ...base, ...retry(account) }
		case 'unavailable':
			return { ...base, ...retry(account), isAnswerLost: account.isAnswerLost || result.sent }
	}
}

/** What is stored of new tokens; a refresh token that does not come with them stays. */
export function sealed(
	tokens: TokenSet,
	before: Pick<Account, 'userId' | 'refreshToken'>,
	vault: Vault,
): Pick<Account, 'accessToken' | 'refreshToken' | 'scopes' | 'expiresAt' | 'renewAt' | 'validateAt' | 'needsLogin'> {
	const life = tokens.expiresAt - Date.now()
	const isNew = tokens.refreshToken.reveal() !== ''
	return {
		accessToken: vault.seal(tokens.accessToken, before.userId),
		refreshToken: isNew ? vault.seal(tokens.refreshToken, before.userId) : before.refreshToken,
		scopes: [...tokens.scopes],
		expiresAt: tokens.expiresAt,
		// At 85 % of the life, with jitter, so that those who logged in together do not refresh together.
		renewAt: Math.round(Date.now() + life * (0.85 - 0.05 * Math.random())),
		validateAt: Math.round(Date.now() + hour - 180_000 * Math.random()),
		needsLogin: '',
	}
}

function retry({ failures }: Account): Pick<Account, 'failures' | 'renewAt'> {
	const step = Math.min(60_000, 1000 * 2 ** Math.min(failures, 10))
	return { failures: failures + 1, renewAt: Math.round(Date.now() + step * (0.75 + 0.25 * Math.random())) }
}

function reason(words: string, isSpent: boolean): string {
	return isSpent
		? 'The refresh token could be used once only, and was spent by a refresh whose answer got lost.'
		: `Twitch does not accept this login any more: ${words}.`
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
