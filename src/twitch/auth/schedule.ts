import type { Secret } from '../oauth/secret.js'
import type { Grant } from '../oauth/validate.js'
import { Backoff } from './backoff.js'

const hour = 3_600_000
const day = 24 * hour
/** A token is renewed when this part of its life is over, and at most so long before its end. */
const renewalPoint = 0.95
const longestMargin = 900_000
/** The longest that a timer can be set to; Twitch's lives are hours, an app's may be months. */
const longestTimer = 2 ** 31 - 1

interface Listeners {
	readonly onRenewalDue: () => void
	readonly onValidationDue: (token: Secret) => void
	readonly onExpiry: (token: Secret) => void
}

/** When something is due for the current token: the hourly validation, the renewal ahead of its end, its end. */
export class Schedule {
	readonly #listeners: Listeners
	readonly #isFixed: boolean
	readonly #again = new Backoff(1000, 60_000)
	readonly #timers = new Map<'renewal' | 'validation' | 'expiry', NodeJS.Timeout>()
	#margin = 0

	/** @param isFixed there will be no other token: its end is announced early, since a human has to act */
	constructor(listeners: Listeners, isFixed = false) {
		this.#listeners = listeners
		this.#isFixed = isFixed
	}

	/** A token's life begins for us: what is left of it now counts as the whole. */
	begin(token: Secret, grant: Grant): void {
		this.stop()
		const life = grant.expiresAt === undefined ? 0 : grant.expiresAt - Date.now()
		this.#margin = this.#isFixed ? Math.min(day, life / 4) : Math.min(longestMargin, life * (1 - renewalPoint))
		this.confirmed(token, grant)
	}

	/** Twitch was asked about the token and found it good. */
	confirmed(token: Secret, { expiresAt }: Grant): void {
		this.#again.reset()
		// Up to three minutes early, so that many clients do not ask together.
		this.#set('validation', hour - Math.random() * 180_000, () => this.#listeners.onValidationDue(token))
		if (expiresAt === undefined) return
		const left = expiresAt - Date.now()
		// Once the renewal is due, its own retries take over.
		if (left > this.#margin) this.#set('renewal', left - this.#margin, () => this.#listeners.onRenewalDue())
		// Twitch tells whole seconds, rounded down.
		this.#set('expiry', left + 1000, () => this.#listeners.onExpiry(token))
	}

	/** The validation got no verdict: asked again within a minute. */
	validateSoon(token: Secret): void {
		this.#set('validation', this.#again.next(), () => this.#listeners.onValidationDue(token))
	}

	stop(): void {
		for (const timer of this.#timers.values()) clearTimeout(timer)
		this.#timers.clear()
	}

	#set(name: 'renewal' | 'validation' | 'expiry', milliseconds: number, listener: () => void): void {
		clearTimeout(this.#timers.get(name))
		const timer = setTimeout(listener, Math.min(Math.max(0, milliseconds), longestTimer))
		this.#timers.set(name, timer)
	}
}
