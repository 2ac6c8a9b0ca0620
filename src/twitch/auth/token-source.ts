import type { Secret } from '../oauth/secret.js'

/**
 * Where the access tokens of one account come from. The session asks it, one call at a time, and does the rest:
 * validation, waiting, keeping, renewal. To write another source: implement this, and list it with its settings in
 * `src/definitions/token-sources`.
 */
export interface TokenSource {
	/** As it stands in sentences: "the token server". */
	readonly name: string

	/**
	 * The current access token; it may be the same as before. Ends with the signal.
	 * @throws {TokenSourceError} for every failure that the user should read about
	 */
	fetch(signal: AbortSignal): Promise<Secret>
}

/**
 * `transient`: may pass by itself, asked again within a minute, and a token that still works stays in use.
 * `permanent`: someone must do something; asked again slowly, since people mend servers.
 */
export type FailureKind = 'transient' | 'permanent'

export class TokenSourceError extends Error {
	readonly kind: FailureKind
	/** Milliseconds that the source asks to be left alone. */
	readonly retryAfter: number

	/** @param sentence what happened and what to do, without secrets */
	constructor(kind: FailureKind, sentence: string, retryAfter = 0) {
		super(sentence)
		this.name = 'TokenSourceError'
		this.kind = kind
		this.retryAfter = retryAfter
	}
}
