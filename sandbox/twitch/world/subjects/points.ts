import { automaticReward, customReward, rewardRedemption } from '../../eventsub/events/points.js'
import { PerChannel } from '../per-channel.js'
import { randomId } from '../random.js'
import type { World } from '../world.js'
import { makeReward, type Redemption, type Reward, type RewardChanges } from './reward.js'

/** Rewards for channel points, and who redeemed them. */
export class Points {
	readonly #states = new PerChannel<{ rewards: Reward[]; redemptions: Redemption[] }>(() => ({
		rewards: [],
		redemptions: [],
	}))

	constructor(private readonly world: World) {}

	rewards(channelLogin: string): readonly Reward[] {
		return this.#of(channelLogin).rewards
	}

	redemptions(channelLogin: string): readonly Redemption[] {
		return this.#of(channelLogin).redemptions
	}

	/** By id or title. */
	reward(channelLogin: string, idOrTitle: string): Reward {
		const found = this.rewards(channelLogin).find(({ id, title }) => id === idOrTitle || title === idOrTitle)
		if (!found) throw new Error(`No reward ${idOrTitle} in the channel of ${channelLogin}`)
		return found
	}

	/** Made by an app, which may then manage it, or by the broadcaster. */
	addReward(channelLogin: string, title: string, changes: RewardChanges = {}, clientId?: string): Reward {
		const reward = makeReward(title, changes, clientId)
		this.#of(channelLogin).rewards.push(reward)
		this.world.tell(customReward('add', this.world.channel(channelLogin), reward))
		return reward
	}

	changeReward(channelLogin: string, idOrTitle: string, changes: RewardChanges): void {
		const reward = this.reward(channelLogin, idOrTitle)
		Object.assign(reward, changes)
		this.world.tell(customReward('update', this.world.channel(channelLogin), reward))
	}

	/** Whoever waits for it is served. */
	removeReward(channelLogin: string, idOrTitle: string): void {
		const reward = this.reward(channelLogin, idOrTitle)
		const state = this.#of(channelLogin)
		for (const { id } of state.redemptions.filter((each) => each.reward === reward && each.status === 'UNFULFILLED')) {
			this.resolve(channelLogin, id, 'FULFILLED')
		}
		state.rewards = state.rewards.filter((each) => each !== reward)
		this.world.tell(customReward('remove', this.world.channel(channelLogin), reward))
	}

	redeem(channelLogin: string, userLogin: string, idOrTitle: string, input = ''): Redemption {
		const channel = this.world.channel(channelLogin)
		const reward = this.reward(channelLogin, idOrTitle)
		const user = this.world.users.demand(userLogin)
		const status = reward.skipsQueue ? 'FULFILLED' : 'UNFULFILLED'
		const redemption: Redemption = { id: randomId(), reward, user, input, at: Date.now(), status }
		this.#of(channelLogin).redemptions.push(redemption)
		this.world.tell(rewardRedemption('add', channel, redemption))
		this.#use(channelLogin, reward)
		if (reward.inputRequired) this.world.chat.say(channelLogin, userLogin, input, { rewardId: reward.id })
		return redemption
	}

	resolve(channelLogin: string, id: string, status: 'FULFILLED' | 'CANCELED'): void {
		const redemption = this.redemptions(channelLogin).find((each) => each.id === id)
		if (!redemption) throw new Error(`No redemption ${id} in the channel of ${channelLogin}`)
		redemption.status = status
		this.world.tell(rewardRedemption('update', this.world.channel(channelLogin), redemption))
	}

	/** One of the rewards that every channel has, such as `send_highlighted_message`. */
	redeemAutomatic(channelLogin: string, userLogin: string, type: string, cost = 100, text = ''): void {
		const channel = this.world.channel(channelLogin)
		const details = { id: randomId(), type, cost, text, at: Date.now() }
		this.world.tell(...automaticReward(channel, this.world.users.demand(userLogin), details))
	}

	/** A new stream counts anew. */
	beginStream(channelLogin: string): void {
		for (const reward of this.rewards(channelLogin)) reward.redeemedThisStream = undefined
	}

	/** Stock and cooldown change, which Twitch tells of, too. */
	#use(channelLogin: string, reward: Reward): void {
		const channel = this.world.channel(channelLogin)
		const wasInStock = reward.inStock
		if (channel.stream) reward.redeemedThisStream = (reward.redeemedThisStream ?? 0) + 1
		const { cooldownSeconds } = reward
		if (cooldownSeconds !== undefined) {
			const endsAt = Date.now() + cooldownSeconds * 1000
			reward.cooldownEndsAt = endsAt
			this.world.timetable.at(endsAt, () => {
				if (reward.cooldownEndsAt !== endsAt) return
				reward.cooldownEndsAt = undefined
				this.world.tell(customReward('update', channel, reward))
			})
		}
		if (cooldownSeconds !== undefined || reward.inStock !== wasInStock) {
			this.world.tell(customReward('update', channel, reward))
		}
	}

	#of(channelLogin: string): { rewards: Reward[]; redemptions: Redemption[] } {
		return this.#states.of(this.world.channel(channelLogin))
	}
}
