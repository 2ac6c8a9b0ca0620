import type { AccessToken } from './access-token.js'

interface Bucket {
	remaining: number
	resetAt: number
}

const minute = 60_000

/** One bucket per client id and user, and one for the app itself; full again every minute. */
export class RateLimits {
	limit = 800
	readonly #buckets = new Map<string, Bucket>()
	#forced: (Bucket & { readonly userId: string | undefined }) | undefined

	/** From now on every bucket holds this much, until the reset; where a user is named, only theirs. */
	force(remaining: number, resetInSeconds: number, userId?: string): void {
		this.#buckets.clear()
		this.#forced = { remaining, resetAt: Date.now() + resetInSeconds * 1000, userId }
	}

	restore(): void {
		this.#buckets.clear()
		this.#forced = undefined
	}

	spend(token: AccessToken): boolean {
		const bucket = this.#bucket(token)
		if (bucket.remaining === 0) return false
		bucket.remaining -= 1
		return true
	}

	headers(token: AccessToken): Record<string, string> {
		const { remaining, resetAt } = this.#bucket(token)
		return {
			'Ratelimit-Limit': String(this.limit),
			'Ratelimit-Remaining': String(remaining),
			'Ratelimit-Reset': String(Math.ceil(resetAt / 1000)),
		}
	}

	#bucket({ clientId, user }: AccessToken): Bucket {
		const key = `${clientId} ${user?.id ?? ''}`
		const now = Date.now()
		const present = this.#buckets.get(key)
		if (present && now < present.resetAt) return present
		const { remaining, resetAt, userId = user?.id } = this.#forced ?? { remaining: 0, resetAt: 0 }
		const isForced = now < resetAt && userId === user?.id
		const bucket = isForced ? { remaining, resetAt } : { remaining: this.limit, resetAt: now + minute }
		this.#buckets.set(key, bucket)
		return bucket
	}
}
