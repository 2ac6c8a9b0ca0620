import type { SessionState } from '../twitch/auth/session-state.js'
import type { Redactor } from '../twitch/oauth/redactor.js'
import type { Secret } from '../twitch/oauth/secret.js'
import { Account, type AccountListeners } from './account.js'
import { PressError } from './press-error.js'
import type { Addresses, Settings } from './settings.js'

/** An account that has been signed in. */
export interface SignedAccount {
	readonly account: Account
	readonly login: string
	readonly userId: string
	readonly scopes: readonly string[]
}

interface AccountsListeners extends Omit<AccountListeners, 'onState' | 'onToken'> {
	readonly onStates: () => void
	readonly onToken: (key: string, token: Secret) => void
}

/** All accounts of the connection, in the order of the settings. */
export class Accounts {
	readonly #redactor: Redactor
	readonly #listeners: AccountsListeners
	#addresses: Addresses | undefined
	#accounts: readonly Account[] = []

	constructor(redactor: Redactor, listeners: AccountsListeners) {
		this.#redactor = redactor
		this.#listeners = listeners
	}

	/**
	 * Goes on with the accounts whose source is the same, ends the others, begins the new.
	 * @returns whether a life ended
	 */
	apply(settings: Settings): boolean {
		const { api, auth } = settings.addresses
		const isSamePlace = this.#addresses?.api === api && this.#addresses.auth === auth
		const before = isSamePlace ? this.#accounts : []
		this.#addresses = settings.addresses
		const begun: Account[] = []
		const next = settings.accounts.map((each) => {
			const running = before.find(({ key }) => key === each.key)
			if (running) return running
			const account: Account = new Account(each, settings.addresses, this.#redactor, {
				...this.#listeners,
				// What an ended life still says is nobody's state.
				onState: () => this.#accounts.includes(account) && this.#listeners.onStates(),
				onToken: (token) => this.#accounts.includes(account) && this.#listeners.onToken(each.key, token),
			})
			begun.push(account)
			return account
		})
		const ended = this.#accounts.filter((each) => !next.includes(each))
		this.#accounts = next
		for (const account of ended) account.session.end()
		for (const account of begun) account.session.start()
		this.#listeners.onStates()
		return ended.length > 0
	}

	get states(): readonly { readonly login: string | undefined; readonly state: SessionState }[] {
		return this.#accounts.map(({ login, session }) => ({ login, state: session.state }))
	}

	get signed(): readonly SignedAccount[] {
		return this.#accounts.flatMap((account) => {
			const { login, userId, scopes } = account
			return login && userId ? [{ account, login, userId, scopes }] : []
		})
	}

	/** The tokens in use, by the key of their account. */
	get tokens(): readonly { readonly key: string; readonly token: Secret }[] {
		return this.#accounts.flatMap(({ key, session }) => {
			const signed = session.signed()
			return signed ? [{ key, token: signed.token }] : []
		})
	}

	/** The account of this channel, else the default one, signed in or not. */
	forChannel(login: string | undefined): Account | undefined {
		return this.#accounts.find((account) => account.login === login) ?? this.#accounts[0]
	}

	/** Waits until an account is signed in. @throws {NoTokenError} with what stands against it */
	async ready(signal: AbortSignal): Promise<void> {
		if (this.signed.length > 0) return
		const [first] = this.#accounts
		if (!first) throw new PressError('The connection is not set up. Open its settings in Companion.')
		await first.session.token(signal)
	}

	end(): void {
		const ended = this.#accounts
		this.#accounts = []
		for (const { session } of ended) session.end()
	}
}
