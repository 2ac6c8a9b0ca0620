import { named } from '../../eventsub/happening.js'
import { Refusal } from '../../http/answer.js'
import type { Marker } from '../../world/channel.js'
import { randomText } from '../../world/random.js'
import type { Video } from '../../world/subjects/videos.js'
import { timestamp } from '../../world/timestamp.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

export const markers: Handlers = {
	'create-stream-marker': (call) => {
		const channel = call.channel('user_id')
		const description = call.text('description') ?? ''
		const at = Date.now()
		if ([...description].length > 140) {
			throw new Refusal(400, 'The length of the string in the description field is too long.')
		}
		if (!channel?.stream) throw new Refusal(404, 'The user in the user_id field is not streaming live.')
		if (!channel.keepsVideos) throw new Refusal(404, "The user hasn't enabled video on demand (VOD).")
		const { id: streamId, startedAt } = channel.stream
		const positionSeconds = Math.floor((at - startedAt) / 1000)
		const id = randomText(32, '0123456789abcdef')
		channel.markers.push({ id, streamId, at, by: call.user.login, description, positionSeconds })
		return { data: [{ id, created_at: timestamp(at), description, position_seconds: positionSeconds }] }
	},

	'get-stream-markers': (call) => {
		const video = call.has('video_id') ? videoIn(call) : newestOf(call)
		const { owner, markers: all } = video.channel
		const found = all.filter(({ streamId }) => streamId === video.streamId)
		const { data, pagination } = page(
			call,
			found.map((marker) => show(owner.login, video, marker)),
		)
		const videos = [{ video_id: video.id, markers: data }]
		return { data: data.length > 0 ? [{ ...named('', owner), videos }] : [], pagination }
	},
}

function newestOf(call: Call): Video {
	const [newest] = call.world.videos.of(call.channel('user_id')?.owner.login ?? '')
	if (!newest) throw new Refusal(404, "The user specified in the user_id query parameter doesn't have videos.")
	return newest
}

function videoIn(call: Call): Video {
	const video = call.world.videos.find(call.text('video_id') ?? '')
	if (!video) throw new Refusal(404, 'The ID in the video_id query parameter was not found.')
	if (!video.channel.isEditedBy(call.user)) {
		throw new Refusal(403, "The user in the access token is not authorized to get the video's markers.")
	}
	return video
}

function show(login: string, { id: videoId }: Video, marker: Marker): object {
	const { positionSeconds } = marker
	const [hours, minutes] = [Math.floor(positionSeconds / 3600), Math.floor(positionSeconds / 60) % 60]
	const time = `${hours}h${minutes}m${String(positionSeconds % 60).padStart(2, '0')}s`
	return {
		id: marker.id,
		created_at: timestamp(marker.at),
		description: marker.description,
		position_seconds: positionSeconds,
		URL: `https://twitch.tv/${login}/manager/highlighter/${videoId}?t=${time}`,
	}
}
