import type { State } from '../state/state.js'
import type { Who } from '../twitch/helix/endpoints.js'
import type { Role } from './choose.js'

/** Milliseconds for which a refusal is believed: roles are given on air, too. */
const refusalBelieved = 60_000

/** What Twitch's answers have shown of the accounts' roles in others' channels. */
export class RoleMemory {
	readonly #state: State
	readonly #known = new Map<string, { readonly role: 'yes' } | { readonly role: 'no'; readonly until: number }>()

	constructor(state: State) {
		this.#state = state
	}

	of(login: string, who: Who, channel: string): Role {
		this.#state.roles.get()
		const known = this.#known.get(key(login, who, channel))
		if (known?.role === 'no') return this.#state.clock.isBefore(known.until) ? 'no' : 'unknown'
		return known?.role ?? 'unknown'
	}

	/** A call that needs the role went through. */
	proved(login: string, who: Who, channel: string): void {
		this.#set(key(login, who, channel), { role: 'yes' })
	}

	/** Twitch refused; that says something of the role only where it was not known before. */
	refused(login: string, who: Who, channel: string): void {
		if (this.of(login, who, channel) !== 'unknown') return
		this.#set(key(login, who, channel), { role: 'no', until: Date.now() + refusalBelieved })
	}

	#set(id: string, known: { role: 'yes' } | { role: 'no'; until: number }): void {
		if (known.role === 'yes' && this.#known.get(id)?.role === 'yes') return
		this.#known.set(id, known)
		this.#state.roles.set(this.#state.roles.peek() + 1)
	}
}

function key(login: string, who: Who, channel: string): string {
	return `${login} ${who} ${channel}`
}
