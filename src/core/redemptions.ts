import { DeclinedError } from '../twitch/helix/errors.js'
import { getRedemption, getWaiting, type FoundRedemption } from '../twitch/helix/redemptions.js'
import { getManageableRewards } from '../twitch/helix/rewards.js'
import { batches } from '../twitch/helix/wire.js'
import type { Connection } from './connection.js'
import type { ChannelCaller } from './press.js'

/** Rewards that are asked for at once: there are up to 50, and all are to be read within the time of a press. */
const atOnce = 10

/** The ids of the rewards whose redemptions this app may read. */
export async function readableRewards({ helix, channel }: ChannelCaller): Promise<string[]> {
	return (await getManageableRewards(helix, channel.id)).map(({ id }) => id)
}

/** Up to 50 of each reward that wait, in the order of the rewards. */
export async function waitingOf(
	{ helix, channel }: ChannelCaller,
	rewardIds: readonly string[],
): Promise<FoundRedemption[][]> {
	return ofEach(rewardIds, async (rewardId) => getWaiting(helix, channel.id, rewardId))
}

/** Of those rewards that have any, the oldest or newest one that waits. */
export async function waitingFirst(
	{ helix, channel }: ChannelCaller,
	rewardIds: readonly string[],
	sort: 'oldest' | 'newest',
): Promise<FoundRedemption | undefined> {
	const found = await ofEach(rewardIds, async (rewardId) => getWaiting(helix, channel.id, rewardId, { first: 1, sort }))
	return found.flat().sort((one, other) => (sort === 'oldest' ? one.at - other.at : other.at - one.at))[0]
}

/** The one of this id: its reward is known from an event, or looked for. */
export async function redemptionById(
	connection: Connection,
	{ helix, channel }: ChannelCaller,
	rewardIds: () => Promise<readonly string[]>,
	id: string,
): Promise<Pick<FoundRedemption, 'id' | 'rewardId'> | undefined> {
	const { pending } = connection.state.channel(channel.login).points.redemptions
	const known = pending.find((each) => each.id === id)
	if (known) return known
	const found = await ofEach(await rewardIds(), async (rewardId) => {
		try {
			return await getRedemption(helix, channel.id, rewardId, id)
		} catch (error) {
			if (error instanceof DeclinedError) return undefined
			throw error
		}
	})
	return found.find((each) => each !== undefined)
}

async function ofEach<T>(rewardIds: readonly string[], look: (rewardId: string) => Promise<T>): Promise<T[]> {
	const found: T[] = []
	for (const some of batches(rewardIds, atOnce)) found.push(...(await Promise.all(some.map(look))))
	return found
}
