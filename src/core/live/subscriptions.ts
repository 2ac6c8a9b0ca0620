import { createSubscription, deleteSubscription } from '../../twitch/helix/eventsub.js'
import type { HelixClient } from '../../twitch/helix/client.js'
import type { Log } from '../account.js'
import type { WantedSubscription } from '../plan.js'
import type { Cost } from './budget.js'
import { Pace } from './pace.js'
import { Probe } from './probe.js'
import { Refusals } from './refusals.js'
import { Running } from './running.js'
import { verdictOn } from './verdict.js'

interface SubscriptionsSettings {
	readonly helix: HelixClient
	readonly log: Log
	/** Twitch does not know the session any more. */
	readonly onSessionGone: () => void
	/** The account has as many sessions as it may, without this one. */
	readonly onBarred: () => void
	/** Twitch refused what rests on a role: it is not there. */
	readonly onRoleRefused: (wanted: WantedSubscription) => void
	/** What runs, or what it costs, is other. */
	readonly onChange: () => void
	/** Something runs in this session. */
	readonly onFirst: () => void
	/** All that can run does, for the first time in this session: from now on nothing is missed. */
	readonly onComplete: () => void
	/** Nothing more can be had for now: these do not run since a limit is used up. */
	readonly onFull: (missing: readonly WantedSubscription[]) => void
}

/** Brings the subscriptions of one account's session to what is wanted. */
export class Subscriptions {
	readonly #settings: SubscriptionsSettings
	readonly #running = new Running()
	readonly #refusals: Refusals
	readonly #pace: Pace
	readonly #probe = new Probe(() => this.#ask())
	#wanted: ReadonlyMap<string, WantedSubscription> = new Map()
	#sessionId: string | undefined
	#isComplete = false

	constructor(settings: SubscriptionsSettings) {
		this.#settings = settings
		this.#refusals = new Refusals(settings.log)
		this.#pace = new Pace(settings.log, () => {
			settings.onChange()
			this.#step()
		})
	}

	get count(): number {
		return this.#running.count
	}

	get cost(): Cost | undefined {
		return this.#running.budget.cost
	}

	runs(key: string): boolean {
		return this.#running.has(key)
	}

	/** A new session: nothing is subscribed in it yet. What was refused in the one before would be refused again. */
	begin(sessionId: string): void {
		this.end()
		this.#sessionId = sessionId
		this.#step()
	}

	/** The session is over. */
	end(): void {
		this.#probe.end()
		this.#pace.end()
		this.#sessionId = undefined
		this.#isComplete = false
		this.#running.clear()
		this.#refusals.reopen('all')
		this.#settings.onChange()
	}

	/** @param isNew accounts, tokens, scopes or roles are others: what was refused is tried again */
	want(wanted: readonly WantedSubscription[], isNew: boolean): void {
		this.#wanted = new Map(wanted.map((each) => [each.key, each]))
		this.#refusals.keep(this.#wanted)
		if (isNew) {
			this.#refusals.clear()
			this.#pace.hurry()
		}
		this.#step()
	}

	/** Twitch ended it. @param isFinal it is not asked for again before something changes */
	revoked(subscriptionId: string, isFinal: boolean): WantedSubscription | undefined {
		const key = this.#running.keyOf(subscriptionId) ?? ''
		const wanted = this.#wanted.get(key)
		this.#running.delete(key)
		if (wanted && isFinal) this.#refusals.refused(wanted)
		else this.#refusals.ended(key)
		this.#settings.onChange()
		return wanted
	}

	/** What Twitch ended is asked for again. */
	again(): void {
		this.#refusals.reopenEnded()
		this.#isComplete = false
		this.#step()
	}

	#step(): void {
		if (this.#sessionId === undefined) return
		for (const key of this.#running.keys) {
			if (!this.#pace.hasRoom) return
			if (!this.#wanted.has(key) && !this.#pace.has(key)) this.#pace.do(key, async () => this.#drop(key))
		}
		for (const wanted of this.#wanted.values()) {
			if (!this.#pace.hasRoom) return
			if (this.#isMissing(wanted)) this.#pace.do(wanted.key, async () => this.#create(wanted))
		}
		if (this.#pace.isIdle) this.#settle()
	}

	#isMissing({ key, costs }: WantedSubscription): boolean {
		if (this.#running.has(key) || this.#pace.has(key) || this.#refusals.has(key)) return false
		return !this.#running.isFull(this.#pace.count) && !(costs && this.#running.budget.isFull)
	}

	/** Nothing more can be had for now. */
	#settle(): void {
		const { onComplete, onFull } = this.#settings
		if (!this.#isComplete && this.count > 0) {
			this.#isComplete = true
			onComplete()
		}
		const missing = [...this.#wanted.values()].filter(({ key }) => !this.runs(key) && !this.#refusals.isFinal(key))
		for (const each of missing) if (each.isCustom && !this.#refusals.has(each.key)) this.#refusals.full(each)
		onFull(missing)
		this.#probe.settle(missing.length > 0 && this.#running.canGrow)
	}

	/** Asks for one thing that was full; when it is to be had, for all of them. */
	#ask(): void {
		this.#pace.carefully()
		this.#running.budget.reopen()
		this.#refusals.reopen('one')
		this.#step()
	}

	async #create(wanted: WantedSubscription): Promise<void> {
		const { type, version, condition } = wanted
		const sessionId = this.#sessionId ?? ''
		try {
			const { id, cost, ...all } = await createSubscription(this.#settings.helix, sessionId, type, version, condition)
			if (sessionId !== this.#sessionId) return
			this.#running.budget.told(all.totalCost, all.maxTotalCost)
			this.#started(wanted.key, id, cost)
		} catch (error) {
			if (sessionId === this.#sessionId) this.#judge(wanted, error)
		}
	}

	#started(key: string, id: string, cost: number): void {
		const isFirst = this.count === 0
		this.#running.add(key, id, cost)
		this.#refusals.forget(key)
		if (this.#probe.isUnderWay) this.#refusals.reopen('all')
		if (isFirst) this.#settings.onFirst()
	}

	#judge(wanted: WantedSubscription, error: unknown): void {
		const { onRoleRefused, onSessionGone, onBarred } = this.#settings
		const verdict = verdictOn(error)
		switch (verdict.kind) {
			case 'exists':
				return this.#started(wanted.key, verdict.id, 0)
			case 'gone':
				return onSessionGone()
			case 'barred':
				return onBarred()
			case 'full':
				// What is free is refused before all else only where others hold all that the account may have.
				if (this.count === 0 && !wanted.costs && !wanted.isCustom) return onBarred()
				if (wanted.costs) this.#running.budget.refused()
				return this.#refusals.full(wanted, verdict.words)
			case 'refused':
				this.#refusals.refused(wanted, wanted.rests ? undefined : verdict.words)
				if (wanted.rests) onRoleRefused(wanted)
				return
			case 'trouble':
				throw error
		}
	}

	async #drop(key: string): Promise<void> {
		const sessionId = this.#sessionId
		try {
			await deleteSubscription(this.#settings.helix, this.#running.idOf(key) ?? '')
		} catch (error) {
			// One that is gone already is no loss.
			if (verdictOn(error).kind === 'trouble') throw error
		}
		if (sessionId !== this.#sessionId) return
		this.#running.delete(key)
		this.#refusals.reopen('all')
	}
}
