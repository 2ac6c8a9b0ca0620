import { isDeepStrictEqual } from 'node:util'
import type { SessionState } from '../twitch/auth/session-state.js'
import type { LoginOffer } from '../twitch/auth/token-source.js'
import type { HelixClient } from '../twitch/helix/client.js'
import type { Redactor } from '../twitch/oauth/redactor.js'
import type { Secret } from '../twitch/oauth/secret.js'
import { Account, type AccountListeners } from './account.js'
import { App } from './app.js'
import { choose } from './choose.js'
import { PressError } from './press-error.js'
import type { Settings } from './settings.js'

/** An account that has been signed in. */
export interface SignedAccount {
	readonly account: Account
	readonly login: string
	readonly userId: string
	readonly scopes: readonly string[]
	/** A token works, or will in a moment. */
	readonly works: boolean
}

/** An account as its status is told. */
export interface AccountStatus {
	/** Unknown until the first sign-in. */
	readonly login: string | undefined
	/** Its login, or the one that it is to have. */
	readonly name?: string | undefined
	readonly state: SessionState
	readonly offer?: LoginOffer | undefined
}

interface AccountsListeners extends Omit<AccountListeners, 'onState' | 'onToken' | 'scopes'> {
	readonly onStates: () => void
	readonly onToken: (key: string, token: Secret) => void
}

/** All accounts of the connection, in the order of the settings. */
export class Accounts {
	readonly #redactor: Redactor
	readonly #listeners: AccountsListeners
	#settings: Settings | undefined
	#accounts: readonly Account[] = []
	#app: App | undefined
	#ending: Promise<unknown>[] = []

	constructor(redactor: Redactor, listeners: AccountsListeners) {
		this.#redactor = redactor
		this.#listeners = listeners
	}

	/**
	 * Goes on with the accounts whose source is the same, ends the others, begins the new.
	 * @returns whether others were there, of whom nobody goes on
	 */
	apply(settings: Settings): boolean {
		const { api, auth } = settings.addresses
		const earlier = this.#settings
		const isSamePlace = earlier?.addresses.api === api && earlier.addresses.auth === auth
		const before = isSamePlace ? this.#accounts : []
		this.#settings = settings
		const begun: Account[] = []
		const next = settings.accounts.map((each) => {
			// What was pasted for one that is logged out was taken away: it is there again.
			const running = before.find(({ key, session }) => key === each.key && !(each.pasted && session.isLoggedOut))
			if (running) return running
			const account: Account = new Account(each, settings.addresses, this.#redactor, {
				...this.#listeners,
				scopes: () => this.#settings?.scopes ?? [],
				// What an ended life still says is nobody's state.
				onState: () => this.#accounts.includes(account) && this.#listeners.onStates(),
				onToken: (token) => this.#accounts.includes(account) && this.#listeners.onToken(each.key, token),
			})
			begun.push(account)
			return account
		})
		const ended = this.#accounts.filter((each) => !next.includes(each))
		this.#accounts = next
		this.#applyApp(settings, isSamePlace)
		this.#begin(
			begun,
			ended.flatMap((account) => account.end()),
		)
		// A code that is shown asks for what the settings said before.
		if (earlier && !isDeepStrictEqual(earlier.scopes, settings.scopes)) {
			for (const { offer, state, session } of next) {
				if (offer?.code && state.kind === 'refused') void session.sourceReady()
			}
		}
		this.#listeners.onStates()
		return ended.length > 0 && begun.length === next.length
	}

	get all(): readonly Account[] {
		return this.#accounts
	}

	get states(): readonly AccountStatus[] {
		return this.#accounts.map(({ login, name, state, offer }) => ({ login, name, state, offer }))
	}

	get signed(): readonly SignedAccount[] {
		return this.#accounts.flatMap((account) => {
			const { login, userId, scopes, works } = account
			return login && userId ? [{ account, login, userId, scopes, works }] : []
		})
	}

	/** Who can look up what is public at the moment: an account that works, else the app. */
	get publicClient(): HelixClient | undefined {
		const accounts = this.signed.map(({ account, ...rest }) => ({ ...rest, helix: account.helix }))
		const callers = [...accounts, ...(this.#app ? [this.#app] : [])].filter(({ works }) => works)
		const need = { title: '', who: 'user', channel: undefined, scopes: [], isPublic: true } as const
		const choice = choose(callers, () => 'no', need)
		return choice.kind === 'chosen' ? choice.account.helix : undefined
	}

	/** The tokens in use, by the key of their account. */
	get tokens(): readonly { readonly key: string; readonly token: Secret }[] {
		return this.#accounts.flatMap(({ key, session }) => {
			const signed = session.signed()
			return signed ? [{ key, token: signed.token }] : []
		})
	}

	/** The account of this login; without one the default account, signed in or not. */
	find(login: string | undefined): Account | undefined {
		return login === undefined ? this.#accounts[0] : this.#accounts.find(({ name }) => name === login)
	}

	/** The default account, the first one of the settings. @throws {NoTokenError} with what stands against it */
	async default(signal: AbortSignal): Promise<SignedAccount | undefined> {
		const [first] = this.#accounts
		if (first && first.login === undefined) await first.session.token(signal)
		return this.signed.find(({ account }) => account === first)
	}

	/** Waits until an account is signed in. @throws {NoTokenError} with what stands against the first one */
	async ready(signal: AbortSignal): Promise<void> {
		if (this.signed.length > 0) return
		if (this.#accounts.length === 0) {
			throw new PressError('The connection is not set up. Open its settings in Companion.')
		}
		const attempts = this.#accounts.map(async ({ session }) => session.token(signal))
		// The first one's words count, but its failure only when nobody else comes.
		await Promise.any(attempts).catch(async () => attempts[0])
	}

	/** Waits until it is known of every account whether it can be signed in. @returns whether that took any waiting */
	async settled(signal: AbortSignal): Promise<boolean> {
		const starting = this.#accounts.filter(({ state }) => state.kind === 'starting')
		await Promise.allSettled(starting.map(async ({ session }) => session.token(signal)))
		return starting.length > 0
	}

	/** Resolves when what had to come to its end has done so. */
	async end(): Promise<void> {
		const ended = this.#accounts
		this.#accounts = []
		this.#app?.end()
		this.#app = undefined
		this.#ending.push(...ended.flatMap((account) => account.end()))
		await Promise.all(this.#ending)
	}

	/** What an ended life still does may be about the same login: a refresh that saves what comes of it. */
	#begin(accounts: readonly Account[], unfinished: readonly Promise<unknown>[]): void {
		this.#ending.push(...unfinished)
		for (const each of unfinished) {
			void each.then(() => (this.#ending = this.#ending.filter((other) => other !== each)))
		}
		const start = (): void => {
			for (const account of accounts) if (this.#accounts.includes(account)) account.start()
		}
		if (this.#ending.length === 0) start()
		else void Promise.all(this.#ending).then(start)
	}

	#applyApp({ app, addresses }: Settings, isSamePlace: boolean): void {
		if (isSamePlace && this.#app?.key === app?.key) return
		this.#app?.end()
		this.#app = app && new App(app, addresses, this.#redactor, this.#listeners)
	}
}
