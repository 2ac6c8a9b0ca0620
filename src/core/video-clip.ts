import type { State } from '../state/state.js'
import { getStreams } from '../twitch/helix/streams.js'
import { getVideo, getVideoOfStream, type Video } from '../twitch/helix/videos.js'
import type { HelixClient } from '../twitch/helix/client.js'
import type { Press } from './press.js'
import { PressError } from './press-error.js'

/** Twitch tells the start of a video in whole seconds: by so many less, a clip never ends after it. */
const rounding = 1

export interface WantedClip {
	/** Empty: that of the stream that runs. */
	readonly videoId: string
	/** Whether `offset` counts from the start of the video, or back from now or its end. */
	readonly isFromStart: boolean
	/** Seconds. */
	readonly offset: number
	readonly duration: number
	/** Empty: the video's. */
	readonly title: string
}

type Where = Awaited<ReturnType<Press['channel']>>

/** Which video a clip is cut from, and where it ends there. @throws {PressError} */
export async function clipEnd(
	state: State,
	press: Press,
	channel: Where,
	{ videoId, isFromStart, offset, duration, title }: WantedClip,
): Promise<{ readonly videoId: string; readonly endsAt: number; readonly title: string }> {
	// All is said: nothing is asked.
	if (videoId !== '' && isFromStart && title !== '') return { videoId, endsAt: checked(offset, duration), title }
	const { helix } = await press.as('get-videos')
	const { video, seconds } = await find(state, helix, channel, videoId)
	const endsAt = checked(isFromStart ? offset : seconds - offset, duration)
	if (title === '' && video.title === '') throw new PressError('Title: the video has none, so type one.')
	return { videoId: video.id, endsAt, title: title || video.title }
}

/** The video, and how long it is by now. */
async function find(
	state: State,
	helix: HelixClient,
	channel: Where,
	videoId: string,
): Promise<{ readonly video: Video; readonly seconds: number }> {
	const streamId = await runningStream(state, helix, channel)
	const video = videoId === '' ? await ofStream(helix, channel, streamId) : await getVideo(helix, videoId)
	const isRunning = streamId !== undefined && video.streamId === streamId
	const soFar = Math.floor((Date.now() - video.startedAt) / 1000) - rounding
	return { video, seconds: isRunning ? Math.max(soFar, video.seconds) : video.seconds }
}

async function ofStream(helix: HelixClient, { id, login }: Where, streamId: string | undefined): Promise<Video> {
	if (streamId === undefined) throw new PressError(`Video: @${login} is not live, so name one.`)
	const video = await getVideoOfStream(helix, id, streamId)
	if (video) return video
	throw new PressError(`Twitch keeps no video of the stream of @${login}: turn on "Store past broadcasts" there.`)
}

async function runningStream(state: State, helix: HelixClient, { id, login }: Where): Promise<string | undefined> {
	const { stream } = state.channel(login)
	return stream.kind === 'live' ? stream.id : (await getStreams(helix, [id]))[0]?.id
}

function checked(endsAt: number, duration: number): number {
	if (endsAt >= duration) return endsAt
	throw new PressError(
		`End of the clip: it would begin before the video does, since it ends ${Math.max(endsAt, 0)} s from its start.`,
	)
}
