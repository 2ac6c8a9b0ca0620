import { Cell } from '../state/cell.js'
import { State } from '../state/state.js'
import type { SessionState } from '../twitch/auth/session-state.js'
import { Redactor } from '../twitch/oauth/redactor.js'
import type { Secret } from '../twitch/oauth/secret.js'
import type { Log } from './account.js'
import { Accounts } from './accounts.js'
import { Channels } from './channels.js'
import { choose, type Choice, type Need } from './choose.js'
import { Directory } from './directory.js'
import { healthOf, type Health } from './health.js'
import { Press } from './press.js'
import { RoleMemory } from './roles.js'
import type { Addresses, Settings } from './settings.js'
import { StreamPoll } from './stream-poll.js'
import { Traffic } from './traffic.js'

export interface ConnectionListeners {
	readonly log: Log
	readonly onAccounts: () => void
	/** A token was proved good, to be kept for the next start. */
	readonly onToken: (key: string, token: Secret) => void
}

/** The rooms of one connection and what runs between them, from the first settings to the end. */
export class Connection {
	readonly state = new State()
	readonly health = new Cell<Health>(this.state.changes, healthOf([]))
	readonly redactor = new Redactor()
	readonly accounts: Accounts
	readonly channels: Channels
	readonly log: Log
	readonly #directory = new Directory()
	readonly #roles = new RoleMemory(this.state)
	readonly #poll: StreamPoll
	#life = new AbortController()
	#addresses: Addresses | undefined
	#wasSigned = false

	constructor({ log, onAccounts, onToken }: ConnectionListeners) {
		this.log = (level, message) => log(level, this.redactor.redact(message))
		const traffic = new Traffic(this.state)
		this.accounts = new Accounts(this.redactor, {
			log: this.log,
			onToken,
			onRequest: () => traffic.count(),
			onRateLimit: ({ limit, remaining, resetAt }) => this.state.rate.set({ limit, remaining, resetAt }),
			onStates: () => {
				this.#onStates()
				onAccounts()
			},
		})
		this.channels = new Channels(this.state, this.accounts, this.#directory)
		this.#poll = new StreamPoll({
			state: this.state,
			accounts: this.accounts,
			channels: this.channels,
			directory: this.#directory,
			log: this.log,
			onLook: () => traffic.refresh(),
		})
	}

	/** Ends with the accounts' lives: for what goes on after a press. */
	get life(): AbortSignal {
		return this.#life.signal
	}

	get states(): readonly { readonly login: string | undefined; readonly state: SessionState }[] {
		return this.accounts.states
	}

	get addresses(): Addresses | undefined {
		return this.#addresses
	}

	apply(settings: Settings): void {
		this.#addresses = settings.addresses
		// What is under way for a life that ended ends with it.
		if (this.accounts.apply(settings)) {
			this.#renewLife()
			this.channels.forgetChoice()
		}
		this.channels.apply(settings.channels)
		this.#poll.soon()
	}

	/** The settings cannot work: what runs is ended, what is known is kept. */
	stop(): void {
		this.accounts.end()
		this.#renewLife()
		this.#onStates()
	}

	press(name: string, reference: string): Press {
		const { accounts, channels } = this
		return new Press({ accounts, channels, directory: this.#directory, roles: this.#roles }, name, reference, this.life)
	}

	/** Goes on with something after its press; how it fails is told in `last_error`. */
	later(name: string, work: (life: AbortSignal) => Promise<void>): void {
		const { life } = this
		work(life).catch((error: unknown) => {
			if (life.aborted) return
			const sentence = this.redactor.redact(error instanceof Error ? error.message : String(error))
			this.state.addResults({ lastError: `${name}: ${sentence}` })
			this.log('warn', `${name}: ${sentence}`)
		})
	}

	/** Who may do something; watched. */
	choose(need: Need): Choice<{ readonly login: string }> {
		const roles = (login: string, who: Need['who'], channel: string) => this.#roles.of(login, who, channel)
		return choose(this.state.accounts.get(), roles, need)
	}

	/** Someone wants to know of this channel: it is looked at soon where it is not known yet. */
	look(login: string): void {
		if (this.state.channel(login).stream.kind === 'unknown') this.#poll.soon()
	}

	end(): void {
		this.#life.abort()
		this.#poll.end()
		this.accounts.end()
		this.state.end()
	}

	#renewLife(): void {
		this.#life.abort()
		this.#life = new AbortController()
		this.#poll.interrupt()
	}

	#onStates(): void {
		this.channels.refresh()
		this.health.set(healthOf(this.states.map(({ state }) => state)))
		const isSigned = this.accounts.states.some(({ state }) => state.kind === 'valid')
		if (isSigned && !this.#wasSigned) this.#poll.soon()
		this.#wasSigned = isSigned
	}
}
