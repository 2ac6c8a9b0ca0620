import { Refusal } from '../../http/answer.js'
import { timestamp } from '../../world/timestamp.js'
import type { Channel } from '../../world/channel.js'
import type { Reward } from '../../world/subjects/reward.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { changesIn, checkTitle } from './reward-changes.js'

const most = 50

export const rewards: Handlers = {
	'get-custom-reward': (call) => {
		const channel = pointsChannel(call)
		const ids = call.texts('id')
		const manageable = call.flag('only_manageable_rewards') ?? false
		const found = call.world.points
			.rewards(channel.owner.login)
			.filter(({ id }) => ids.length === 0 || ids.includes(id))
			.filter(({ clientId }) => !manageable || clientId === call.token.clientId)
		if (ids.length > 0 && found.length === 0) throw new Refusal(404, 'The custom rewards were not found.')
		return { data: found.map((reward) => showReward(channel, reward)) }
	},

	'create-custom-rewards': (call) => {
		const channel = pointsChannel(call)
		const { login } = channel.owner
		const title = call.text('title') ?? ''
		if (call.world.points.rewards(login).length >= most) {
			throw new Refusal(400, 'CREATE_CUSTOM_REWARD_TOO_MANY_REWARDS')
		}
		checkTitle(call.world.points.rewards(login), title)
		const reward = call.world.points.addReward(login, title, changesIn(call), call.token.clientId)
		return { data: [showReward(channel, reward)] }
	},

	'update-custom-reward': (call) => {
		const channel = pointsChannel(call)
		const { login } = channel.owner
		const reward = ownReward(call, channel, 'id')
		const title = call.text('title')
		const others = call.world.points.rewards(login).filter((each) => each !== reward)
		if (title !== undefined) checkTitle(others, title)
		call.world.points.changeReward(login, reward.id, {
			...changesIn(call, reward),
			...(title === undefined ? {} : { title }),
		})
		return { data: [showReward(channel, reward)] }
	},

	'delete-custom-reward': (call) => {
		const channel = pointsChannel(call)
		call.world.points.removeReward(channel.owner.login, ownReward(call, channel, 'id').id)
	},
}

/** Channel points are for partners and affiliates. */
export function pointsChannel(call: Call): Channel {
	const channel = call.channel('broadcaster_id')
	if (!channel) throw new Refusal(400, 'The ID in the broadcaster_id query parameter is not valid.')
	if (channel.owner.type === '') throw new Refusal(403, 'The broadcaster is not a partner or affiliate.')
	return channel
}

/** The reward named, if this app made it. */
export function ownReward(call: Call, { owner }: Channel, parameter: string): Reward {
	const reward = call.world.points.rewards(owner.login).find(({ id }) => id === call.text(parameter))
	if (!reward) throw new Refusal(404, `The custom reward specified in the ${parameter} query parameter was not found.`)
	if (reward.clientId !== call.token.clientId) {
		throw new Refusal(403, 'The ID in the Client-Id header must match the client ID used to create the custom reward.')
	}
	return reward
}

function showReward({ owner }: Channel, reward: Reward): object {
	const { maxPerStream, maxPerUserPerStream, cooldownSeconds } = reward
	return {
		broadcaster_name: owner.displayName,
		broadcaster_login: owner.login,
		broadcaster_id: owner.id,
		id: reward.id,
		image: null,
		background_color: reward.color,
		is_enabled: reward.enabled,
		cost: reward.cost,
		title: reward.title,
		prompt: reward.prompt,
		is_user_input_required: reward.inputRequired,
		max_per_stream_setting: { is_enabled: maxPerStream !== undefined, max_per_stream: maxPerStream ?? 0 },
		max_per_user_per_stream_setting: {
			is_enabled: maxPerUserPerStream !== undefined,
			max_per_user_per_stream: maxPerUserPerStream ?? 0,
		},
		global_cooldown_setting: {
			is_enabled: cooldownSeconds !== undefined,
			global_cooldown_seconds: cooldownSeconds ?? 0,
		},
		is_paused: reward.paused,
		is_in_stock: reward.inStock,
		default_image: reward.images,
		should_redemptions_skip_request_queue: reward.skipsQueue,
		redemptions_redeemed_current_stream: reward.redeemedThisStream ?? null,
		cooldown_expires_at: reward.cooldownEndsAt === undefined ? null : timestamp(reward.cooldownEndsAt),
	}
}
