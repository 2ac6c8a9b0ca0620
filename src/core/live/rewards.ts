import { DeclinedError, NotAllowedError } from '../../twitch/helix/errors.js'
import { getPendingRedemptions } from '../../twitch/helix/redemptions.js'
import { getManageableRewards, getRewards } from '../../twitch/helix/rewards.js'
import { batches } from '../../twitch/helix/wire.js'
import { forPartners } from './for-partners.js'
import type { Handlers } from './handler.js'
import type { Poll, PollContext } from './poll.js'

const minute = 60_000
/** Rewards that are asked for at once: there are up to 50, and a button's request must find room between them. */
const atOnce = 4

type RewardEvent = 'add' | 'update' | 'remove'

export const rewardsHandlers: Handlers<
	| `channel.channel_points_custom_reward.${RewardEvent}`
	| `channel.channel_points_custom_reward_redemption.${'add' | 'update'}`
> = {
	'channel.channel_points_custom_reward.add': (reward, { channel: { points } }) => {
		points.setLacking('points', false)
		points.rewards.changed(reward)
	},
	'channel.channel_points_custom_reward.update': (reward, { channel }) => channel.points.rewards.changed(reward),
	'channel.channel_points_custom_reward.remove': ({ id }, { channel }) => channel.points.removeReward(id),
	'channel.channel_points_custom_reward_redemption.add': (redemption, { channel: { points, happenings } }) => {
		const { rewardId, login, user: name, reward: title, cost } = redemption
		points.rewards.redeemed(rewardId)
		points.redemptions.add(redemption)
		happenings.redeemed({ login, name, title, cost })
	},
	'channel.channel_points_custom_reward_redemption.update': (change, { channel }) =>
		channel.points.redemptions.changed(change),
}

export const rewardsPolls = {
	rewards: {
		endpoint: 'get-custom-reward',
		covers: [
			'channel.channel_points_custom_reward.add',
			'channel.channel_points_custom_reward.update',
			'channel.channel_points_custom_reward.remove',
			'channel.channel_points_custom_reward_redemption.add',
		],
		every: 5 * minute,
		look: forPartners('points', async ({ helix, broadcasterId, channel: { points } }) => {
			points.applyRewards(await getRewards(helix, broadcasterId))
			if (!points.rewards.areUnjudged) return
			const judge = points.rewards.judging()
			judge(await getManageableRewards(helix, broadcasterId))
		}),
	},
	redemptions: {
		endpoint: 'get-custom-reward-redemption',
		covers: [
			'channel.channel_points_custom_reward.remove',
			'channel.channel_points_custom_reward_redemption.add',
			'channel.channel_points_custom_reward_redemption.update',
		],
		every: Infinity,
		look: forPartners('points', async (context) => {
			const { redemptions, rewards } = context.channel.points
			redemptions.beginLook()
			const judge = rewards.judging()
			const manageable = await getManageableRewards(context.helix, context.broadcasterId)
			judge(manageable)
			const readable = manageable.map(({ id }) => id)
			for (const rewardIds of batches(readable, atOnce)) {
				await Promise.all(rewardIds.map(async (rewardId) => lookAt(rewardId, context)))
			}
			redemptions.endLook(readable)
		}),
	},
} satisfies Record<string, Poll>

async function lookAt(rewardId: string, { helix, broadcasterId, channel }: PollContext): Promise<void> {
	try {
		const { ids, isAll } = await getPendingRedemptions(helix, broadcasterId, rewardId)
		channel.points.redemptions.applyLook(rewardId, ids, isAll)
	} catch (error) {
		// It has gone in the meantime; the others have not.
		if (!(error instanceof DeclinedError || error instanceof NotAllowedError)) throw error
	}
}
