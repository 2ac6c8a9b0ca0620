import * as v from 'valibot'
import { event } from './event.js'

/** `unknown`, `unfulfilled`, `fulfilled` or `canceled`. */
const isPending = (status: string): boolean => status === 'unfulfilled'

/** What viewers got for channel points. */
export const redemptionsEvents = {
	'channel.channel_points_custom_reward_redemption.add': event(
		v.object({
			id: v.string(),
			user_login: v.string(),
			user_name: v.string(),
			user_input: v.string(),
			status: v.string(),
			reward: v.object({ id: v.string(), title: v.string(), cost: v.number() }),
		}),
		({ id, user_login: login, user_name: user, user_input: input, status, reward }) => ({
			...{ id, login, user, input, rewardId: reward.id, reward: reward.title, cost: reward.cost },
			isPending: isPending(status),
		}),
	),
	'channel.channel_points_custom_reward_redemption.update': event(
		v.object({ id: v.string(), status: v.string(), reward: v.object({ id: v.string() }) }),
		({ id, status, reward }) => ({ id, rewardId: reward.id, isPending: isPending(status) }),
	),
}
