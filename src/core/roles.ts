import type { State } from '../state/state.js'
import type { Who } from '../twitch/helix/endpoints.js'
import type { Role } from './choose.js'

/** Milliseconds for which a refusal is believed: roles are given on air, too. */
const refusalBelieved = 60_000

type Proof = { readonly role: 'yes'; readonly at: number } | { readonly role: 'no'; readonly at: number }

/** What Twitch says of the accounts' roles in others' channels: its lists, and its answers to calls. */
export class Roles {
	readonly #state: State
	/** What calls have shown. */
	readonly #proofs = new Map<string, Proof>()
	/** Lists are whole: who is not in one has not the role. Keys name what the list is of. */
	readonly #lists = new Map<string, { readonly at: number; readonly members: ReadonlySet<string> }>()

	constructor(state: State) {
		this.#state = state
	}

	of(login: string, who: Who, channel: string): Role {
		this.#state.roles.get()
		const list = this.#lists.get(listKey(who, login, channel))
		const listed: Role = list ? (list.members.has(memberKey(who, login, channel)) ? 'yes' : 'no') : 'unknown'
		const proof = this.#proofs.get(`${login} ${who} ${channel}`)
		if (!proof || (list && list.at > proof.at)) return listed
		if (proof.role === 'yes') return 'yes'
		// A refusal that is old says nothing any more, and the list was read before it.
		return this.#state.clock.isBefore(proof.at + refusalBelieved) ? 'no' : listed
	}

	/** A call that needs the role went through. */
	proved(login: string, who: Who, channel: string): void {
		if (this.of(login, who, channel) !== 'yes') this.#prove(login, who, channel, 'yes')
	}

	/** Twitch refused; that says something of the role only where it was not known before. */
	refused(login: string, who: Who, channel: string): void {
		if (this.of(login, who, channel) === 'unknown') this.#prove(login, who, channel, 'no')
	}

	/** The logins of all channels that this account moderates. */
	setModerated(login: string, channels: readonly string[]): void {
		this.#setList(`moderated by ${login}`, channels)
	}

	/** The logins of all accounts of ours that edit this channel. */
	setEditors(channel: string, logins: readonly string[]): void {
		this.#setList(`editors of ${channel}`, logins)
	}

	/** Nobody can read these lists any more: accounts or scopes have gone. */
	keepLists(moderatedBy: readonly string[], editorsOf: readonly string[]): void {
		const kept = new Set([
			...moderatedBy.map((login) => `moderated by ${login}`),
			...editorsOf.map((channel) => `editors of ${channel}`),
		])
		for (const key of this.#lists.keys()) if (!kept.has(key)) this.#lists.delete(key)
	}

	#setList(key: string, members: readonly string[]): void {
		this.#lists.set(key, { at: Date.now(), members: new Set(members) })
		this.#changed()
	}

	#prove(login: string, who: Who, channel: string, role: 'yes' | 'no'): void {
		this.#proofs.set(`${login} ${who} ${channel}`, { role, at: Date.now() })
		this.#changed()
	}

	#changed(): void {
		this.#state.roles.set(this.#state.roles.peek() + 1)
	}
}

function listKey(who: Who, login: string, channel: string): string {
	return who === 'moderator' ? `moderated by ${login}` : `editors of ${channel}`
}

function memberKey(who: Who, login: string, channel: string): string {
	return who === 'moderator' ? channel : login
}
