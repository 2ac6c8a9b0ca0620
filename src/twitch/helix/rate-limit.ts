/** What is left of an account's points (dev.twitch.tv/docs/api/guide#twitch-rate-limits). */
export interface RateLimit {
	readonly limit: number
	readonly remaining: number
	/** Milliseconds since 1970. */
	readonly resetAt: number
}

/** What background reads leave for buttons. */
const reserve = 0.1

export function readRateLimit(headers: Headers): RateLimit | undefined {
	const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => headers.get(`ratelimit-${name}`))
	if (!limit || !remaining || !reset) return undefined
	return { limit: Number(limit), remaining: Number(remaining), resetAt: Number(reset) * 1000 }
}

/**
 * Milliseconds until the general limit is free after a 429. Undefined where points are left: then the limit is the
 * endpoint's own, and no time is told.
 */
export function rateLimitedFor(headers: Headers): number | undefined {
	const rate = readRateLimit(headers)
	if (!rate || rate.remaining > 0) return undefined
	return Math.max(0, rate.resetAt - Date.now()) + 50
}

/** Whether a read that no button waits for should be left out for now. */
export function isScarce(rate: RateLimit | undefined): boolean {
	return rate !== undefined && rate.resetAt > Date.now() && rate.remaining < rate.limit * reserve
}
