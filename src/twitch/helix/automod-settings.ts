import { AutomodLevels, automodLevel } from '../automod-levels.js'
import type { HelixClient } from './client.js'
import type { ModeratorIn } from './shield.js'
import { one } from './wire.js'

export const AutomodSettings = one(AutomodLevels)

/** 0 to 4; null where the categories are set one by one. */
export async function getAutomodLevel(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
): Promise<number | null> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	return automodLevel((await helix.read('get-automod-settings', { query }, AutomodSettings)).data[0])
}
