import type { OAuthClient, TokenSet } from '../../src/twitch/oauth/client.js'
import type { TokenResult } from '../../src/twitch/oauth/token-request.js'
import type { Account } from './account.js'
import type { Vault } from './vault.js'

const hour = 3_600_000

/** The account after an attempt: tokens, a reason to log in, or the time of the next attempt. */
export function after(account: Account, result: TokenResult, client: OAuthClient, vault: Vault): Account {
	const base = { ...account, leaseUntil: 0, version: account.version + 1 }
	switch (result.kind) {
		case 'tokens':
			return {
				...base,
				...sealed(result.tokens, account, vault),
				clientId: client.id,
				failures: 0,
				isAnswerLost: false,
			}
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

/** A validation that found the token invalid waits for the refresh, too. */
function retry({ failures, validateAt }: Account): Pick<Account, 'failures' | 'renewAt' | 'validateAt'> {
	const step = Math.min(60_000, 1000 * 2 ** Math.min(failures, 10))
	const renewAt = Math.round(Date.now() + step * (0.75 + 0.25 * Math.random()))
	return { failures: failures + 1, renewAt, validateAt: Math.max(validateAt, renewAt) }
}

function reason(words: string, isSpent: boolean): string {
	return isSpent
		? 'The refresh token could be used once only, and was spent by a refresh whose answer got lost.'
		: `Twitch does not accept this login any more: ${words}.`
}
