import * as v from 'valibot'
import type { HelixClient } from './client.js'
import type { ModeratorIn } from './shield.js'
import { list, mostIds } from './wire.js'

export const UnbanRequests = list(v.object({ user_id: v.string() }))

/** The ids of users whose request waits for an answer, a hundred at most; each has one. */
export async function getUnbanRequests(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
): Promise<string[]> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId, status: 'pending', first: mostIds }
	const { data } = await helix.read('get-unban-requests', { query }, UnbanRequests)
	return data.map(({ user_id: id }) => id)
}
