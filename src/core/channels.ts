import type { AccountState, KnownChannel, State } from '../state/state.js'
import type { Accounts } from './accounts.js'
import { conditionOf, loginStateOf } from './condition.js'
import { isLogin, toLogin, type Directory } from './directory.js'
import { PressError } from './press-error.js'
import type { ChannelSetting } from './settings.js'

/** The channels of the settings, and what `selected` and `own` stand for. */
export class Channels {
	readonly #state: State
	readonly #accounts: Accounts
	readonly #directory: Directory
	#configured: readonly ChannelSetting[] = []
	/** Somebody selected a channel; until then it follows the settings. */
	#isChosen = false

	constructor(state: State, accounts: Accounts, directory: Directory) {
		this.#state = state
		this.#accounts = accounts
		this.#directory = directory
	}

	apply(configured: readonly ChannelSetting[]): void {
		this.#configured = configured
		this.refresh()
	}

	/** Follows what became known: the accounts' logins, the display names. */
	refresh(): void {
		const logins = [...new Set(this.#accounts.signed.map(({ login }) => login))]
		const own = logins.map((login) => ({ login, displayName: undefined }))
		const wanted: readonly ChannelSetting[] = this.#configured.length > 0 ? this.#configured : own
		const channels = wanted.map(({ login, displayName }): KnownChannel => {
			return { login, displayName: displayName ?? this.#directory.known(login)?.displayName ?? login }
		})
		this.#state.channels.set(channels)
		this.#state.named.set([...new Set(this.#accounts.all.flatMap(({ name }) => name ?? []))])
		this.#state.accounts.set(
			this.#accounts.signed.map(({ account, login, userId, scopes, works }) => {
				const { expiresAt } = account.session.lastGrant ?? {}
				const displayName = this.#directory.known(login)?.displayName
				const loginPage = account.source.loginPage?.([])
				const { at: renewedAt, count: renewals } = account.renewals
				return {
					...{ userId, login, scopes, expiresAt, works, renewedAt, renewals, condition: conditionOf(account) },
					...(displayName && { displayName }),
					...(loginPage && { loginPage }),
				}
			}),
		)
		this.#state.logins.set(this.#accounts.all.map(loginStateOf))
		this.#state.ownScopes.set([...(this.ownAccount?.scopes ?? [])].sort())
		if (this.#isChosen || !channels[0]) return
		const isConfigured = this.#configured.length > 0
		if (isConfigured && channels.some(({ login }) => login === this.#state.selected.peek())) return
		// Of the accounts' own channels only the default account's is meant: a press is not to change another one's instead.
		const selected = isConfigured ? channels[0].login : this.#accounts.all[0]?.login
		if (selected) this.#state.selected.set(selected)
	}

	/** The accounts are others: what was selected for the former ones is not what is meant now. */
	forgetChoice(): void {
		this.#isChosen = false
	}

	select(login: string): void {
		this.#isChosen = true
		this.#state.selected.set(login)
	}

	/** The default account, the first one of the settings, once it has been signed in. Watched. */
	get ownAccount(): AccountState | undefined {
		const login = this.#state.logins.get()[0]?.login
		return login === undefined ? undefined : this.#state.accounts.get().find((each) => each.login === login)
	}

	/** The login that `selected`, `own` or a login stands for; undefined while that is not known. Watched. */
	lookUp(reference: string): string | undefined {
		const login = toLogin(reference)
		if (login === 'selected') return this.#state.selected.get()
		if (login === 'own') return this.ownAccount?.login
		return isLogin(login) ? login : undefined
	}

	/** @throws {PressError} when there is no such channel */
	resolve(reference: string): string {
		const login = this.lookUp(reference)
		if (login) return login
		throw new PressError(
			reference === 'selected' || reference === 'own'
				? 'Not signed in to Twitch, so it is not known which channel is meant.'
				: `"${reference.trim()}" is no channel: a login has letters, digits and underscores only.`,
		)
	}
}
