import { Refusal } from '../../http/answer.js'
import type { Channel } from '../../world/channel.js'
import type { Redemption, Reward } from '../../world/subjects/reward.js'
import { timestamp } from '../../world/timestamp.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'
import { ownReward, pointsChannel } from './rewards.js'

export const redemptions: Handlers = {
	'get-custom-reward-redemption': (call) => {
		const channel = pointsChannel(call)
		const status = choice(call, 'status', ['UNFULFILLED', 'FULFILLED', 'CANCELED'])
		const sort = choice(call, 'sort', ['OLDEST', 'NEWEST'])
		const ids = call.texts('id')
		const found = of(call, channel, ownReward(call, channel, 'reward_id'))
			.filter(({ id }) => ids.length === 0 || ids.includes(id))
			.filter((redemption) => redemption.status === (status ?? redemption.status))
		if (ids.length > 0 && found.length === 0) throw new Refusal(404, 'The redemptions were not found.')
		return page(
			call,
			(sort === 'NEWEST' ? found.toReversed() : found).map((redemption) => show(channel, redemption)),
		)
	},

	'update-redemption-status': (call) => {
		const channel = pointsChannel(call)
		const status = call.text('status')
		if (status !== 'FULFILLED' && status !== 'CANCELED') {
			throw new Refusal(400, 'The value in the status query parameter is not valid.')
		}
		const ids = call.texts('id')
		const found = of(call, channel, ownReward(call, channel, 'reward_id')).filter(({ id }) => ids.includes(id))
		if (found.length < new Set(ids).size || found.some((redemption) => redemption.status !== 'UNFULFILLED')) {
			throw new Refusal(404, "The redemptions were not found or their statuses weren't marked as UNFULFILLED.")
		}
		for (const { id } of found) call.world.points.resolve(channel.owner.login, id, status)
		return { data: found.map((redemption) => show(channel, redemption)) }
	},
}

function of(call: Call, { owner }: Channel, reward: Reward): Redemption[] {
	return call.world.points.redemptions(owner.login).filter((redemption) => redemption.reward === reward)
}

function choice(call: Call, name: string, values: readonly string[]): string | undefined {
	const value = call.text(name)
	if (value === undefined || values.includes(value)) return value
	throw new Refusal(400, `The value in the ${name} query parameter is not valid.`)
}

function show({ owner }: Channel, { id, user, input, status, at, reward }: Redemption): object {
	return {
		broadcaster_name: owner.displayName,
		broadcaster_login: owner.login,
		broadcaster_id: owner.id,
		id,
		user_login: user.login,
		user_id: user.id,
		user_name: user.displayName,
		user_input: input,
		status,
		redeemed_at: timestamp(at),
		reward: { id: reward.id, title: reward.title, prompt: reward.prompt, cost: reward.cost },
	}
}
