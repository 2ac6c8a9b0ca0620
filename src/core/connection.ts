import { Cell } from '../state/cell.js'
import type { ChannelState } from '../state/channel.js'
import { State, type AccountState } from '../state/state.js'
import type { LoginShelf } from '../twitch/auth/token-source.js'
import type { TopicId } from '../twitch/eventsub/topics.js'
import type { EndpointId, Who } from '../twitch/helix/endpoints.js'
import { Redactor } from '../twitch/oauth/redactor.js'
import type { Secret } from '../twitch/oauth/secret.js'
import type { Log } from './account.js'
import { Accounts, type AccountStatus } from './accounts.js'
import { Channels } from './channels.js'
import { choose, type Choice, type Role } from './choose.js'
import { Directory } from './directory.js'
import { healthOf, type Health } from './health.js'
import { Lateness } from './live/lateness.js'
import type { PollId } from './live/all-polls.js'
import type { CustomEvents } from './live/custom-events.js'
import { Live } from './live/live.js'
import { isSpeaking, needOf, speakerOf, type More } from './need.js'
import { Press } from './press.js'
import { RoleLists } from './role-lists.js'
import { Roles } from './roles.js'
import type { Addresses, Settings } from './settings.js'
import { StreamPoll } from './stream-poll.js'
import { Traffic } from './traffic.js'
import { Turns } from './turns.js'

export interface ConnectionListeners {
	readonly log: Log
	readonly onAccounts: () => void
	/** A token was proved good, to be kept for the next start. */
	readonly onToken: (key: string, token: Secret) => void
	/** Neither the token nor what was pasted for the account of this key is to be kept. */
	readonly onLoggedOut: (key: string) => void
	/** Where token sources keep what must outlive the connection. */
	readonly shelf: LoginShelf
}

/** The rooms of one connection and what runs between them, from the first settings to the end. */
export class Connection {
	readonly state = new State()
	readonly health = new Cell<Health>(this.state.changes, healthOf([]))
	readonly redactor = new Redactor()
	/** For presses that change what they have read. */
	readonly turns = new Turns()
	readonly accounts: Accounts
	readonly channels: Channels
	readonly log: Log
	readonly onLoggedOut: (key: string) => void
	/** The login that speaks in chats; without it, whoever may. */
	readonly #chatAccount = new Cell<string | undefined>(this.state.changes, undefined)
	readonly #directory = new Directory()
	readonly #roles = new Roles(this.state)
	readonly #roleLists: RoleLists
	readonly #poll: StreamPoll
	readonly #traffic = new Traffic(this.state, () => this.accounts.find(undefined)?.helix)
	readonly #live: Live
	readonly #lateness: Lateness
	#life = new AbortController()
	#settings: Settings | undefined
	#wasSigned = false

	constructor({ log, onAccounts, onToken, onLoggedOut, shelf }: ConnectionListeners) {
		this.log = (level, message) => log(level, this.redactor.redact(message))
		this.onLoggedOut = onLoggedOut
		this.accounts = new Accounts(this.redactor, {
			log: this.log,
			shelf,
			onToken,
			onRequest: () => this.#traffic.count(),
			onRateLimit: (helix, rate) => this.#traffic.note(helix, rate),
			onStates: () => {
				this.#onStates()
				onAccounts()
			},
		})
		this.#roleLists = new RoleLists(this.accounts, this.#roles, this.log)
		this.channels = new Channels(this.state, this.accounts, this.#directory)
		this.#poll = new StreamPoll({
			state: this.state,
			accounts: this.accounts,
			channels: this.channels,
			directory: this.#directory,
			log: this.log,
			traffic: this.#traffic,
			onUsers: () => this.#live.follow(),
		})
		this.#live = new Live({
			state: this.state,
			accounts: this.accounts,
			directory: this.#directory,
			roles: this.#roles,
			traffic: this.#traffic,
			log: this.log,
			onGap: () => this.#poll.soon(),
			onRoles: () => void this.#roleLists.read(),
		})
		this.#lateness = new Lateness(this.state, onAccounts)
		this.state.changes.onChange((changed) => {
			if (changed.has(this.state.roles) || changed.has(this.state.channels)) this.#live.follow()
		})
	}

	/** Ends with the accounts' lives: for what goes on after a press. */
	get life(): AbortSignal {
		return this.#life.signal
	}

	get states(): readonly AccountStatus[] {
		return this.accounts.states
	}

	/** Live events have not come for more than a minute. */
	get isLate(): boolean {
		return this.#lateness.isLate
	}

	get addresses(): Addresses | undefined {
		return this.#settings?.addresses
	}

	/** What a login by code asks for: what the settings say, one group more, or all that the module can use. */
	scopesFor(what: string): readonly string[] {
		const { scopes = [], usableScopes = {} } = this.#settings ?? {}
		if (what === 'all') return Object.values(usableScopes).flat()
		return [...scopes, ...(usableScopes[what] ?? [])]
	}

	apply(settings: Settings): void {
		this.#settings = settings
		this.#chatAccount.set(settings.chatAccount)
		// What is under way for accounts that are all gone ends with them.
		if (this.accounts.apply(settings)) {
			this.#renewLife()
			this.channels.forgetChoice()
		}
		this.channels.apply(settings.channels)
		this.#live.apply(settings.addresses.eventsub)
		this.#poll.soon()
	}

	/** The settings cannot work: what runs is ended, what is known is kept. */
	stop(): void {
		this.#live.end()
		void this.accounts.end()
		this.#renewLife()
		this.#onStates()
	}

	press(name: string, reference: string): Press {
		const { accounts, channels } = this
		const chatAccount = this.#chatAccount.peek()
		const rooms = { accounts, channels, directory: this.#directory, roles: this.#roles, roleLists: this.#roleLists }
		return new Press({ ...rooms, chatAccount }, name, reference, this.life)
	}

	/** Events that users ask for by name. */
	get customEvents(): CustomEvents {
		return this.#live.custom
	}

	/** Whether events keep the state of a channel true in what these topics tell; else Twitch has to be asked. */
	isTold(login: string, topics: readonly TopicId[]): boolean {
		return this.#live.isTold(login, topics)
	}

	/** Whether an account surely may make this look at a channel; before any login, one might. */
	mayLook(id: PollId, login: string): boolean {
		return this.#live.mayLook(id, login)
	}

	/** A press is over: its requests are shown. */
	showTraffic(): void {
		this.#traffic.show()
	}

	/** The default account's own; one of which nothing is known while there is none. Watched. */
	get ownChannel(): ChannelState {
		return this.state.channel(this.channels.ownAccount?.login ?? '')
	}

	/** Who may make this call on the channel, or what is missing; watched. */
	choiceFor(id: EndpointId, channel: string, more?: More): Choice<AccountState> {
		const roles = (login: string, who: Who, where: string): Role => this.#roles.of(login, who, where)
		const speaker = isSpeaking(id) ? (this.#chatAccount.get() ?? speakerOf(id, this.channels.ownAccount)) : undefined
		return choose(this.state.accounts.get(), roles, needOf(id, '', channel, speaker, more))
	}

	/** Everything is looked at once more, and which roles the accounts have. */
	refresh(what: 'all' | 'streams' | 'events' | 'roles'): void {
		const isWanted = (part: typeof what): boolean => what === 'all' || what === part
		if (isWanted('streams')) this.#poll.soon()
		if (isWanted('events')) this.#live.refresh()
		if (isWanted('roles')) void this.#roleLists.refresh()
	}

	/** Someone wants to know of this channel: it is looked at soon where it is not known yet. */
	look(login: string): void {
		if (this.state.channel(login).stream.kind === 'unknown') this.#poll.soon()
	}

	/** Resolves when what had to come to its end has done so: a refresh whose token works once. */
	async end(): Promise<void> {
		this.#life.abort()
		this.#poll.end()
		this.#live.end()
		this.#lateness.end()
		this.#roleLists.end()
		const ended = this.accounts.end()
		this.state.end()
		await ended
	}

	#renewLife(): void {
		this.#life.abort()
		this.#life = new AbortController()
		this.#poll.interrupt()
	}

	#onStates(): void {
		this.channels.refresh()
		this.#roleLists.follow()
		this.#live.follow()
		this.health.set(healthOf(this.states.map(({ state }) => state)))
		const isSigned = this.accounts.states.some(({ state }) => state.kind === 'valid')
		if (isSigned && !this.#wasSigned) this.#poll.soon()
		this.#wasSigned = isSigned
	}
}
