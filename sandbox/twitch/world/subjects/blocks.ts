import { PerChannel } from '../per-channel.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

export interface Block {
	readonly user: User
	/** Where it came to it. */
	readonly context: 'chat' | 'whisper' | undefined
	readonly reason: 'harassment' | 'spam' | 'other' | undefined
}

/** Whom users want to have nothing to do with. */
export class Blocks {
	readonly #lists = new PerChannel<Map<User, Block>>(() => new Map())

	constructor(private readonly world: World) {}

	of(login: string): Block[] {
		return [...this.#lists.of(this.world.channel(login)).values()]
	}

	has(login: string, otherLogin: string): boolean {
		return this.of(login).some(({ user }) => user.login === otherLogin)
	}

	/** Whoever is blocked already stays so for the first reason. */
	block(login: string, otherLogin: string, why: Partial<Omit<Block, 'user'>> = {}): void {
		if (this.has(login, otherLogin)) return
		const user = this.world.users.demand(otherLogin)
		this.#lists.of(this.world.channel(login)).set(user, { user, context: why.context, reason: why.reason })
	}

	unblock(login: string, otherLogin: string): void {
		this.#lists.of(this.world.channel(login)).delete(this.world.users.demand(otherLogin))
	}
}
