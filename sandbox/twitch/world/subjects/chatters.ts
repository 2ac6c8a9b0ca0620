import { PerChannel } from '../per-channel.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

/** Who is in a chat, whether they write or not. */
export class Chatters {
	readonly #present = new PerChannel<Set<User>>(() => new Set())

	constructor(private readonly world: World) {}

	of(channelLogin: string): User[] {
		return [...this.#present.of(this.world.channel(channelLogin))]
	}

	join(channelLogin: string, userLogin: string): void {
		this.#present.of(this.world.channel(channelLogin)).add(this.world.users.demand(userLogin))
	}

	leave(channelLogin: string, userLogin: string): void {
		this.#present.of(this.world.channel(channelLogin)).delete(this.world.users.demand(userLogin))
	}
}
