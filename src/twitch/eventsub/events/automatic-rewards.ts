import * as v from 'valibot'
import { event } from './event.js'
import { person, user } from './person.js'

/** Rewards that every channel has. */
export const automaticRewardEvents = {
	'channel.channel_points_automatic_reward_redemption.add': event(
		v.object({
			...user,
			reward: v.object({ type: v.string(), channel_points: v.number() }),
			message: v.nullish(v.object({ text: v.string() })),
		}),
		(wire) => ({
			...person(wire),
			type: wire.reward.type,
			cost: wire.reward.channel_points,
			input: wire.message?.text ?? '',
		}),
	),
}
