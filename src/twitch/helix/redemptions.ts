import * as v from 'valibot'
import { Time } from '../reading.js'
import type { HelixClient, Query } from './client.js'
import { list, page } from './wire.js'

const Redemption = v.object({
	id: v.string(),
	user_name: v.string(),
	status: v.string(),
	redeemed_at: Time,
	reward: v.object({ id: v.string(), title: v.string() }),
})

export const CustomRewardRedemptions = page(Redemption)
export const ResolvedRedemptions = list(Redemption)

/** Twitch gives at most this many at once, and takes at most this many. */
export const mostRedemptions = 50

export interface FoundRedemption {
	readonly id: string
	readonly rewardId: string
	/** The reward's title. */
	readonly reward: string
	/** Who redeemed it. */
	readonly user: string
	/** Milliseconds since 1970. */
	readonly at: number
}

/** The ids of those that wait for somebody, the oldest ones; `isAll` when there are no more. */
export async function getPendingRedemptions(
	helix: HelixClient,
	broadcasterId: string,
	rewardId: string,
): Promise<{ ids: string[]; isAll: boolean }> {
	const found = await getWaiting(helix, broadcasterId, rewardId)
	return { ids: found.map(({ id }) => id), isAll: found.length < mostRedemptions }
}

/** Those of a reward that wait for somebody. */
export async function getWaiting(
	helix: HelixClient,
	broadcasterId: string,
	rewardId: string,
	{ first = mostRedemptions, sort = 'oldest' }: { first?: number; sort?: 'oldest' | 'newest' } = {},
): Promise<FoundRedemption[]> {
	const query = { broadcaster_id: broadcasterId, reward_id: rewardId, status: 'UNFULFILLED', first }
	return read(helix, { ...query, ...(sort === 'newest' && { sort: 'NEWEST' }) })
}

/** One of a reward by its id, whatever has become of it. @throws {DeclinedError} when the reward has no such one */
export async function getRedemption(
	helix: HelixClient,
	broadcasterId: string,
	rewardId: string,
	id: string,
): Promise<FoundRedemption | undefined> {
	return (await read(helix, { broadcaster_id: broadcasterId, reward_id: rewardId, id }))[0]
}

async function read(helix: HelixClient, query: Query): Promise<FoundRedemption[]> {
	return (await helix.read('get-custom-reward-redemption', { query }, CustomRewardRedemptions)).data.map(redemptionOf)
}

/** Those who are refused get their points back. All of them wait, and are of the one reward. */
export async function resolveRedemptions(
	helix: HelixClient,
	broadcasterId: string,
	rewardId: string,
	ids: readonly string[],
	to: 'fulfilled' | 'canceled',
): Promise<FoundRedemption[]> {
	const request = {
		query: { broadcaster_id: broadcasterId, reward_id: rewardId, id: ids },
		body: { status: to.toUpperCase() },
	}
	return (await helix.read('update-redemption-status', request, ResolvedRedemptions)).data.map(redemptionOf)
}

function redemptionOf({
	id,
	user_name: user,
	redeemed_at: at,
	reward,
}: v.InferOutput<typeof Redemption>): FoundRedemption {
	return { id, rewardId: reward.id, reward: reward.title, user, at }
}
