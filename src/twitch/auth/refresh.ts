import type { OAuthClient, TokenSet } from '../oauth/client.js'
import type { Secret } from '../oauth/secret.js'
import { refreshTokens } from '../oauth/tokens.js'
import { TokenSourceError, type SourceHost } from './token-source.js'

/**
 * Milliseconds for a refresh. Long: a token that works once is spent when Twitch has taken it, whether we waited for the
 * answer or not. Presses have their own, shorter time.
 */
const refreshTime = 30_000

/** Twitch no longer takes the refresh token itself. */
export class RefreshRefusedError extends Error {}

/**
 * Gives a refresh token for new tokens. It comes to its end whatever becomes of the account meanwhile: a token that works
 * once would be lost with the answer.
 * @throws {RefreshRefusedError} where only a new login helps
 * @throws {TokenSourceError} for all else: the login is kept
 */
export async function refresh(host: SourceHost, client: OAuthClient, refreshToken: Secret): Promise<TokenSet> {
	const result = await refreshTokens(host.authUrl, client, refreshToken, undefined, refreshTime)
	switch (result.kind) {
		case 'tokens':
			// An answer may leave it out (RFC 6749, section 6): then the old one goes on.
			return result.tokens.refreshToken.reveal() === '' ? { ...result.tokens, refreshToken } : result.tokens
		case 'user refused':
			throw new RefreshRefusedError(result.words)
		case 'client refused':
			throw clientRefused(result.words)
		case 'unavailable':
			throw new TokenSourceError('transient', `${result.words}, so the token was not renewed.`)
	}
}

export function clientRefused(words: string): TokenSourceError {
	return new TokenSourceError(
		'settings',
		`Client id and client secret: Twitch does not take them (${words}). Check both against the app at dev.twitch.tv/console; a public app has no secret. The login is kept.`,
	)
}
