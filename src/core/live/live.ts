import type { State } from '../../state/state.js'
import type { Notification } from '../../twitch/eventsub/message.js'
import type { Log } from '../account.js'
import type { Accounts, SignedAccount } from '../accounts.js'
import type { Directory } from '../directory.js'
import { plan, type WantedSubscription } from '../plan.js'
import type { Roles } from '../roles.js'
import type { Traffic } from '../traffic.js'
import type { TopicId } from '../../twitch/eventsub/topics.js'
import type { PollId } from './all-polls.js'
import { CustomEvents } from './custom-events.js'
import { handle, isKnown } from './handlers.js'
import type { Scene } from './handler.js'
import { Listening } from './listening.js'
import { LiveAccounts } from './live-accounts.js'
import { Polls } from './polls.js'
import { Shown } from './shown.js'

export interface LiveRooms {
	readonly state: State
	readonly accounts: Accounts
	readonly directory: Directory
	readonly roles: Roles
	readonly traffic: Traffic
	readonly log: Log
	/** Twitch is to be asked soon: about all channels, since events were missed or a broadcast began. */
	readonly onGap: () => void
	/** Who moderates may be others. */
	readonly onRoles: () => void
}

/** Milliseconds in which changes of accounts, channels and roles are gathered. */
const gathering = 50

/** Listens to what happens in the channels: an EventSub session an account, brought to what the plan wants. */
export class Live {
	readonly #rooms: LiveRooms
	readonly #accounts: LiveAccounts
	#eventsubUrl: string | undefined
	readonly #polls: Polls
	readonly #listening = new Listening((login, key) => this.#accounts.runs(login, key))
	readonly #shown: Shown
	readonly custom: CustomEvents
	#timer: NodeJS.Timeout | undefined

	constructor(rooms: LiveRooms) {
		this.#rooms = rooms
		this.#polls = new Polls({ ...rooms, listening: this.#listening })
		this.#shown = new Shown(rooms.state, (cells, areChannelsOther) => {
			if (areChannelsOther) this.follow()
			this.#polls.beginShowing(cells)
		})
		this.#accounts = new LiveAccounts({
			...rooms,
			onNotification: (notification, account) => this.#take(notification, account),
			onComplete: (login) => this.#polls.missed(login),
			onChange: () => this.#polls.check(),
		})
		this.custom = new CustomEvents(rooms.state.changes, () => this.follow())
	}

	apply(eventsubUrl: string): void {
		if (eventsubUrl !== this.#eventsubUrl) this.#endAll()
		this.#eventsubUrl = eventsubUrl
		this.follow()
	}

	/** Accounts, channels or roles may be others. */
	follow(): void {
		if (this.#eventsubUrl !== undefined) this.#timer ??= setTimeout(() => this.#plan(), gathering)
	}

	/** Whether events keep true what these topics tell of a channel. */
	isTold(login: string, topics: readonly TopicId[]): boolean {
		return this.#listening.isWhole(login, topics) && !this.#polls.isDue(login, topics)
	}

	/** Whether an account surely may make this look at a channel; before any login, one might. */
	mayLook(id: PollId, login: string): boolean {
		return this.#polls.mayLook(id, login)
	}

	/** Everything is looked at once more: somebody does not believe what is shown. */
	refresh(): void {
		this.#polls.all()
	}

	/** The connection is closed, or cannot work. */
	end(): void {
		clearTimeout(this.#timer)
		this.#timer = undefined
		this.#eventsubUrl = undefined
		this.custom.end()
		this.#endAll()
	}

	#endAll(): void {
		this.#accounts.end()
		this.#listening.follow(new Map())
		this.#shown.end()
		this.#polls.end()
	}

	#plan(): void {
		this.#timer = undefined
		if (this.#eventsubUrl === undefined) return
		const { accounts, directory, roles } = this.#rooms
		const signed = this.#accounts.listeners(accounts.signed)
		const channels = this.#shown.channels(directory)
		const planned = plan({
			accounts: signed,
			channels,
			roles: (login, who, channel) => roles.of(login, who, channel),
		})
		const wanted = new Map([...planned, ...this.#withCustom(planned, signed)])
		this.#listening.follow(planned)
		this.#accounts.want(this.#eventsubUrl, wanted, signed)
		this.#polls.follow(channels.filter(({ isForStreamOnly }) => !isForStreamOnly))
	}

	/** The default account asks for what users want by name, too; what is planned already is not asked for twice. */
	#withCustom(
		planned: ReadonlyMap<string, readonly WantedSubscription[]>,
		[account]: readonly SignedAccount[],
	): [string, readonly WantedSubscription[]][] {
		if (!account?.works) return []
		const list = new Map(planned.get(account.login)?.map((each) => [each.key, each]))
		for (const custom of this.custom.wanted(account.userId)) {
			list.set(custom.key, { ...custom, ...list.get(custom.key), isCustom: true })
		}
		return list.size > 0 ? [[account.login, [...list.values()]]] : []
	}

	#take(notification: Notification, { userId }: SignedAccount): void {
		const { type, version, condition, event } = notification
		try {
			this.custom.received(type, version, condition, event ?? null, userId)
			this.#receive(notification)
		} catch (error) {
			// One event that we cannot deal with must not end the connection.
			const words = error instanceof Error ? error.message : String(error)
			this.#rooms.log('warn', `An event of ${type} could not be taken in: ${words}`)
		}
	}

	#receive({ type, condition, event }: Notification): void {
		const { state, directory, log, onGap, onRoles } = this.#rooms
		const incoming =
			typeof condition['to_broadcaster_user_id'] === 'string' && condition['to_broadcaster_user_id'] !== ''
		const id = type === 'channel.raid' ? `${type}:${incoming ? 'in' : 'out'}` : type
		const login = directory.knownById(channelIdIn(condition))?.login
		if (!isKnown(id) || login === undefined) return
		this.#listening.heard(id, login)
		const again: Scene['again'] = (poll) => this.#polls.again(poll, login)
		const scene = {
			state,
			channel: state.channel(login),
			login,
			again,
			wake: () => this.#polls.wake(login),
			look: onGap,
			onRoles,
		}
		if (!handle(id, event, scene)) log('debug', `An event of ${type} was not as Twitch documents it.`)
	}
}

const names = ['broadcaster_user_id', 'to_broadcaster_user_id', 'from_broadcaster_user_id', 'user_id']

/** The id of the channel that a subscription's condition is about. */
function channelIdIn(condition: Readonly<Record<string, unknown>>): string {
	return String(names.map((name) => condition[name]).find((value) => typeof value === 'string' && value !== ''))
}
