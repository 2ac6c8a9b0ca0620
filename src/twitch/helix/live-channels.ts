import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { allPages } from './pages.js'
import { batches, mostIds, page } from './wire.js'

const WireStream = v.object({
	user_id: v.string(),
	user_login: v.string(),
	user_name: v.string(),
	game_name: v.string(),
	title: v.string(),
	viewer_count: v.number(),
})

export const LiveChannels = page(WireStream)

/** Who is live, and with what. */
export interface LiveChannel {
	readonly id: string
	readonly login: string
	readonly name: string
	readonly category: string
	readonly title: string
	readonly viewers: number
}

/** Those that the user follows, the most watched first. */
export async function getFollowedLive(helix: HelixClient, userId: string): Promise<LiveChannel[]> {
	return (await allPages(helix, 'get-followed-streams', { user_id: userId }, LiveChannels)).map(channelOf)
}

export async function getLiveAmong(helix: HelixClient, userIds: readonly string[]): Promise<LiveChannel[]> {
	const answers = await Promise.all(
		batches(userIds).map(async (ids) =>
			helix.read('get-streams', { query: { user_id: ids, first: mostIds } }, LiveChannels),
		),
	)
	return answers.flatMap(({ data }) => data.map(channelOf))
}

/**
 * The most watched first.
 * @param isEnough asked after each hundred: a category may have ten thousand
 */
export async function getLiveInCategory(
	helix: HelixClient,
	categoryId: string,
	isEnough: (channels: readonly LiveChannel[]) => boolean,
): Promise<LiveChannel[]> {
	const query = { game_id: categoryId, type: 'live' }
	const found = await allPages(helix, 'get-streams', query, LiveChannels, (read) => isEnough(read.map(channelOf)))
	return found.map(channelOf)
}

function channelOf(stream: v.InferOutput<typeof WireStream>): LiveChannel {
	return {
		id: stream.user_id,
		login: stream.user_login,
		name: stream.user_name || stream.user_login,
		category: stream.game_name,
		title: stream.title,
		viewers: stream.viewer_count,
	}
}
