import { isDeepStrictEqual } from 'node:util'
import type { LiveState, State } from '../../state/state.js'
import type { Notification } from '../../twitch/eventsub/message.js'
import type { Log } from '../account.js'
import type { SignedAccount } from '../accounts.js'
import type { WantedSubscription } from '../plan.js'
import type { Roles } from '../roles.js'
import { LiveAccount } from './live-account.js'
import { Shortage } from './shortage.js'

interface LiveAccountsRooms {
	readonly state: State
	readonly roles: Roles
	readonly log: Log
	readonly onNotification: (notification: Notification, account: SignedAccount) => void
	/** Events may have been missed: nothing is replayed. */
	readonly onGap: () => void
	/** Of this account nothing is missed from now on. */
	readonly onComplete: (login: string) => void
	/** Other subscriptions may run. */
	readonly onChange: () => void
}

/** The accounts that listen, a session each. */
export class LiveAccounts {
	readonly #rooms: LiveAccountsRooms
	readonly #accounts = new Map<string, LiveAccount>()
	/** Who has listened: when they do so again, something was missed. */
	readonly #heard = new Set<string>()
	/** What was wanted last, and with which rights: when that is other, what was refused is asked for again. */
	#basis: unknown

	constructor(rooms: LiveAccountsRooms) {
		this.#rooms = rooms
	}

	/** Whether this subscription of this account runs in a session that is live. */
	runs(login: string, key: string): boolean {
		return this.#accounts.get(login)?.runs(key) ?? false
	}

	/** Of several tokens of one account, the one to listen with: the one that does so already, as long as it works. */
	listeners(signed: readonly SignedAccount[]): SignedAccount[] {
		const logins = [...new Set(signed.map(({ login }) => login))]
		return logins.flatMap((login) => {
			const same = signed.filter((each) => each.login === login)
			const working = same.filter(({ works }) => works)
			const helix = this.#accounts.get(login)?.helix
			return working.find(({ account }) => account.helix === helix) ?? working[0] ?? same[0] ?? []
		})
	}

	/** Brings the sessions to what is wanted, by login. */
	want(
		eventsubUrl: string,
		wanted: ReadonlyMap<string, readonly WantedSubscription[]>,
		accounts: readonly SignedAccount[],
	): void {
		const basis = [...wanted].map(([login, list]) => {
			const signed = accounts.find((each) => each.login === login)
			return [login, list.map(({ key }) => key), signed?.scopes, signed?.account.renewals.at]
		})
		const isNew = !isDeepStrictEqual(basis, this.#basis)
		this.#basis = basis
		for (const [login, account] of this.#accounts) {
			const helix = accounts.find((each) => each.login === login)?.account.helix
			if (wanted.has(login) && account.helix === helix) continue
			account.end()
			this.#accounts.delete(login)
		}
		for (const account of accounts) {
			const list = wanted.get(account.login)
			if (list) this.#listening(eventsubUrl, account).want(list, isNew)
		}
		this.#tell()
	}

	end(): void {
		for (const account of this.#accounts.values()) account.end()
		this.#accounts.clear()
		this.#heard.clear()
		this.#basis = undefined
		this.#tell()
	}

	#listening(eventsubUrl: string, signed: SignedAccount): LiveAccount {
		const { login, account } = signed
		const { log, roles, onNotification, onGap, onComplete } = this.#rooms
		const running = this.#accounts.get(login)
		if (running) return running
		const shortage = new Shortage(login, log)
		const begun = new LiveAccount({
			eventsubUrl,
			login,
			helix: account.helix,
			log,
			hasMissed: this.#heard.has(login),
			onNotification: (notification) => onNotification(notification, signed),
			onGap,
			onComplete: () => onComplete(login),
			onRoleRefused: ({ rests }) => rests && roles.refused(login, rests.role, rests.channel),
			onFull: (missing) => shortage.tell(missing),
			onLoginTakenBack: () => account.checkToken(),
			onChange: () => this.#tell(),
		})
		this.#accounts.set(login, begun)
		this.#heard.add(login)
		return begun
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
		this.#rooms.onChange()
	}
}
