import type { Channel } from '../../world/channel.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import type { Redemption, Reward } from '../../world/subjects/reward.js'
import type { User } from '../../world/users.js'
import { type Happening, inChannel, named } from '../happening.js'
import { emotesIn, fragmentsOf } from './fragments.js'

export function customReward(what: 'add' | 'update' | 'remove', channel: Channel, reward: Reward): Happening {
	const { owner } = channel
	return {
		...inChannel(`channel.channel_points_custom_reward.${what}`, '1', channel, showReward(reward)),
		about: { broadcaster_user_id: owner.id, reward_id: reward.id },
	}
}

export function rewardRedemption(what: 'add' | 'update', channel: Channel, redemption: Redemption): Happening {
	const { id, user, input, status, reward, at } = redemption
	const { owner } = channel
	return {
		...inChannel(`channel.channel_points_custom_reward_redemption.${what}`, '1', channel, {
			id,
			...named('', user),
			user_input: input,
			status: status.toLowerCase(),
			reward: { id: reward.id, title: reward.title, cost: reward.cost, prompt: reward.prompt },
			redeemed_at: preciseTimestamp(at),
		}),
		about: { broadcaster_user_id: owner.id, reward_id: reward.id },
	}
}

/** A reward that every channel has, in both versions. */
export function automaticReward(
	channel: Channel,
	user: User,
	{ id, type, cost, text, at }: { id: string; type: string; cost: number; text: string; at: number },
): Happening[] {
	const known = { ...named('', user), id, redeemed_at: preciseTimestamp(at) }
	const fragments = fragmentsOf(text).map((part) => ({
		type: part.type,
		text: part.text,
		emote: part.emote && { id: part.emote.id },
	}))
	const name = 'channel.channel_points_automatic_reward_redemption.add'
	return [
		inChannel(name, '1', channel, {
			...known,
			reward: { type, cost, unlocked_emote: null },
			message: { text, emotes: emotesIn(text) },
			user_input: text,
		}),
		inChannel(name, '2', channel, {
			...known,
			reward: { type, channel_points: cost, emote: null },
			message: { text, fragments },
		}),
	]
}

function showReward(reward: Reward): object {
	const limit = (value: number | undefined): object => ({ is_enabled: value !== undefined, value: value ?? 0 })
	return {
		id: reward.id,
		is_enabled: reward.enabled,
		is_paused: reward.paused,
		is_in_stock: reward.inStock,
		title: reward.title,
		cost: reward.cost,
		prompt: reward.prompt,
		is_user_input_required: reward.inputRequired,
		should_redemptions_skip_request_queue: reward.skipsQueue,
		cooldown_expires_at: reward.cooldownEndsAt === undefined ? null : preciseTimestamp(reward.cooldownEndsAt),
		redemptions_redeemed_current_stream: reward.redeemedThisStream ?? null,
		max_per_stream: limit(reward.maxPerStream),
		max_per_user_per_stream: limit(reward.maxPerUserPerStream),
		global_cooldown: { is_enabled: reward.cooldownSeconds !== undefined, seconds: reward.cooldownSeconds ?? 0 },
		background_color: reward.color,
		image: null,
		default_image: reward.images,
	}
}
