import type { HelixClient } from './client.js'
import type { ModeratorIn } from './moderator-in.js'

/** What becomes of somebody's messages: moderators are shown them marked, or are the only ones to see them. */
export type Suspicion = 'monitor' | 'restrict'

const statuses: Readonly<Record<Suspicion, string>> = { monitor: 'ACTIVE_MONITORING', restrict: 'RESTRICTED' }

export async function suspectUser(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	userId: string,
	suspicion: Suspicion,
): Promise<void> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	const body = { user_id: userId, status: statuses[suspicion] }
	await helix.send('add-suspicious-status-to-chat-user', { query, body })
}

export async function clearSuspicion(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	userId: string,
): Promise<void> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId, user_id: userId }
	await helix.send('remove-suspicious-status-from-chat-user', { query })
}
