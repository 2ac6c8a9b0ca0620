import { AutomodLevels, automodLevel } from '../automod-levels.js'
import type { HelixClient } from './client.js'
import { one } from './wire.js'
import type { ModeratorIn } from './moderator-in.js'

export const AutomodSettings = one(AutomodLevels)

/** 0 to 4; null where the categories are set one by one. */
export async function getAutomodLevel(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
): Promise<number | null> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	return automodLevel((await helix.read('get-automod-settings', { query }, AutomodSettings)).data[0])
}

/** Sets all categories to what Twitch recommends for this level, 0 to 4. @returns the level as it is then */
export async function setAutomodLevel(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	level: number,
): Promise<number | null> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	// What is written replaces everything: along with a level, Twitch takes no category.
	const body = { overall_level: level }
	return automodLevel((await helix.read('update-automod-settings', { query, body }, AutomodSettings)).data[0])
}
