import { Cell } from './cell.js'
import { Changes } from './changes.js'
import { ChannelState } from './channel.js'
import { Clock } from './clock.js'
import { Presses } from './presses.js'
import { RaidCandidates } from './raid-candidates.js'
import { noResults, type Results } from './results.js'

/** How an account is: `waiting` is signed in, with a newer token that cannot be had. */
export type Condition = 'connecting' | 'signed_in' | 'waiting' | 'renewing' | 'unreachable' | 'refused' | 'login_needed'

/** An account that has been signed in, as the rest of the module sees it. Times are milliseconds since 1970. */
export interface AccountState {
	readonly userId: string
	readonly login: string
	readonly displayName?: string
	readonly scopes: readonly string[]
	readonly expiresAt: number | undefined
	readonly condition: Condition
	/** A token works, or will in a moment. */
	readonly works: boolean
	/** When the token in use was taken into use, and how many came after the first one. */
	readonly renewedAt: number | undefined
	readonly renewals: number
	/** Where its user logs in, if the token source names a page. */
	readonly loginPage?: string
}

/** The login of one account of the settings, signed in or not; `url` and `userCode` are for the user to act on. */
export interface LoginState {
	/** Its login, or the one that it is to have. */
	readonly login?: string
	readonly condition: Condition
	readonly url?: string
	readonly userCode?: string
}

/** How live events come, of all accounts together: the worst state of any. */
export interface LiveState {
	readonly kind: 'off' | 'connecting' | 'live' | 'waiting'
	readonly subscriptions: number
	/** Of the accounts' points for channels that have not authorized the app. */
	readonly cost: number
	readonly mostCost: number
}

export interface RateState {
	readonly limit: number
	readonly remaining: number
	/** Milliseconds since 1970. */
	readonly resetAt: number
}

/** A channel of the settings; `displayName` is what Twitch or the settings say. */
export interface KnownChannel {
	readonly login: string
	readonly displayName: string
}

/** Channels that are remembered though nothing shows them: those of earlier settings, mostly. */
const mostUnwatched = 500

/** Everything that is known, as cells that can be watched. */
export class State {
	readonly changes = new Changes()
	readonly clock = new Clock(this.changes)
	readonly presses = new Presses(this.changes)
	/** Signed in, in the order of the settings; the first is the default account. */
	readonly accounts = new Cell<readonly AccountState[]>(this.changes, [])
	/** The logins of all accounts, as far as they are known before they are signed in, each once. */
	readonly named = new Cell<readonly string[]>(this.changes, [])
	/** Those that the default account has granted. */
	readonly ownScopes = new Cell<readonly string[]>(this.changes, [])
	/** Every account of the settings, in their order. */
	readonly logins = new Cell<readonly LoginState[]>(this.changes, [])
	readonly channels = new Cell<readonly KnownChannel[]>(this.changes, [])
	/** The login of the selected channel. */
	readonly selected = new Cell<string | undefined>(this.changes, undefined)
	readonly rate = new Cell<RateState | undefined>(this.changes, undefined)
	readonly requestsPerMinute = new Cell(this.changes, 0)
	readonly live = new Cell<LiveState>(this.changes, { kind: 'off', subscriptions: 0, cost: 0, mostCost: 0 })
	/** Counts what is known of roles anew: what depends on them is looked at again. */
	readonly roles = new Cell(this.changes, 0)
	readonly results = new Cell<Results>(this.changes, noResults)
	readonly raidCandidates = new RaidCandidates(this.changes)
	readonly #channels = new Map<string, ChannelState>()

	/** A channel by its login; an empty login is a channel of which nothing is known. */
	channel(login: string): ChannelState {
		const known = this.#channels.get(login) ?? new ChannelState(this.changes)
		this.#channels.set(login, known)
		return known
	}

	/** The logins of channels that something shows, in the settings or not. */
	watchedChannels(): string[] {
		return [...this.#channels].filter(([login, channel]) => login !== '' && channel.isWatched).map(([login]) => login)
	}

	/** Keys may name ever new channels by expressions: beyond a bound, those that nothing shows any more are forgotten. */
	forgetUnwatched(): void {
		if (this.#channels.size <= mostUnwatched) return
		for (const [login, channel] of this.#channels) {
			if (channel.isWatched) continue
			channel.end()
			this.#channels.delete(login)
		}
	}

	addResults(results: Partial<Results>): void {
		this.results.set({ ...this.results.peek(), ...results })
	}

	end(): void {
		for (const channel of this.#channels.values()) channel.end()
		this.clock.end()
		this.changes.end()
	}
}
