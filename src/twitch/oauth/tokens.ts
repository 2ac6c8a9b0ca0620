import { ask } from './ask.js'
import type { OAuthClient } from './client.js'
import type { Secret } from './secret.js'
import { requestTokens, type TokenResult } from './token-request.js'

/**
 * dev.twitch.tv/docs/authentication/refresh-tokens. The refresh token that comes back may be another one.
 * @param timeout milliseconds; an answer that is given up may have spent a token that works once
 */
export async function refreshTokens(
	authUrl: string,
	client: OAuthClient,
	refreshToken: Secret,
	signal?: AbortSignal,
	timeout?: number,
): Promise<TokenResult> {
	const grant = { grant_type: 'refresh_token', refresh_token: refreshToken.reveal() }
	return requestTokens(authUrl, client, grant, signal, timeout)
}

/** dev.twitch.tv/docs/authentication/getting-tokens-oauth, Authorization Code flow. */
export async function exchangeCode(
	authUrl: string,
	client: OAuthClient,
	code: Secret,
	redirectUri: string,
	signal?: AbortSignal,
): Promise<TokenResult> {
	const grant = { grant_type: 'authorization_code', code: code.reveal(), redirect_uri: redirectUri }
	return requestTokens(authUrl, client, grant, signal)
}

/** Client credentials: the token of an app itself, of no user. */
export async function requestAppToken(
	authUrl: string,
	client: OAuthClient,
	signal?: AbortSignal,
): Promise<TokenResult> {
	return requestTokens(authUrl, client, { grant_type: 'client_credentials' }, signal)
}

/** Resolves with whether Twitch has revoked the token. */
export async function revokeToken(
	authUrl: string,
	clientId: string,
	token: Secret,
	signal?: AbortSignal,
): Promise<boolean> {
	const form = new URLSearchParams({ client_id: clientId, token: token.reveal() })
	try {
		const { status } = await ask(`${authUrl}/revoke`, { method: 'POST', form, timeout: 3000, limit: 65_536, signal })
		return status === 200
	} catch {
		return false
	}
}
