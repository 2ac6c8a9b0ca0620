import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { page } from './wire.js'

export const CustomRewardRedemptions = page(v.object({ id: v.string(), status: v.string() }))

/** Twitch gives at most this many at once. */
const most = 50

/** The ids of those that wait for somebody, the oldest ones; `isAll` when there are no more. */
export async function getPendingRedemptions(
	helix: HelixClient,
	broadcasterId: string,
	rewardId: string,
): Promise<{ ids: string[]; isAll: boolean }> {
	const query = { broadcaster_id: broadcasterId, reward_id: rewardId, status: 'UNFULFILLED', first: most }
	const { data } = await helix.read('get-custom-reward-redemption', { query }, CustomRewardRedemptions)
	return { ids: data.map(({ id }) => id), isAll: data.length < most }
}
