import type { Connection } from '../../core/connection.js'
import type { ChannelCaller } from '../../core/press.js'
import { PressError } from '../../core/press-error.js'
import { readableRewards, redemptionById, waitingFirst, waitingOf } from '../../core/redemptions.js'
import { findReward } from '../../core/rewards.js'
import { mostRedemptions, resolveRedemptions, type FoundRedemption } from '../../twitch/helix/redemptions.js'
import { asError } from '../../twitch/oauth/deadline.js'
import { choice } from '../options/choice.js'
import { reward } from '../options/reward.js'
import { text } from '../options/text.js'
import { action } from './action.js'

const idLabel = 'Redemption id'
const fates = {
	fulfill: { status: 'fulfilled', word: 'Fulfilled' },
	refund: { status: 'canceled', word: 'Refunded' },
} as const

export const redemptionActions = {
	redemption_resolve: action({
		name: 'Points: fulfill or refund redemption',
		description: 'Of rewards that this module has made',
		channel: 'own',
		options: {
			reward: reward({ any: true, showsForeign: true }),
			which: choice({
				label: 'Which',
				choices: {
					oldest: 'The one that waits longest',
					newest: 'The one that came last',
					all: 'All that wait',
					id: 'The one of this id',
				},
				standard: 'oldest',
			}),
			id: text({
				label: idLabel,
				max: 100,
				optional: true,
				isWorkedOn: true,
				description: 'Such as the variable last_redemption_id holds',
			}),
			resolve: choice({
				label: 'What becomes of it',
				choices: { fulfill: 'Fulfill', refund: 'Refund: the points are given back' },
				standard: 'fulfill',
			}),
		},
		endpoints: ['update-redemption-status'],
		optionalEndpoints: ['get-custom-reward', 'get-custom-reward-redemption'],
		run: async ({ options, connection, on }) => {
			const { which, id, resolve } = options
			if (which === 'id' && id.trim() === '') throw new PressError(`${idLabel}: it is empty.`)
			const caller = await on('update-redemption-status')
			const named = options.reward === 'any' ? undefined : await findReward(connection, caller, options.reward)
			const { status, word } = fates[resolve]
			const rewardIds = async (): Promise<readonly string[]> => (named ? [named.id] : readableRewards(caller))
			const none = `No redemption ${named ? `of "${named.title}" ` : ''}is waiting.`
			// Who presses twice means two of them: the second press looks when the first is over.
			return connection.turns.take(`redemptions ${caller.channel.id}`, async () => {
				if (which === 'all') {
					const count = await resolveAll(connection, caller, await rewardIds(), status)
					if (count === 0) throw new PressError(none)
					return `${word} ${count === 1 ? '1 redemption' : `${count} redemptions`}`
				}
				const found =
					which === 'id'
						? await redemptionById(connection, caller, rewardIds, id.trim())
						: await waitingFirst(caller, await rewardIds(), which)
				if (!found) throw new PressError(which === 'id' ? `${idLabel}: there is no such redemption.` : none)
				const [done] = await settle(connection, caller, [found], status)
				return `${word} "${done?.reward}" of ${done?.user}`
			})
		},
		example: {
			options: { reward: 'any', which: 'oldest', id: '', resolve: 'fulfill' },
			result: /^Fulfilled "Hydrate" of Other$/,
		},
	}),
}

type Status = (typeof fates)[keyof typeof fates]['status']

/** @returns how many. @throws {PressError} that says how many went before a failure */
async function resolveAll(
	connection: Connection,
	caller: ChannelCaller,
	rewardIds: readonly string[],
	status: Status,
): Promise<number> {
	let count = 0
	try {
		for (let left = rewardIds; left.length > 0;) {
			const lists = (await waitingOf(caller, left)).filter((list) => list.length > 0)
			for (const list of lists) count += (await settle(connection, caller, list, status)).length
			left = lists.flatMap((list) => (list.length < mostRedemptions ? [] : [list[0]?.rewardId ?? '']))
		}
		return count
	} catch (error) {
		throw count === 0 ? error : new PressError(`${count} are ${status}, not the rest. ${asError(error).message}`)
	}
}

/** Those of one reward, which wait no more then. */
async function settle(
	connection: Connection,
	{ helix, channel }: ChannelCaller,
	list: readonly Pick<FoundRedemption, 'id' | 'rewardId'>[],
	status: Status,
): Promise<FoundRedemption[]> {
	const rewardId = list[0]?.rewardId ?? ''
	const ids = list.map(({ id }) => id)
	const { redemptions } = connection.state.channel(channel.login).points
	const resolved = await resolveRedemptions(helix, channel.id, rewardId, ids, status)
	for (const { id } of resolved) redemptions.changed({ id, rewardId, isPending: false })
	return resolved
}
