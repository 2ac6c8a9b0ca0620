import type { State } from '../../state/state.js'
import { Deadline } from '../../twitch/oauth/deadline.js'
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
/** Milliseconds between two looks at channels that are offline or somebody else's: they share these, one after the other. */
const apartElsewhere = 6000
const lookTime = 10_000
/** Milliseconds for which looks rest when Twitch does not answer. */
const rest = 30_000

interface Item {
	readonly id: PollId
	readonly channel: User
	/** Milliseconds since 1970; Infinity: when something happens. */
	dueAt: number
}

export interface PollsRooms {
	readonly state: State
	readonly accounts: Accounts
	readonly roles: Roles
	readonly traffic: Traffic
	readonly log: Log
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

	/** These are the channels from now on; what is new is looked at soon. */
	follow(channels: readonly User[]): void {
		const wanted = new Map<string, Item>()
		for (const channel of channels) {
			for (const id of pollIds) {
				if (!this.#who(id, channel)) continue
				const key = `${id} ${channel.id}`
				wanted.set(key, this.#items.get(key) ?? { id, channel, dueAt: Date.now() })
			}
		}
		this.#items.clear()
		for (const [key, item] of wanted) this.#items.set(key, item)
		this.#arm()
	}

	/** Everything is looked at once more: events were missed. */
	all(): void {
		for (const item of this.#items.values()) item.dueAt = Date.now()
		this.#arm()
	}

	/** One thing of a channel is looked at soon. */
	soon(id: PollId, login: string): void {
		for (const item of this.#items.values()) {
			if (item.id === id && item.channel.login === login) item.dueAt = Date.now()
		}
		this.#arm()
	}

	end(): void {
		clearTimeout(this.#timer)
		this.#items.clear()
		this.#life.abort()
		this.#life = new AbortController()
	}

	#arm(): void {
		clearTimeout(this.#timer)
		const next = this.#next()
		if (!next || this.#isLooking || next.dueAt === Infinity) return
		const at = Math.max(next.dueAt, this.#notBefore, this.#isElsewhere(next) ? this.#elsewhereNotBefore : 0)
		// The longest that a timer can be set to is days beyond any interval here.
		this.#timer = setTimeout(() => void this.#look(next), Math.max(0, at - Date.now()))
	}

	/** What waits longest; what is elsewhere only when nothing of our own is due before it may be looked at. */
	#next(): Item | undefined {
		const at = (item: Item): number =>
			this.#isElsewhere(item) ? Math.max(item.dueAt, this.#elsewhereNotBefore) : item.dueAt
		let next: Item | undefined
		for (const item of this.#items.values()) if (!next || at(item) < at(next)) next = item
		return next
	}

	#isElsewhere({ channel }: Item): boolean {
		const isOwn = this.#rooms.accounts.signed.some(({ login }) => login === channel.login)
		return !isOwn || this.#rooms.state.channel(channel.login).stream.kind !== 'live'
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
		const { state, log, traffic } = this.#rooms
		const [account, channel] = [this.#who(item.id, item.channel), state.channel(item.channel.login)]
		const { every, everyOffline = every, look } = pollOf(item.id)
		const interval = channel.stream.kind === 'live' ? every : everyOffline
		const now = Date.now()
		// Some at the same time would stay together for good: each is a little off.
		item.dueAt = interval === Infinity ? Infinity : now + interval * (0.95 + 0.1 * Math.random())
		this.#notBefore = now + apart
		if (this.#isElsewhere(item)) this.#elsewhereNotBefore = now + apartElsewhere
		if (account && !traffic.isScarce) {
			this.#isLooking = true
			const { signal } = this.#life
			const deadline = new Deadline(lookTime, signal)
			try {
				const helix = account.account.helix.within(deadline)
				await look({ helix, userId: account.userId, broadcasterId: item.channel.id, channel })
			} catch (error) {
				if (signal.aborted) return
				this.#failed(item, error)
				const words = error instanceof Error ? error.message : String(error)
				log('debug', `Looking at ${item.id} of @${item.channel.login} failed: ${words}`)
			} finally {
				deadline.end()
				this.#isLooking = false
			}
		}
		this.#arm()
	}

	#failed(item: Item, error: unknown): void {
		if (error instanceof UnavailableError) this.#notBefore = Date.now() + rest
		// What was to be looked at once is looked at once with success.
		else if (item.dueAt === Infinity && !(error instanceof HelixError)) item.dueAt = Date.now() + rest
	}
}

const pollIds = Object.keys(allPolls).filter((id): id is PollId => id in allPolls)

const publicNeed = { title: '', who: 'user', channel: undefined, scopes: [] } as const
