import type { Connection } from '../../core/connection.js'
import { findReward, rewardByPresentTitle } from '../../core/rewards.js'
import type { ChannelCaller } from '../../core/press.js'
import { PressError } from '../../core/press-error.js'
import { createReward, deleteReward, type NewReward } from '../../twitch/helix/reward-changes.js'
import { getRewardDetails } from '../../twitch/helix/rewards.js'
import { checkbox } from '../options/checkbox.js'
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

export const newRewardActions = {
	reward_create: action({
		name: 'Points: create reward',
		description: 'Partners and affiliates; 50 at most. Its id is in reward_created_id',
		channel: 'own',
		options: {
			title: text(rewardTitle),
			cost: rewardCost,
			prompt: text(rewardPrompt),
			color: rewardColor,
			cooldown: rewardCooldown,
			most_per_stream: mostPerStream,
			most_per_user: mostPerUser,
			needs_input: checkbox({ label: 'Viewers have to write something' }),
			skips_queue: checkbox({ label: 'Fulfill redemptions at once' }),
			enabled: checkbox({ label: 'Viewers see it at once', standard: true }),
		},
		endpoints: ['create-custom-rewards'],
		run: async ({ options, connection, on }) => {
			const { title, cost, prompt, color, cooldown } = options
			await create(connection, await on('create-custom-rewards'), {
				...{ title, cost, prompt, color, cooldown },
				...{ mostPerStream: options.most_per_stream, mostPerUser: options.most_per_user },
				...{ needsInput: options.needs_input, skipsQueue: options.skips_queue, isEnabled: options.enabled },
			})
			return `Reward created: ${title}`
		},
		example: {
			options: {
				...{ title: 'Stretch', cost: 500, prompt: 'Arms or legs?', color: '#9147FF', cooldown: '1m' },
				...{ most_per_stream: 0, most_per_user: 1, needs_input: true, skips_queue: false, enabled: true },
			},
			result: /^Reward created: Stretch$/,
		},
	}),

	reward_copy: action({
		name: 'Points: make a copy that this module can change',
		description: 'Of a reward that was made elsewhere, which stays: hide it in the dashboard. Images are not copied',
		channel: 'own',
		options: {
			reward: reward({ showsForeign: true }),
			title: text({
				...rewardTitle,
				optional: true,
				description: 'Titles are unique in a channel. Empty: the same with 2, 3… behind it',
			}),
			enabled: checkbox({ label: 'Viewers see it at once', description: 'Off: until Points: reward on or off' }),
		},
		endpoints: ['get-custom-reward', 'create-custom-rewards'],
		run: async ({ options, connection, on }) => {
			const caller = await on('create-custom-rewards')
			const { id, title: known } = await findReward(connection, caller, options.reward)
			const all = await getRewardDetails(caller.helix, caller.channel.id)
			const original = all.get(id)
			if (!original) throw new PressError(`The reward "${known}" is gone.`)
			const titles = [...all.values()].map(({ title }) => title)
			const title = options.title.trim() === '' ? freeTitle(original.title, titles) : options.title
			await create(connection, caller, { ...original, title, isEnabled: options.enabled })
			return `Copied "${original.title}" as "${title}"`
		},
		example: { options: { reward: 'Posture', title: '', enabled: false }, result: /^Copied "Posture" as "Posture 2"$/ },
	}),

	reward_delete: action({
		name: 'Points: delete reward',
		description: 'What waits for it counts as fulfilled',
		channel: 'own',
		options: { reward: reward({ showsForeign: true }) },
		endpoints: ['delete-custom-reward', 'get-custom-reward'],
		run: async ({ options, connection, on }) => {
			const caller = await on('delete-custom-reward')
			const { helix, channel } = caller
			const { id, title } = await rewardByPresentTitle(connection, caller, options.reward)
			await deleteReward(helix, channel.id, id)
			connection.state.channel(channel.login).points.removeReward(id)
			return `Reward deleted: ${title}`
		},
		example: { options: { reward: 'Hydrate' }, result: /^Reward deleted: Hydrate$/ },
	}),
}

async function create({ state }: Connection, { helix, channel }: ChannelCaller, fresh: NewReward): Promise<void> {
	const made = await createReward(helix, channel.id, fresh)
	state.channel(channel.login).points.rewards.ours(made)
	state.addResults({ rewardId: made.id })
}

/** The first of "Hydrate 2", "Hydrate 3"… that no reward has, cut where it would be too long. */
function freeTitle(title: string, taken: readonly string[]): string {
	const others = new Set(taken.map((each) => each.toLowerCase()))
	for (let number = 2; ; number += 1) {
		const suffix = ` ${number}`
		const free = [...title].slice(0, rewardTitle.max - suffix.length).join('') + suffix
		if (!others.has(free.toLowerCase())) return free
	}
}
