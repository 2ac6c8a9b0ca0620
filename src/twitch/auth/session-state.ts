import type { Secret } from '../oauth/secret.js'
import type { Grant } from '../oauth/validate.js'
import type { FailureKind } from './token-source.js'

/** The last attempt to get a token failed; the next one comes at `retryAt` (milliseconds since 1970). */
export interface Trouble {
	readonly kind: FailureKind
	readonly sentence: string
	readonly retryAt: number
}

export interface Signed {
	readonly token: Secret
	readonly grant: Grant
}

/** What a call is made with. */
export interface Bearer {
	readonly token: Secret
	/** `login` is missing where the token is an app's own. */
	readonly grant: { readonly clientId: string; readonly login?: string }
}

/** Whoever gives a call its token, and a newer one where Twitch refused that. */
export interface TokenHolder {
	token(signal?: AbortSignal): Promise<Bearer>
	recover(used: Secret, signal?: AbortSignal): Promise<Bearer | 'permission'>
}

export type SessionState =
	/** The first token is being fetched or validated. */
	| { readonly kind: 'starting' }
	/** Twitch said that the token is good. With `trouble`, a newer one could not be had so far. */
	| { readonly kind: 'valid'; readonly signed: Signed; readonly trouble?: Trouble }
	/** The token was refused by Twitch or has expired, and a new one is being fetched. */
	| { readonly kind: 'renewing' }
	/** No token that works, for a reason that may pass by itself. */
	| { readonly kind: 'unreachable'; readonly trouble: Trouble }
	/** No token that works until someone does something: mends the server or the settings, or logs in. */
	| { readonly kind: 'refused'; readonly trouble: Trouble }
	| { readonly kind: 'ended' }

/** There is no token to make a call with. */
export class NoTokenError extends Error {
	constructor(sentence: string) {
		super(sentence)
		this.name = 'NoTokenError'
	}
}
