import * as v from 'valibot'
import { event } from './event.js'

const reward = v.object({
	id: v.string(),
	title: v.string(),
	cost: v.number(),
	is_enabled: v.boolean(),
	is_paused: v.boolean(),
	is_in_stock: v.boolean(),
	redemptions_redeemed_current_stream: v.nullish(v.number()),
	cooldown_expires_at: v.nullish(v.string()),
})

const rewardEvent = event(reward, (wire) => ({
	id: wire.id,
	title: wire.title,
	cost: wire.cost,
	isEnabled: wire.is_enabled,
	isPaused: wire.is_paused,
	isInStock: wire.is_in_stock,
	redeemed: wire.redemptions_redeemed_current_stream ?? undefined,
	cooldownEndsAt: wire.cooldown_expires_at ? Date.parse(wire.cooldown_expires_at) : undefined,
}))

/** What viewers can get for channel points. */
export const rewardsEvents = {
	'channel.channel_points_custom_reward.add': rewardEvent,
	'channel.channel_points_custom_reward.update': rewardEvent,
	'channel.channel_points_custom_reward.remove': event(v.object({ id: v.string() }), ({ id }) => ({ id })),
}
