import { choice } from '../options/choice.js'
import { number } from '../options/number.js'
import { reward } from '../options/reward.js'
import { colors } from '../presets/colors.js'
import { feedback } from './feedback.js'

export const rewardFeedbacks = {
	reward_state: feedback({
		name: 'Reward: state',
		description: 'Whether a reward is enabled, paused, in stock or cooling down',
		options: {
			reward: reward(),
			property: choice({
				label: 'Property',
				choices: { enabled: 'Enabled', paused: 'Paused', in_stock: 'In stock', cooldown: 'Cooling down' },
				standard: 'enabled',
			}),
		},
		style: { bgcolor: colors.green, color: colors.white },
		isOn: ({ options, connection }) => {
			const found = connection.ownChannel.points.rewards.find(options.reward)
			if (!found) return false
			switch (options.property) {
				case 'enabled':
					return found.isEnabled
				case 'paused':
					return found.isPaused
				case 'in_stock':
					return found.isInStock
				case 'cooldown':
					return found.cooldownEndsAt !== undefined && connection.state.clock.isBefore(found.cooldownEndsAt)
			}
		},
	}),

	redemptions_waiting: feedback({
		name: 'Redemption: some are waiting',
		description: 'Whether so many redemptions are neither fulfilled nor refused',
		options: {
			reward: reward({ any: true }),
			count: number({ label: 'At least', min: 1, max: 500, unit: 'redemptions', standard: 1 }),
		},
		style: { bgcolor: colors.yellow, color: colors.black },
		isOn: ({ options, connection }) => {
			const { rewards, redemptions } = connection.ownChannel.points
			const { pending } = redemptions
			if (options.reward === 'any') return pending.length >= options.count
			const id = rewards.find(options.reward)?.id
			return pending.filter(({ rewardId }) => rewardId === id).length >= options.count
		},
	}),
}
