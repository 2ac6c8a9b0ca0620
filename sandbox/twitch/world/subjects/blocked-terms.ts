import { PerChannel } from '../per-channel.js'
import { randomId } from '../random.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

export interface BlockedTerm {
	readonly id: string
	readonly text: string
	readonly by: User
	readonly at: number
}

/** What nobody may write in a chat. */
export class BlockedTerms {
	readonly #terms = new PerChannel<Map<string, BlockedTerm>>(() => new Map())

	constructor(private readonly world: World) {}

	of(channelLogin: string): BlockedTerm[] {
		return [...this.#terms.of(this.world.channel(channelLogin)).values()]
	}

	/** The term as it was, where it is blocked already. By the broadcaster, unless told. */
	add(channelLogin: string, text: string, by = channelLogin): BlockedTerm {
		const present = this.of(channelLogin).find((each) => each.text.toLowerCase() === text.toLowerCase())
		if (present) return present
		const term = { id: randomId(), text, by: this.world.users.demand(by), at: Date.now() }
		this.#terms.of(this.world.channel(channelLogin)).set(term.id, term)
		this.world.automod.changeTerms(channelLogin, 'add_blocked', [text], { by })
		return term
	}

	/** Nothing happens where there is no such term. */
	remove(channelLogin: string, id: string, by = channelLogin): void {
		const terms = this.#terms.of(this.world.channel(channelLogin))
		const term = terms.get(id)
		if (!term) return
		terms.delete(id)
		this.world.automod.changeTerms(channelLogin, 'remove_blocked', [term.text], { by })
	}
}
