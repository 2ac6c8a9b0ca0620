import type { TopicId } from '../../twitch/eventsub/topics.js'
import type { Cell } from '../../state/cell.js'
import type { User } from '../../twitch/helix/users.js'
import type { Traffic } from '../traffic.js'
import { pollIds, pollOf, type PollId } from './all-polls.js'
import type { Listening } from './listening.js'
import { Looks, rest, type LooksRooms } from './looks.js'
import { Timetable, type Item } from './timetable.js'

/** Milliseconds between two looks, so that they never come in a burst and a press finds its way between them. */
const apart = 400
/** Milliseconds between two looks at channels of others: they share these, one after the other. */
const apartElsewhere = 20_000
/** Milliseconds that a timer can wait at most. */
const longestWait = 2 ** 31 - 1

export interface PollsRooms extends LooksRooms {
	readonly traffic: Traffic
	readonly listening: Listening
}

/** Looks at what has no event, or none that comes: one request at a time, spread over time. */
export class Polls {
	readonly #rooms: PollsRooms
	readonly #looks: Looks
	readonly #timetable: Timetable
	#timer: NodeJS.Timeout | undefined
	#notBefore = 0
	#elsewhereNotBefore = 0
	#isLooking = false

	constructor(rooms: PollsRooms) {
		this.#rooms = rooms
		this.#looks = new Looks(rooms)
		this.#timetable = new Timetable(rooms.state, rooms.listening)
	}

	/** These are the channels from now on. */
	follow(channels: readonly User[]): void {
		const wanted = channels.flatMap((channel) => pollIds.map((id) => ({ id, channel })))
		this.#timetable.follow(wanted.filter(({ id, channel }) => this.#looks.by(id, channel)))
		this.#arm()
	}

	mayLook(id: PollId, login: string): boolean {
		return this.#looks.isSure(id, login)
	}

	/** Other subscriptions may run. */
	check(): void {
		this.#timetable.check()
		this.#arm()
	}

	/** Whether something that these topics tell is still to be read: events were missed. */
	isDue(login: string, topics: readonly TopicId[]): boolean {
		return this.#timetable.isDue(login, topics)
	}

	/** Everything is looked at once more. */
	all(): void {
		this.#timetable.all()
		this.#arm()
	}

	/** Events that this account listens to were missed, or come only now. */
	missed(login: string): void {
		this.#timetable.missed(login)
		this.#arm()
	}

	/** Someone begins to show these cells. */
	beginShowing(cells: ReadonlySet<Cell<unknown>>): void {
		this.#timetable.beginShowing(cells)
		this.#arm()
	}

	/** A channel has come to life. */
	wake(login: string): void {
		this.#timetable.wake(login)
		this.#arm()
	}

	/** One thing of a channel is looked at again within half a minute, however often this is asked. */
	again(id: PollId, login: string): void {
		this.#timetable.within(rest, id, login)
		this.#arm()
	}

	end(): void {
		clearTimeout(this.#timer)
		this.#timetable.clear()
		this.#looks.end()
	}

	#arm(): void {
		clearTimeout(this.#timer)
		const next = this.#next()
		if (!next || this.#isLooking || next.dueAt === Infinity) return
		const turn = this.#isElsewhere(next) ? this.#elsewhereNotBefore : 0
		const at = Math.max(next.dueAt, this.#notBefore, turn)
		const wait = Math.min(Math.max(0, at - Date.now()), longestWait)
		this.#timer = setTimeout(() => void this.#look(next), wait)
	}

	/** What waits longest; what is elsewhere only when nothing of our own is due before it may be looked at. */
	#next(): Item | undefined {
		const at = (item: Item): number =>
			this.#isElsewhere(item) ? Math.max(item.dueAt, this.#elsewhereNotBefore) : item.dueAt
		let next: Item | undefined
		// Of those that wait for the same turn, the one that waits longest.
		for (const item of this.#timetable.wanted) {
			if (!next || at(item) < at(next) || (at(item) === at(next) && item.dueAt < next.dueAt)) next = item
		}
		return next
	}

	#isElsewhere({ channel, isFirst }: Item): boolean {
		return !isFirst && !this.#rooms.accounts.signed.some(({ login }) => login === channel.login)
	}

	async #look(item: Item): Promise<void> {
		const now = Date.now()
		const account = this.#looks.by(item.id, item.channel)
		const scarceUntil = account ? this.#rooms.traffic.scarceUntil(account.account.helix) : 0
		if (scarceUntil > now) {
			// Those of other accounts go on.
			item.dueAt = scarceUntil
			return this.#arm()
		}
		this.#notBefore = now + apart
		if (this.#isElsewhere(item)) this.#elsewhereNotBefore = now + apartElsewhere
		this.#timetable.begin(item)
		await this.#make(item)
		this.#arm()
	}

	async #make(item: Item): Promise<void> {
		const { id, channel } = item
		const account = this.#looks.by(id, channel)
		if (!account) return
		const { listening } = this.#rooms
		const { covers } = pollOf(id)
		const before = listening.countOf(channel.login, covers)
		this.#isLooking = true
		const outcome = await this.#looks.look(id, channel, account)
		this.#isLooking = false
		if (outcome.kind === 'done') this.#timetable.end(item, listening.countOf(channel.login, covers) !== before)
		if (outcome.kind === 'refused') this.#timetable.end(item, false)
		if (outcome.kind !== 'failed') return
		if (outcome.isOfAll) this.#notBefore = Date.now() + outcome.againIn
		this.#timetable.retry(item, outcome.againIn)
	}
}
