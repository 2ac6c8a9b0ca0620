import * as v from 'valibot'
import { rewardOf, wireReward } from '../../reward.js'
import { event } from './event.js'

const rewardEvent = event(wireReward, rewardOf)

/** What viewers can get for channel points. */
export const rewardsEvents = {
	'channel.channel_points_custom_reward.add': rewardEvent,
	'channel.channel_points_custom_reward.update': rewardEvent,
	'channel.channel_points_custom_reward.remove': event(v.object({ id: v.string() }), ({ id }) => ({ id })),
}
