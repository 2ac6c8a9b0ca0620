import { changeReward } from '../../core/rewards.js'
import type { Connection } from '../../core/connection.js'
import type { ChannelCaller } from '../../core/press.js'
import { PressError } from '../../core/press-error.js'
import type { CustomReward } from '../../twitch/reward.js'
import { getManageableRewards } from '../../twitch/helix/rewards.js'
import { batches } from '../../twitch/helix/wire.js'
import { asError } from '../../twitch/oauth/deadline.js'
import { isWanted, onOff } from '../options/on-off.js'
import { action } from './action.js'

/** Requests at once: there are up to 50, and all are to be done within the time of a press. */
const atOnce = 10

interface Failure {
	readonly title: string
	readonly reason: string
}

export const allRewardsActions = {
	reward_all_pause: action({
		name: 'Points: pause all rewards',
		description: 'All that this module can change. Toggle resumes them once all are paused',
		channel: 'own',
		options: { state: onOff() },
		endpoints: ['get-custom-reward', 'update-custom-reward'],
		turn: 'rewards',
		run: async ({ options, connection, on }) => {
			const caller = await on('update-custom-reward')
			const { id, login } = caller.channel
			const rewards = await getManageableRewards(caller.helix, id)
			if (rewards.length === 0) {
				throw new PressError(
					`This module has made no reward in the channel of @${login}: it can change no other (Points: make a copy).`,
				)
			}
			const isPaused = await isWanted(options.state, () => rewards.every((reward) => reward.isPaused))
			const words = isPaused ? 'paused' : 'resumed'
			const others = rewards.filter((reward) => reward.isPaused !== isPaused)
			const failures = await changeAll(connection, caller, others, isPaused)
			const count = `Rewards ${words}: ${rewards.length - failures.length} of ${rewards.length}`
			const [first] = failures
			if (!first) return count
			const names = failures.map(({ title }) => `"${title}"`).join(', ')
			throw new PressError(`${count}, but not ${names}. ${first.reason}`)
		},
		example: { options: { state: 'on' }, result: /^Rewards paused: 1 of 1$/ },
	}),
}

/** Each on its own, since Twitch takes one in a request: whatever becomes of one, the others are changed. */
async function changeAll(
	connection: Connection,
	caller: ChannelCaller,
	rewards: readonly CustomReward[],
	isPaused: boolean,
): Promise<Failure[]> {
	const failures: Failure[] = []
	for (const some of batches(rewards, atOnce)) {
		await Promise.all(
			some.map(async ({ id, title }) =>
				changeReward(connection, caller, id, { isPaused }).catch((error: unknown) => {
					failures.push({ title, reason: asError(error).message })
				}),
			),
		)
	}
	return failures
}
