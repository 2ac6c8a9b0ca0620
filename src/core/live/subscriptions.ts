import { DeclinedError, HelixError, NotAllowedError, RateLimitError } from '../../twitch/helix/errors.js'
import { createSubscription, deleteSubscription } from '../../twitch/helix/eventsub.js'
import { Backoff } from '../../twitch/auth/backoff.js'
import type { HelixClient } from '../../twitch/helix/client.js'
import type { Log } from '../account.js'
import type { WantedSubscription } from '../plan.js'

/** Requests for subscriptions that are under way at once: a button's request must find room between them. */
const atOnce = 4
/** Twitch's limit for one session (manage-subscriptions#subscription-limits). */
const mostOfSession = 300

/** Why a wanted subscription does not run. */
type Refusal =
	/** Not before accounts, scopes, roles or the session are others. */
	| 'refused'
	/** Twitch's limits are used up: perhaps later, when something was dropped. */
	| 'full'

export interface Cost {
	readonly total: number
	readonly most: number
}

interface SubscriptionsSettings {
	readonly helix: HelixClient
	readonly log: Log
	/** Twitch does not know the session any more. */
	readonly onSessionGone: () => void
	/** Twitch refused what rests on a role: it is not there. */
	readonly onRoleRefused: (wanted: WantedSubscription) => void
	readonly onChange: () => void
	/** All that can run does, for the first time in this session: from now on nothing is missed. */
	readonly onComplete: () => void
}

/** Brings the subscriptions of one account's session to what is wanted, a few at a time. */
export class Subscriptions {
	readonly #settings: SubscriptionsSettings
	readonly #running = new Map<string, { readonly id: string; readonly cost: number }>()
	readonly #refused = new Map<string, Refusal>()
	readonly #underWay = new Set<string>()
	readonly #backoff = new Backoff(1000, 60_000)
	#wanted: ReadonlyMap<string, WantedSubscription> = new Map()
	#sessionId: string | undefined
	#isComplete = false
	#cost: Cost | undefined
	#timer: NodeJS.Timeout | undefined

	constructor(settings: SubscriptionsSettings) {
		this.#settings = settings
	}

	get count(): number {
		return this.#running.size
	}

	/** Of all subscriptions of this account and app, as Twitch said last. */
	get cost(): Cost | undefined {
		return this.#cost
	}

	runs(key: string): boolean {
		return this.#running.has(key)
	}

	/** A new session: nothing is subscribed in it yet. */
	begin(sessionId: string): void {
		this.end()
		this.#sessionId = sessionId
		this.#step()
	}

	/** The session is over. */
	end(): void {
		clearTimeout(this.#timer)
		this.#timer = undefined
		this.#sessionId = undefined
		this.#isComplete = false
		this.#running.clear()
		this.#refused.clear()
		this.#underWay.clear()
		this.#settings.onChange()
	}

	/** @param isNew accounts, scopes or roles are others: what was refused is tried again */
	want(wanted: readonly WantedSubscription[], isNew: boolean): void {
		this.#wanted = new Map(wanted.map((each) => [each.key, each]))
		if (isNew) this.#refused.clear()
		this.#step()
	}

	/** Twitch ended it: it is not asked for again before something changes. */
	revoked(subscriptionId: string): WantedSubscription | undefined {
		for (const [key, { id }] of this.#running) {
			if (id !== subscriptionId) continue
			this.#running.delete(key)
			this.#refused.set(key, 'refused')
			this.#settings.onChange()
			return this.#wanted.get(key)
		}
		return undefined
	}

	#step(): void {
		clearTimeout(this.#timer)
		this.#timer = undefined
		if (this.#sessionId === undefined) return
		for (const [key, { id }] of this.#running) {
			if (!this.#wanted.has(key) && !this.#underWay.has(key)) this.#do(key, async () => this.#drop(key, id))
		}
		for (const wanted of this.#wanted.values()) {
			if (this.#underWay.size >= atOnce) return
			if (this.#isMissing(wanted)) this.#do(wanted.key, async (sessionId) => this.#create(wanted, sessionId))
		}
		if (this.#isComplete || this.#underWay.size > 0) return
		this.#isComplete = true
		this.#settings.onComplete()
	}

	#isMissing({ key, costs }: WantedSubscription): boolean {
		if (this.#running.has(key) || this.#underWay.has(key) || this.#refused.has(key)) return false
		if (this.#running.size + this.#underWay.size >= mostOfSession) return false
		return !costs || this.#cost === undefined || this.#cost.total < this.#cost.most
	}

	#do(key: string, work: (sessionId: string) => Promise<void>): void {
		const sessionId = this.#sessionId
		if (sessionId === undefined) return
		this.#underWay.add(key)
		void work(sessionId)
			.catch((error: unknown) => this.#retryLater(error))
			.finally(() => {
				if (sessionId !== this.#sessionId) return
				this.#underWay.delete(key)
				this.#settings.onChange()
				if (!this.#timer) this.#step()
			})
	}

	async #create(wanted: WantedSubscription, sessionId: string): Promise<void> {
		const { helix } = this.#settings
		try {
			const { id, cost, totalCost, maxTotalCost } = await createSubscription(
				helix,
				sessionId,
				wanted.type,
				wanted.version,
				wanted.condition,
			)
			if (sessionId !== this.#sessionId) return
			this.#backoff.reset()
			this.#running.set(wanted.key, { id, cost })
			this.#cost = { total: totalCost, most: maxTotalCost }
		} catch (error) {
			if (sessionId === this.#sessionId) this.#judge(wanted, error)
		}
	}

	#judge(wanted: WantedSubscription, error: unknown): void {
		const { log, onRoleRefused, onSessionGone } = this.#settings
		if (!(error instanceof HelixError)) throw error
		const { status, body, words = '' } = error.failure
		const existing = status === 409 ? idIn(body) : undefined
		if (existing) this.#running.set(wanted.key, { id: existing, cost: 0 })
		else if (status === 409) this.#refused.set(wanted.key, 'refused')
		else if (/session does not exist|already disconnected/i.test(words)) onSessionGone()
		else if (error instanceof RateLimitError && error.seconds === undefined) {
			this.#refused.set(wanted.key, 'full')
			if (wanted.costs) this.#cost = { total: this.#cost?.most ?? 0, most: this.#cost?.most ?? 0 }
			log('debug', `Twitch takes no more subscriptions (${words}); ${wanted.type} is looked up instead.`)
		} else if (error instanceof NotAllowedError || error instanceof DeclinedError || status === 403) {
			this.#refused.set(wanted.key, 'refused')
			if (wanted.rests) onRoleRefused(wanted)
			else log(wanted.isCustom ? 'warn' : 'debug', `Twitch does not tell of ${wanted.type}: ${words || error.message}`)
		} else throw error
	}

	async #drop(key: string, id: string): Promise<void> {
		this.#running.delete(key)
		try {
			await deleteSubscription(this.#settings.helix, id)
			for (const [refused, why] of this.#refused) if (why === 'full') this.#refused.delete(refused)
			this.#cost = undefined
		} catch (error) {
			// One that is gone already is no loss; anything else ends with the session.
			if (!(error instanceof HelixError)) throw error
		}
	}

	/** Nothing was refused, and nothing was done: in a while it goes on. */
	#retryLater(error: unknown): void {
		clearTimeout(this.#timer)
		const wait = this.#backoff.next()
		this.#settings.log(
			'debug',
			`Subscribing to events goes on in ${Math.ceil(wait / 1000)} s: ${error instanceof Error ? error.message : String(error)}`,
		)
		this.#timer = setTimeout(() => {
			this.#timer = undefined
			this.#step()
		}, wait)
	}
}

function idIn(body: unknown): string | undefined {
	if (typeof body !== 'object' || body === null) return undefined
	const id: unknown = Reflect.get(body, 'id')
	return typeof id === 'string' ? id : undefined
}
