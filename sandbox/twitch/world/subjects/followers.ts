import { follow } from '../../eventsub/events/audience.js'
import type { Channel } from '../channel.js'
import { PerChannel } from '../per-channel.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

/** Who follows whom, and since when. */
export class Followers {
	readonly #since = new PerChannel<Map<User, number>>(() => new Map())

	constructor(private readonly world: World) {}

	/** The newest first. */
	of(channelLogin: string): { user: User; at: number }[] {
		const since = this.#since.of(this.world.channel(channelLogin))
		return [...since].map(([user, at]) => ({ user, at })).toReversed()
	}

	/** The channels that someone follows, the last one first. */
	followedBy(userLogin: string): { channel: Channel; at: number }[] {
		const user = this.world.users.demand(userLogin)
		return this.world.channels
			.flatMap((channel) => {
				const at = this.#since.of(channel).get(user)
				return at === undefined ? [] : [{ channel, at }]
			})
			.toSorted((one, other) => other.at - one.at)
	}

	follow(channelLogin: string, userLogin: string): void {
		const channel = this.world.channel(channelLogin)
		const user = this.world.users.demand(userLogin)
		const at = Date.now()
		this.#since.of(channel).set(user, at)
		this.world.tell(follow(channel, user, at))
	}

	/** Twitch tells nobody. */
	unfollow(channelLogin: string, userLogin: string): void {
		this.#since.of(this.world.channel(channelLogin)).delete(this.world.users.demand(userLogin))
	}
}
