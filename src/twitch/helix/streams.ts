import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { batches, list, mostIds, one } from './wire.js'

export const Streams = list(
	v.object({
		id: v.string(),
		user_id: v.string(),
		game_id: v.string(),
		game_name: v.string(),
		title: v.string(),
		tags: v.nullish(v.array(v.string())),
		viewer_count: v.number(),
		started_at: v.string(),
		language: v.string(),
		is_mature: v.boolean(),
	}),
)

/** A broadcast that is live. */
export interface Stream {
	readonly id: string
	readonly userId: string
	readonly title: string
	readonly categoryId: string
	readonly category: string
	readonly language: string
	readonly tags: readonly string[]
	readonly viewers: number
	/** Milliseconds since 1970. */
	readonly startedAt: number
	readonly isMature: boolean
}

/** The live ones among these users; who is not in the answer is offline. */
export async function getStreams(helix: HelixClient, userIds: readonly string[]): Promise<Stream[]> {
	const answers = await Promise.all(
		batches(userIds).map(async (ids) =>
			// Without `first`, Twitch gives 20 at most.
			helix.read('get-streams', { query: { user_id: ids, first: mostIds } }, Streams),
		),
	)
	return answers.flatMap(({ data }) =>
		data.map((stream) => ({
			id: stream.id,
			userId: stream.user_id,
			title: stream.title,
			categoryId: stream.game_id,
			category: stream.game_name,
			language: stream.language,
			tags: stream.tags ?? [],
			viewers: stream.viewer_count,
			startedAt: Date.parse(stream.started_at),
			isMature: stream.is_mature,
		})),
	)
}

export const CreatedMarker = one(v.object({ id: v.union([v.string(), v.number()]), position_seconds: v.number() }))

export interface Marker {
	readonly id: string
	/** Seconds from the start of the stream. */
	readonly position: number
}

export async function createMarker(helix: HelixClient, userId: string, description: string): Promise<Marker> {
	const body = { user_id: userId, ...(description && { description }) }
	const { data } = await helix.read('create-stream-marker', { body }, CreatedMarker)
	return { id: String(data[0].id), position: data[0].position_seconds }
}
