import { Refusal } from '../../http/answer.js'
import type { Handlers } from '../handler.js'
import { addClip, checkMayClip, durationIn } from './new-clip.js'

export const videoClips: Handlers = {
	'create-clip-from-vod': (call) => {
		const channel = call.channel('broadcaster_id')
		const title = call.text('title') ?? ''
		const duration = durationIn(call)
		const endsAt = call.number('vod_offset') ?? 0
		if (!channel) throw new Refusal(400, 'The ID in the broadcaster_id query parameter was not found.')
		if (call.world.people.isSuspended(channel.owner)) throw new Refusal(400, 'Broadcaster is banned.')
		const video = call.world.videos.find(call.text('vod_id') ?? '')
		if (!video || video.channel !== channel) throw new Refusal(404, 'The VOD is not found.')
		if (endsAt < duration) {
			throw new Refusal(400, 'The value of vod_offset must be greater than or equal to the value of duration.')
		}
		if (endsAt > call.world.videos.length(video)) {
			throw new Refusal(400, 'The value of vod_offset is beyond the end of the VOD.')
		}
		checkMayClip(call, channel, video.categoryId)
		const { id, categoryId } = video
		return addClip(call, channel, { title, duration, categoryId, video: { id, startsAt: endsAt - duration } })
	},
}
