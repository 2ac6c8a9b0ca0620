import type { TopicId } from '../../twitch/eventsub/topics.js'
import type { Cell } from '../../state/cell.js'
import type { State } from '../../state/state.js'
import type { User } from '../../twitch/helix/users.js'
import { pollOf, type PollId } from './all-polls.js'
import type { Listening } from './listening.js'

const minute = 60_000
/** Milliseconds in which subscriptions are made: what happens before them and after a look would be missed. */
const patience = 5000
/** Milliseconds after which a look is repeated that an event overtook. */
const again = 5000
/** Milliseconds between a look and the next one that someone begins to show. */
const shownAgain = 10_000

/** One look at one channel, to be made again and again. */
export interface Item {
	readonly id: PollId
	readonly channel: User
	/** Milliseconds since 1970; Infinity: when something happens. */
	dueAt: number
	lookedAt: number
	/** Nothing is known of it so far, or events were missed: it does not wait for its turn among many. */
	isFirst: boolean
	/** The last look was made because an event overtook the one before. */
	isRepeat: boolean
}

/** When each look is due: by its interval, and where its events do not come, about once a minute. */
export class Timetable {
	readonly #state: State
	readonly #listening: Listening
	#items: ReadonlyMap<string, Item> = new Map()

	constructor(state: State, listening: Listening) {
		this.#state = state
		this.#listening = listening
	}

	/** Those that something shows, or that cost one look for good. */
	get wanted(): Item[] {
		return [...this.#items.values()].filter(
			(item) =>
				(this.#cellOf(item)?.isWatched ?? true) || (pollOf(item.id).every === Infinity && this.#isCovered(item)),
		)
	}

	/** These are the looks from now on; new ones are due soon, once events come if they do. */
	follow(wanted: readonly Pick<Item, 'id' | 'channel'>[]): void {
		const items = new Map<string, Item>()
		for (const { id, channel } of wanted) {
			const key = `${id} ${channel.id}`
			const fresh = { id, channel, dueAt: Date.now() + patience, lookedAt: 0, isFirst: true, isRepeat: false }
			items.set(key, this.#items.get(key) ?? fresh)
		}
		this.#items = items
	}

	clear(): void {
		this.#items = new Map()
	}

	/** Events that were relied on may have ceased to come. */
	check(): void {
		for (const item of this.#items.values()) {
			if (item.dueAt === Infinity && !this.#isCovered(item)) item.dueAt = Date.now() + aMinute()
		}
	}

	/** Whether a look that one of these topics covers is to come, since events were missed before it. */
	isDue(login: string, topics: readonly TopicId[]): boolean {
		return [...this.#items.values()].some(
			({ id, channel, isFirst }) =>
				channel.login === login && isFirst && pollOf(id).covers.some((covered) => topics.includes(covered)),
		)
	}

	/** All are due, one after the other. */
	all(): void {
		for (const item of this.#items.values()) soon(item)
	}

	/** Those that this account listens to are due: events were missed. */
	missed(login: string): void {
		for (const item of this.#items.values()) {
			if (this.#listening.isBy(login, item.channel.login, pollOf(item.id).covers)) soon(item)
		}
	}

	/** Someone begins to show these cells: what they are to hold is due. */
	beginShowing(cells: ReadonlySet<Cell<unknown>>): void {
		for (const item of this.#items.values()) {
			const cell = this.#cellOf(item)
			if (!cell || !cells.has(cell)) continue
			item.dueAt = Math.min(item.dueAt, Math.max(Date.now(), item.lookedAt + shownAgain))
			item.isFirst = true
		}
	}

	/** A channel has come to life: what waits for the long intervals of one that is offline does so no longer. */
	wake(login: string): void {
		for (const item of this.#items.values()) {
			if (item.channel.login === login && item.dueAt !== Infinity) soon(item)
		}
	}

	/** One thing of a channel is due within so many milliseconds. */
	within(milliseconds: number, id: PollId, login: string): void {
		for (const item of this.#items.values()) {
			if (item.id === id && item.channel.login === login) this.retry(item, milliseconds, true)
		}
	}

	/** It is looked at now. */
	begin(item: Item): void {
		const { every, everyOffline = every } = pollOf(item.id)
		const interval = this.#state.channel(item.channel.login).stream.kind === 'live' ? every : everyOffline
		item.lookedAt = Date.now()
		if (interval === Infinity) item.dueAt = this.#isCovered(item) ? Infinity : item.lookedAt + aMinute()
		// Some at the same time would stay together for good: each is a little off.
		else item.dueAt = item.lookedAt + interval * (0.95 + 0.1 * Math.random())
	}

	/** @param isOvertaken what was asked before an event and answered after it may be older than the event */
	end(item: Item, isOvertaken: boolean): void {
		item.isFirst = false
		if (isOvertaken) this.retry(item, item.isRepeat ? minute : again, false)
		item.isRepeat = isOvertaken && !item.isRepeat
	}

	/** It is looked at again in so many milliseconds, or sooner. */
	retry(item: Item, milliseconds: number, isFirst = item.isFirst): void {
		item.dueAt = Math.min(item.dueAt, Date.now() + milliseconds)
		item.isFirst = isFirst
	}

	#isCovered({ id, channel }: Item): boolean {
		return this.#listening.isWhole(channel.login, pollOf(id).covers)
	}

	#cellOf({ id, channel }: Item): Cell<unknown> | undefined {
		return pollOf(id).shows?.(this.#state.channel(channel.login))
	}
}

function soon(item: Item): void {
	item.dueAt = Date.now()
	item.isFirst = true
}

/** Never more, and not for all at once. */
function aMinute(): number {
	return minute * (0.8 + 0.2 * Math.random())
}
