import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { list, one } from './wire.js'

export const CreatedClip = one(v.object({ id: v.string(), edit_url: v.string() }))
export const Clips = list(v.object({ id: v.string(), url: v.string(), title: v.string() }))

export interface NewClip {
	readonly id: string
	/** Where its owner edits it, for 24 hours. */
	readonly editUrl: string
}

export interface ClipRequest {
	readonly broadcasterId: string
	readonly title?: string
	/** Seconds, 5 to 60. */
	readonly duration: number
}

/** Twitch takes the order; whether the clip comes to be shows only in `getClip`. */
export async function createClip(helix: HelixClient, request: ClipRequest): Promise<NewClip> {
	const query = {
		broadcaster_id: request.broadcasterId,
		title: request.title || undefined,
		duration: request.duration,
	}
	return clipOf(await helix.read('create-clip', { query }, CreatedClip))
}

export interface VideoClipRequest {
	readonly broadcasterId: string
	readonly editorId: string
	readonly videoId: string
	/** Seconds from the start of the video to the end of the clip. */
	readonly endsAt: number
	/** Seconds, 5 to 60. */
	readonly duration: number
	readonly title: string
}

/** The same out of a video; that of a stream is there while the stream runs. */
export async function createClipFromVideo(helix: HelixClient, request: VideoClipRequest): Promise<NewClip> {
	const query = {
		broadcaster_id: request.broadcasterId,
		editor_id: request.editorId,
		vod_id: request.videoId,
		vod_offset: request.endsAt,
		duration: request.duration,
		title: request.title,
	}
	return clipOf(await helix.read('create-clip-from-vod', { query }, CreatedClip))
}

function clipOf({ data }: v.InferOutput<typeof CreatedClip>): NewClip {
	return { id: data[0].id, editUrl: data[0].edit_url }
}

export async function getClip(helix: HelixClient, id: string): Promise<{ url: string; title: string } | undefined> {
	const { data } = await helix.read('get-clips', { query: { id } }, Clips)
	return data[0] && { url: data[0].url, title: data[0].title }
}
