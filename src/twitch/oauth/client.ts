import type { Secret } from './secret.js'

/** An app as registered at dev.twitch.tv; a public one has no secret. */
export interface OAuthClient {
	readonly id: string
	readonly secret?: Secret
}

/** What Twitch gives for a login. */
export interface TokenSet {
	readonly accessToken: Secret
	readonly refreshToken: Secret
	readonly scopes: readonly string[]
	/** Milliseconds since 1970. */
	readonly expiresAt: number
}

/** The address to which a user's browser goes to log in (Authorization Code flow). */
export function authorizeUrl(
	authUrl: string,
	request: {
		readonly clientId: string
		/** Exactly as registered. */
		readonly redirectUri: string
		readonly scopes: readonly string[]
		readonly state: string
	},
): string {
	const url = new URL(`${authUrl}/authorize`)
	url.search = new URLSearchParams({
		response_type: 'code',
		client_id: request.clientId,
		redirect_uri: request.redirectUri,
		scope: request.scopes.join(' '),
		state: request.state,
		// Otherwise Twitch goes on with whoever is logged in, and another account cannot be chosen.
		force_verify: 'true',
	}).toString()
	return url.href
}
