import { goalBegin, goalEnd, goalProgress } from '../../eventsub/events/goals.js'
import { PerChannel } from '../per-channel.js'
import { randomText } from '../random.js'
import type { World } from '../world.js'

export interface Goal {
	readonly id: string
	readonly type:
		| 'follower'
		| 'subscription'
		| 'subscription_count'
		| 'new_subscription'
		| 'new_subscription_count'
		| 'new_bit'
		| 'new_cheerer'
	readonly description: string
	readonly target: number
	readonly startedAt: number
	current: number
}

/** What a broadcaster wants to reach. */
export class Goals {
	readonly #active = new PerChannel<Goal[]>(() => [])

	constructor(private readonly world: World) {}

	of(channelLogin: string): readonly Goal[] {
		return this.#active.of(this.world.channel(channelLogin))
	}

	begin(
		channelLogin: string,
		goal: { type: Goal['type']; target: number; current?: number; description?: string },
	): Goal {
		const channel = this.world.channel(channelLogin)
		const begun: Goal = { current: 0, description: '', ...goal, id: randomText(27), startedAt: Date.now() }
		this.#active.of(channel).push(begun)
		this.world.tell(goalBegin(channel, begun))
		return begun
	}

	/** By the goal's id or type. */
	progress(channelLogin: string, idOrType: string, current: number): void {
		const goal = this.#demand(channelLogin, idOrType)
		goal.current = current
		this.world.tell(goalProgress(this.world.channel(channelLogin), goal))
	}

	end(channelLogin: string, idOrType: string): void {
		const goal = this.#demand(channelLogin, idOrType)
		const channel = this.world.channel(channelLogin)
		const active = this.#active.of(channel)
		active.splice(active.indexOf(goal), 1)
		this.world.tell(goalEnd(channel, goal))
	}

	#demand(channelLogin: string, idOrType: string): Goal {
		const goal = this.of(channelLogin).find(({ id, type }) => id === idOrType || type === idOrType)
		if (!goal) throw new Error(`No goal ${idOrType} in the channel of ${channelLogin}`)
		return goal
	}
}
