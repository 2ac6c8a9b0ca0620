import { changeReward, findReward } from '../../core/rewards.js'
import { PressError } from '../../core/press-error.js'
import { getRewardDetails } from '../../twitch/helix/rewards.js'
import { fate, fateOf, flag } from '../options/fate.js'
import { optional } from '../options/optional.js'
import { reward } from '../options/reward.js'
import {
	mostPerStream,
	mostPerUser,
	rewardColor,
	rewardCooldown,
	rewardCost,
	rewardPrompt,
	rewardTitle,
} from '../options/reward-fields.js'
import { text } from '../options/text.js'
import { action } from './action.js'

const asItIs = 'Empty: as it is'

export const rewardChangeActions = {
	reward_edit: action({
		name: 'Points: change reward',
		description: 'What is empty stays as it is. Learn takes over all of it',
		channel: 'own',
		options: {
			reward: reward({ showsForeign: true }),
			title: text({ ...rewardTitle, optional: true, description: asItIs }),
			prompt: text({ ...rewardPrompt, description: `${asItIs}. - for none` }),
			cost: optional(rewardCost, asItIs),
			color: optional(rewardColor, asItIs),
			cooldown: optional(rewardCooldown, asItIs),
			most_per_stream: optional(mostPerStream, `${asItIs}. 0: no limit`),
			most_per_user: optional(mostPerUser, `${asItIs}. 0: no limit`),
			needs_input: fate('Viewers have to write something'),
			skips_queue: fate('Fulfill redemptions at once'),
		},
		endpoints: ['update-custom-reward'],
		optionalEndpoints: ['get-custom-reward'],
		run: async ({ options, connection, on }) => {
			const change = {
				...{ title: typed(options.title), prompt: options.prompt.trim() === '-' ? '' : typed(options.prompt) },
				...{ cost: options.cost, color: options.color, cooldown: options.cooldown },
				...{ mostPerStream: options.most_per_stream, mostPerUser: options.most_per_user },
				...{ needsInput: flag(options.needs_input), skipsQueue: flag(options.skips_queue) },
			}
			if (Object.values(change).every((each) => each === undefined)) {
				throw new PressError('Everything is left as it is: fill in what is to be changed.')
			}
			const caller = await on('update-custom-reward')
			const { id } = await findReward(connection, caller, options.reward)
			const { title } = await changeReward(connection, caller, id, change)
			return `Reward changed: ${title}`
		},
		learn: async ({ connection, on, option }) => {
			const caller = await on('get-custom-reward')
			const { id, title } = await findReward(connection, caller, option('reward'))
			const now = (await getRewardDetails(caller.helix, caller.channel.id)).get(id)
			if (!now) throw new PressError(`The reward "${title}" is gone.`)
			return {
				...{ title: now.title, prompt: now.prompt || '-', color: now.color },
				...{ cost: String(now.cost), cooldown: String(now.cooldown) },
				...{ most_per_stream: String(now.mostPerStream), most_per_user: String(now.mostPerUser) },
				...{ needs_input: fateOf(now.needsInput), skips_queue: fateOf(now.skipsQueue) },
			}
		},
		example: {
			options: {
				...{ reward: 'Hydrate', title: 'Drink', prompt: 'Water or tea?', cost: '250', color: '#00E5CB' },
				...{ cooldown: '1m30s', most_per_stream: '0', most_per_user: '' },
				...{ needs_input: 'on', skips_queue: 'keep' },
			},
			result: /^Reward changed: Drink$/,
		},
	}),
}

function typed(text: string): string | undefined {
	return text.trim() === '' ? undefined : text
}
