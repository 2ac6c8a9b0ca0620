import type { State } from '../../state/state.js'
import { Deadline } from '../../twitch/oauth/deadline.js'
import type { HelixClient } from '../../twitch/helix/client.js'
import { HelixError, UnavailableError } from '../../twitch/helix/errors.js'
import type { User } from '../../twitch/helix/users.js'
import type { Log } from '../account.js'
import type { Accounts, SignedAccount } from '../accounts.js'
import { choose } from '../choose.js'
import { needOf } from '../need.js'
import type { Roles } from '../roles.js'
import type { Traffic } from '../traffic.js'
import { allPolls, pollOf, type PollId } from './all-polls.js'

/** Milliseconds between two looks, so that they never come in a burst and a press finds its way between them. */
const apart = 400
/** Milliseconds between two looks at channels of others: they share these, one after the other. */
const apartElsewhere = 15_000
const lookTime = 10_000
/** Milliseconds in which subscriptions are made: what happens before them and after a look would be missed. */
const patience = 5000
/** Milliseconds after which a look is repeated that an event overtook. */
const again = 5000
/** Milliseconds that a timer can wait at most. */
const longestWait = 2 ** 31 - 1
/** Milliseconds for which looks rest when Twitch does not answer. */
const rest = 30_000

interface Item {
	readonly id: PollId
	readonly channel: User
	/** Milliseconds since 1970; Infinity: when something happens. */
	dueAt: number
	/** Nothing is known of it so far, or events were missed: it does not wait for its turn among many. */
	isFirst: boolean
}

export interface PollsRooms {
	readonly state: State
	readonly accounts: Accounts
	readonly roles: Roles
	readonly traffic: Traffic
	readonly log: Log
	/** How many events of a channel have come that tell of what is looked at. */
	readonly eventsOf: (login: string) => number
}

/** Looks at what has no event, one request at a time, spread over time. */
export class Polls {
	readonly #rooms: PollsRooms
	readonly #items = new Map<string, Item>()
	#life = new AbortController()
	#timer: NodeJS.Timeout | undefined
	#notBefore = 0
	#elsewhereNotBefore = 0
	#isLooking = false

	constructor(rooms: PollsRooms) {
		this.#rooms = rooms
	}

	/** These are the channels from now on; what is new is looked at soon, once events come if they do. */
	follow(channels: readonly User[]): void {
		const wanted = new Map<string, Item>()
		for (const channel of channels) {
			for (const id of pollIds) {
				if (!this.#who(id, channel)) continue
				const key = `${id} ${channel.id}`
				wanted.set(key, this.#items.get(key) ?? { id, channel, dueAt: Date.now() + patience, isFirst: true })
			}
		}
		this.#items.clear()
		for (const [key, item] of wanted) this.#items.set(key, item)
		this.#arm()
	}

	/** Everything is looked at once more: events were missed. */
	all(): void {
		for (const item of this.#items.values()) this.#soon(item)
		this.#arm()
	}

	/** One thing of a channel is looked at soon. */
	soon(id: PollId, login: string): void {
		for (const item of this.#items.values()) {
			if (item.id === id && item.channel.login === login) this.#soon(item)
		}
		this.#arm()
	}

	/** A channel has come to life: what waits for the long intervals of one that is offline does so no longer. */
	wake(login: string): void {
		for (const item of this.#items.values()) {
			if (item.channel.login === login && item.dueAt !== Infinity) this.#soon(item)
		}
		this.#arm()
	}

	/** One thing of a channel is looked at again within half a minute, however often this is asked. */
	again(id: PollId, login: string): void {
		for (const item of this.#items.values()) {
			if (item.id !== id || item.channel.login !== login) continue
			item.dueAt = Math.min(item.dueAt, Date.now() + rest)
			item.isFirst = true
		}
		this.#arm()
	}

	end(): void {
		clearTimeout(this.#timer)
		this.#items.clear()
		this.#life.abort()
		this.#life = new AbortController()
	}

	#soon(item: Item): void {
		item.dueAt = Date.now()
		item.isFirst = true
	}

	#arm(): void {
		clearTimeout(this.#timer)
		const next = this.#next()
		if (!next || this.#isLooking || next.dueAt === Infinity) return
		const turn = this.#isElsewhere(next) ? this.#elsewhereNotBefore : 0
		const at = Math.max(next.dueAt, this.#notBefore, turn, this.#rooms.traffic.scarceUntil)
		const wait = Math.min(Math.max(0, at - Date.now()), longestWait)
		this.#timer = setTimeout(() => void this.#look(next), wait)
	}

	/** What waits longest; what is elsewhere only when nothing of our own is due before it may be looked at. */
	#next(): Item | undefined {
		const at = (item: Item): number =>
			this.#isElsewhere(item) ? Math.max(item.dueAt, this.#elsewhereNotBefore) : item.dueAt
		let next: Item | undefined
		// Of those that wait for the same turn, the one that waits longest.
		for (const item of this.#items.values()) {
			if (!next || at(item) < at(next) || (at(item) === at(next) && item.dueAt < next.dueAt)) next = item
		}
		return next
	}

	#isElsewhere({ channel, isFirst }: Item): boolean {
		return !isFirst && !this.#rooms.accounts.signed.some(({ login }) => login === channel.login)
	}

	#who(id: PollId, { login }: User): SignedAccount | undefined {
		const { accounts, roles } = this.#rooms
		const { endpoint, anyone, more } = pollOf(id)
		const need = anyone ? publicNeed : needOf(endpoint, '', login, undefined, more)
		const signed = accounts.signed.filter(({ works }) => works)
		const choice = choose(signed, (who, role, channel) => roles.of(who, role, channel), need)
		return choice.kind === 'chosen' ? choice.account : undefined
	}

	async #look(item: Item): Promise<void> {
		const { state, traffic } = this.#rooms
		const [account, channel] = [this.#who(item.id, item.channel), state.channel(item.channel.login)]
		const now = Date.now()
		if (traffic.isScarce) return this.#arm()
		this.#notBefore = now + apart
		if (this.#isElsewhere(item)) this.#elsewhereNotBefore = now + apartElsewhere
		const { every, everyOffline = every, look } = pollOf(item.id)
		const interval = channel.stream.kind === 'live' ? every : everyOffline
		// Some at the same time would stay together for good: each is a little off.
		item.dueAt = interval === Infinity ? Infinity : now + interval * (0.95 + 0.1 * Math.random())
		if (account) {
			this.#isLooking = true
			await this.#ask(item, account, async (helix) =>
				look({ helix, userId: account.userId, broadcasterId: item.channel.id, channel }),
			)
			this.#isLooking = false
		}
		this.#arm()
	}

	async #ask(item: Item, { account }: SignedAccount, look: (helix: HelixClient) => Promise<void>): Promise<void> {
		const { log, eventsOf } = this.#rooms
		const { login } = item.channel
		const { signal } = this.#life
		const deadline = new Deadline(lookTime, signal)
		const before = eventsOf(login)
		try {
			await look(account.helix.within(deadline))
			item.isFirst = false
			// What was asked before an event and answered after it may be older than the event.
			if (eventsOf(login) !== before) item.dueAt = Math.min(item.dueAt, Date.now() + again)
		} catch (error) {
			if (signal.aborted) return
			if (error instanceof UnavailableError) this.#notBefore = Date.now() + rest
			// What was to be looked at once is looked at once with success; a refusal is an answer, too.
			if (error instanceof UnavailableError || !(error instanceof HelixError)) {
				item.dueAt = Math.min(item.dueAt, Date.now() + rest)
			} else item.isFirst = false
			const words = error instanceof Error ? error.message : String(error)
			log('debug', `Looking at ${item.id} of @${login} failed: ${words}`)
		} finally {
			deadline.end()
		}
	}
}

const pollIds = Object.keys(allPolls).filter((id): id is PollId => id in allPolls)

const publicNeed = { title: '', who: 'user', channel: undefined, scopes: [] } as const
