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

export type SessionState =
	/** The first token is being fetched or validated. */
	| { readonly kind: 'starting' }
	/** Twitch said that the token is good. With `trouble`, a newer one could not be had so far. */
	| { readonly kind: 'valid'; readonly signed: Signed; readonly trouble?: Trouble }
	/** The token was refused by Twitch or has expired, and a new one is being fetched. */
	| { readonly kind: 'renewing' }
	/** No token that works, for a reason that may pass by itself. */
	| { readonly kind: 'unreachable'; readonly trouble: Trouble }
	/** No token that works until someone does something. */
	| { readonly kind: 'refused'; readonly trouble: Trouble }
	| { readonly kind: 'ended' }

/** There is no token to make a call with. */
export class NoTokenError extends Error {
	constructor(sentence: string) {
		super(sentence)
		this.name = 'NoTokenError'
	}
}
