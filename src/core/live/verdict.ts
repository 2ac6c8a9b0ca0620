import { DeclinedError, HelixError, NotAllowedError, RateLimitError } from '../../twitch/helix/errors.js'

/** What an answer of Twitch means for a subscription that does not come. */
export type Verdict =
	/** It runs already, under this id. */
	| { readonly kind: 'exists'; readonly id: string }
	/** Not this one, whatever is waited for. */
	| { readonly kind: 'refused'; readonly words: string }
	/** A limit is used up: perhaps later. */
	| { readonly kind: 'full'; readonly words: string }
	/** The account has as many sessions as it may: not a single one in this session. */
	| { readonly kind: 'barred' }
	/** Twitch does not know the session any more. */
	| { readonly kind: 'gone' }
	/** Nothing is said against it: it is asked for again. */
	| { readonly kind: 'trouble' }

/** manage-subscriptions#subscription-limits; what Twitch says in words is all that tells its limits apart. */
export function verdictOn(error: unknown): Verdict {
	if (!(error instanceof HelixError)) return { kind: 'trouble' }
	const { status, body, words = error.message } = error.failure
	if (status === 409) {
		const id = idIn(body)
		return id === undefined ? { kind: 'refused', words } : { kind: 'exists', id }
	}
	if (/session does not exist|already disconnected/i.test(words)) return { kind: 'gone' }
	if (error instanceof RateLimitError) {
		if (error.seconds !== undefined) return { kind: 'trouble' }
		return /transports limit/i.test(words) ? { kind: 'barred' } : { kind: 'full', words }
	}
	const isRefused = error instanceof NotAllowedError || error instanceof DeclinedError || status === 403
	return isRefused ? { kind: 'refused', words } : { kind: 'trouble' }
}

function idIn(body: unknown): string | undefined {
	if (typeof body !== 'object' || body === null) return undefined
	const id: unknown = Reflect.get(body, 'id')
	return typeof id === 'string' ? id : undefined
}
