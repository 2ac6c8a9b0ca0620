import type { Goal } from '../../state/goals.js'
import { choice } from '../options/choice.js'
import { number } from '../options/number.js'
import { colors } from '../presets/colors.js'
import { percent } from '../variables/percent.js'
import { feedback } from './feedback.js'

export const goalFeedbacks = {
	goal_reached: feedback({
		name: 'Goal: is reached',
		description:
			'Whether a goal that runs has come so far; one that ended as reached counts until the next of its kind begins',
		options: {
			type: choice({
				label: 'Goal',
				choices: {
					any: 'Any',
					follower: 'Followers',
					subscription: 'Subscription points',
					subscription_count: 'Subscriptions',
					new_subscription: 'New subscription points',
					new_subscription_count: 'New subscriptions',
					new_bit: 'New Bits',
					new_cheerer: 'New cheerers',
				},
				standard: 'any',
			}),
			percent: number({ label: 'At least', min: 1, max: 100, unit: 'percent', standard: 100 }),
		},
		style: { bgcolor: colors.green, color: colors.white },
		isOn: ({ options, connection }) => {
			const { all, reached } = connection.ownChannel.points.goals
			const isMeant = ({ type }: Goal): boolean => options.type === 'any' || type === options.type
			return all.some((goal) => isMeant(goal) && percent(goal) >= options.percent) || reached.some(isMeant)
		},
	}),

	charity_active: feedback({
		name: 'Charity: campaign is running',
		description: 'Whether the channel raises money for a good cause now',
		options: {},
		style: { bgcolor: colors.purple, color: colors.white },
		isOn: ({ connection }) => connection.ownChannel.points.charity.campaign !== undefined,
	}),
}
