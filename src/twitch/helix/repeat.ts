import type { NetworkFailure } from '../oauth/network-failure.js'

/** How one attempt at a Helix call ended without success. */
export type Outcome =
	| {
			readonly kind: 'status'
			readonly status: number
			readonly rateLimitedFor: number | undefined
			/** Somebody else was changing the same. */
			readonly isCollision?: boolean
	  }
	| { readonly kind: 'network'; readonly failure: NetworkFailure }

/** Milliseconds before the one repetition after a failure that is likely to pass. */
const pause = 300
/** Milliseconds without which a repetition is not worth beginning. */
const shortestAttempt = 500

/**
 * Whether a call that failed is made once more, and after how many milliseconds. A read may be repeated after any failure
 * that can pass; a write only where Twitch has surely not acted: 429, 503 (dev.twitch.tv/docs/api/guide), a collision, or
 * a request that never left.
 */
export function repeatAfter(method: string, outcome: Outcome, remaining: number): number | undefined {
	const wait = waitFor(method === 'GET', outcome)
	return wait !== undefined && wait + shortestAttempt < remaining ? wait : undefined
}

function waitFor(isRead: boolean, outcome: Outcome): number | undefined {
	if (outcome.kind === 'network') return isRead || !outcome.failure.sent ? pause : undefined
	if (outcome.status === 429) return outcome.rateLimitedFor
	if (outcome.status === 503 || outcome.isCollision) return pause
	return isRead && outcome.status >= 500 ? pause : undefined
}
