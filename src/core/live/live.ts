import { isDeepStrictEqual } from 'node:util'
import type { LiveState, State } from '../../state/state.js'
import type { Notification } from '../../twitch/eventsub/message.js'
import type { Log } from '../account.js'
import type { Accounts, SignedAccount } from '../accounts.js'
import type { Directory } from '../directory.js'
import { plan, type WantedSubscription } from '../plan.js'
import type { Roles } from '../roles.js'
import type { Traffic } from '../traffic.js'
import { CustomEvents } from './custom-events.js'
import { handle, isKnown } from './handlers.js'
import type { Scene } from './handler.js'
import { LiveAccount } from './live-account.js'
import { Polls } from './polls.js'

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
	readonly #accounts = new Map<string, LiveAccount>()
	#eventsubUrl: string | undefined
	readonly #polls: Polls
	/** By login; what is said in chats is not counted. */
	readonly #events = new Map<string, number>()
	readonly custom: CustomEvents
	#timer: NodeJS.Timeout | undefined
	/** What the last plan was made of: when it is other, what was refused is asked for again. */
	#basis: unknown

	constructor(rooms: LiveRooms) {
		this.#rooms = rooms
		this.#polls = new Polls({ ...rooms, eventsOf: (login) => this.#events.get(login) ?? 0 })
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

	/** The connection is closed, or cannot work. */
	end(): void {
		clearTimeout(this.#timer)
		this.#timer = undefined
		this.#eventsubUrl = undefined
		this.#endAll()
	}

	#endAll(): void {
		for (const account of this.#accounts.values()) account.end()
		this.#accounts.clear()
		this.#events.clear()
		this.#polls.end()
		this.#basis = undefined
		this.#tell()
	}

	#plan(): void {
		this.#timer = undefined
		const { state, accounts, directory, roles } = this.#rooms
		const signed = distinct(accounts.signed)
		const logins = new Set([...state.channels.peek().map(({ login }) => login), ...state.watchedChannels()])
		const channels = [...logins].flatMap((login) => directory.known(login) ?? [])
		const planned = plan({
			accounts: signed,
			channels,
			roles: (login, who, channel) => roles.of(login, who, channel),
		})
		const wanted = new Map([...planned, ...this.#withCustom(planned, signed)])
		const basis = [...wanted].map(([login, list]) => [
			login,
			list.map(({ key }) => key),
			signed.find((each) => each.login === login)?.scopes,
		])
		const isNew = !isDeepStrictEqual(basis, this.#basis)
		this.#basis = basis
		for (const [login, account] of this.#accounts) {
			if (wanted.has(login)) continue
			account.end()
			this.#accounts.delete(login)
		}
		for (const [login, list] of wanted) this.#account(login, signed)?.want(list, isNew)
		this.#polls.follow(channels)
		this.#tell()
	}

	/** The default account asks for what users want by name; what is planned already is not asked for twice. */
	#withCustom(
		planned: ReadonlyMap<string, readonly WantedSubscription[]>,
		[account]: readonly SignedAccount[],
	): [string, readonly WantedSubscription[]][] {
		if (!account?.works) return []
		const list = planned.get(account.login) ?? []
		const keys = new Set(list.map(({ key }) => key))
		const custom = this.custom.wanted(account.userId).filter(({ key }) => !keys.has(key))
		return list.length + custom.length > 0 ? [[account.login, [...list, ...custom]]] : []
	}

	#account(login: string, signed: readonly SignedAccount[]): LiveAccount | undefined {
		const running = this.#accounts.get(login)
		const found = signed.find((each) => each.login === login)
		if (running || !found || this.#eventsubUrl === undefined) return running
		const { roles, log, onGap } = this.#rooms
		const account = new LiveAccount({
			eventsubUrl: this.#eventsubUrl,
			login,
			helix: found.account.helix,
			log,
			onNotification: (notification) => this.#take(notification, found),
			onGap,
			onComplete: () => this.#polls.all(),
			onRoleRefused: ({ rests }) => rests && roles.refused(login, rests.role, rests.channel),
			onChange: () => this.#tell(),
		})
		this.#accounts.set(login, account)
		return account
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
		const names = ['broadcaster_user_id', 'to_broadcaster_user_id', 'from_broadcaster_user_id', 'user_id']
		const userId = names.map((name) => condition[name]).find((value) => typeof value === 'string' && value !== '')
		const login = directory.knownById(String(userId))?.login
		if (!isKnown(id) || login === undefined) return
		if (!type.startsWith('channel.chat.')) this.#events.set(login, (this.#events.get(login) ?? 0) + 1)
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

	#tell(): void {
		const all = [...this.#accounts.values()]
		const kinds: readonly LiveState['kind'][] = ['waiting', 'connecting', 'live']
		this.#rooms.state.live.set({
			kind: kinds.find((kind) => all.some(({ state }) => state === kind)) ?? 'off',
			subscriptions: all.reduce((sum, { count }) => sum + count, 0),
			cost: all.reduce((sum, { cost }) => sum + (cost?.total ?? 0), 0),
			mostCost: all.reduce((sum, { cost }) => sum + (cost?.most ?? 0), 0),
		})
	}
}

/** Several tokens of one account need one session only. */
function distinct(accounts: readonly SignedAccount[]): SignedAccount[] {
	return accounts.filter(({ login }, index) => accounts.findIndex((other) => other.login === login) === index)
}
