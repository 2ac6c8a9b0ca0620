import type { Points } from '../../state/points.js'
import type { Redemption } from '../../state/redemptions.js'
import type { KnownReward, Reward } from '../../state/rewards.js'
import type { Connection } from '../../core/connection.js'
import type { JsonValue } from '../../state/json.js'
import { ownVariable, type OwnGroup } from './own.js'
import type { Variable } from './variable.js'

interface RewardVariable {
	readonly name: string
	readonly read: (reward: Reward | undefined, connection: Connection) => JsonValue | undefined
}

/** Of each custom reward. */
const ofReward: Readonly<Record<string, RewardVariable>> = {
	cost: { name: 'cost', read: (reward) => reward?.cost },
	enabled: { name: 'is enabled', read: (reward) => reward?.isEnabled },
	paused: { name: 'is paused', read: (reward) => reward?.isPaused },
	in_stock: { name: 'is in stock', read: (reward) => reward?.isInStock },
	count: {
		name: 'redemptions in this stream; since the start where Twitch does not count them',
		read: (reward) => reward && (reward.redeemed ?? reward.seen),
	},
	cooldown: {
		name: 'seconds until it can be redeemed again',
		read: (reward, { state }) => {
			const endsAt = reward?.cooldownEndsAt
			if (endsAt === undefined || !state.clock.isBefore(endsAt)) return 0
			return Math.ceil((endsAt - state.clock.seconds()) / 1000)
		},
	},
}

export function rewardVariables(rewards: readonly KnownReward[]): Record<string, Variable> {
	return Object.fromEntries(
		rewards.flatMap(({ id, slug, title }) =>
			Object.entries(ofReward).map(([what, { name, read }]) => [
				`reward_${slug}_${what}`,
				ownVariable(`Reward "${title}": ${name}`, ({ points }, connection) =>
					read(points.rewards.byId(id), connection),
				),
			]),
		),
	)
}

export const redemptionGroup: OwnGroup = {
	topics: ['channel.channel_points_custom_reward_redemption.add'],
	variables: {
		last_redemption_user: ownVariable(
			'Redemption: who redeemed a custom reward last',
			({ points }) => last(points)?.user,
		),
		last_redemption_reward: ownVariable(
			'Redemption: title of the last custom reward',
			({ points }) => last(points)?.reward,
		),
		last_redemption_input: ownVariable('Redemption: what the viewer wrote', ({ points }) => last(points)?.input),
		last_redemption_cost: ownVariable('Redemption: channel points', ({ points }) => last(points)?.cost),
		last_redemption_id: ownVariable('Redemption: id', ({ points }) => last(points)?.id),
		redemption_count: ownVariable(
			'Redemption: how many of custom rewards since the start; changes with each one',
			({ points }) => points.redemptions.added.get().count,
		),
		redemptions_pending: ownVariable(
			'Redemption: how many of custom rewards are neither fulfilled nor refused, as far as this app may see them',
			({ points }) => points.redemptions.pending.length,
		),
	},
}

function last({ redemptions }: Points): Redemption | undefined {
	return redemptions.added.get().last
}
