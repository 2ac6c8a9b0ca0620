import type { HelixClient } from './client.js'
import type { ModeratorIn } from './moderator-in.js'

interface Ban {
	/** Undefined: for good. */
	readonly seconds?: number
	readonly reason: string
}

/** Twitch takes a ban on top of a timeout, but no timeout on top of a ban. */
export async function banUser(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	userId: string,
	{ seconds, reason }: Ban,
): Promise<void> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	const data = { user_id: userId, ...(seconds !== undefined && { duration: seconds }), ...(reason && { reason }) }
	await helix.send('ban-user', { query, body: { data } })
}

/** Ends a ban as well as a timeout. */
export async function unbanUser(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	userId: string,
): Promise<void> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId, user_id: userId }
	await helix.send('unban-user', { query })
}

/** Nothing can be written before it is acknowledged. */
export async function warnUser(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	userId: string,
	reason: string,
): Promise<void> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	await helix.send('warn-chat-user', { query, body: { data: { user_id: userId, reason } } })
}
