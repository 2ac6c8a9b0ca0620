import { shieldMode } from '../../eventsub/events/broadcast.js'
import { PerChannel } from '../per-channel.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

export interface Shield {
	readonly active: boolean
	/** Who raised it last, and when. */
	readonly by: User | undefined
	readonly at: number | undefined
}

/** What protects a chat that is under attack. */
export class Shields {
	readonly #states = new PerChannel<{ shield: Shield }>(() => ({
		shield: { active: false, by: undefined, at: undefined },
	}))

	constructor(private readonly world: World) {}

	of(channelLogin: string): Shield {
		return this.#states.of(this.world.channel(channelLogin)).shield
	}

	set(channelLogin: string, active: boolean, by = channelLogin): void {
		const channel = this.world.channel(channelLogin)
		const state = this.#states.of(channel)
		if (state.shield.active === active) return
		const user = this.world.users.demand(by)
		const at = Date.now()
		state.shield = active ? { active, by: user, at } : { ...state.shield, active }
		this.world.tell(shieldMode(channel, user, active, at))
	}
}
