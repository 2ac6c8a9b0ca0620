import * as v from 'valibot'
import { Time } from '../reading.js'
import type { HelixClient } from './client.js'
import { list, one } from './wire.js'

const WireVideo = v.object({
	id: v.string(),
	stream_id: v.nullish(v.string()),
	title: v.string(),
	created_at: Time,
	duration: v.string(),
})

export const Videos = list(WireVideo)
export const OneVideo = one(WireVideo)
export const DeletedVideos = v.object({ data: v.array(v.pipe(v.string(), v.digits())) })

/** That of the stream that runs is among them. */
const fewNewest = 5

export interface Video {
	readonly id: string
	/** The stream that it shows, if it shows all of one. */
	readonly streamId: string | undefined
	readonly title: string
	/** When it begins, to the second, in milliseconds since 1970. */
	readonly startedAt: number
	/** As far as it has come. */
	readonly seconds: number
}

/** @throws {DeclinedError} where there is none */
export async function getVideo(helix: HelixClient, id: string): Promise<Video> {
	return videoOf((await helix.read('get-videos', { query: { id } }, OneVideo)).data[0])
}

/** The one that shows all of a stream; while it runs, as far as it has come. */
export async function getVideoOfStream(
	helix: HelixClient,
	broadcasterId: string,
	streamId: string,
): Promise<Video | undefined> {
	const query = { user_id: broadcasterId, type: 'archive', first: fewNewest }
	const { data } = await helix.read('get-videos', { query }, Videos)
	return data.map(videoOf).find((video) => video.streamId === streamId)
}

/** @returns whether there was one to delete */
export async function deleteVideo(helix: HelixClient, id: string): Promise<boolean> {
	return (await helix.read('delete-videos', { query: { id } }, DeletedVideos)).data.includes(id)
}

function videoOf(video: v.InferOutput<typeof WireVideo>): Video {
	return {
		id: video.id,
		streamId: video.stream_id ?? undefined,
		title: video.title,
		startedAt: video.created_at,
		seconds: secondsOf(video.duration),
	}
}

/** Such as 1h0m5s. */
function secondsOf(duration: string): number {
	const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(duration) ?? []
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
