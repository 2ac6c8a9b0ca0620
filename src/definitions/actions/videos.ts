import { PressError } from '../../core/press-error.js'
import { createMarker } from '../../twitch/helix/streams.js'
import { deleteVideo } from '../../twitch/helix/videos.js'
import { text } from '../options/text.js'
import { video } from '../options/video.js'
import { action } from './action.js'

export const videoActions = {
	marker: action({
		name: 'Stream: create marker',
		description: 'As broadcaster or editor, while live with VODs on',
		channel: 'selected',
		options: { description: text({ label: 'Description', max: 140, optional: true }) },
		endpoints: ['create-stream-marker'],
		run: async ({ options, connection, on }) => {
			const { helix, channel } = await on('create-stream-marker')
			const marker = await createMarker(helix, channel.id, options.description)
			connection.state.addResults({ marker: { ...marker, createdAt: Date.now() } })
			return `Marker at ${marker.position} s`
		},
		example: { options: { description: 'Goal' }, result: /^Marker at \d+ s/ },
	}),

	video_delete: action({
		name: 'Stream: delete video',
		description: 'A past broadcast, highlight or upload. It does not come back',
		channel: 'own',
		options: { video: video('Of the channel itself') },
		endpoints: ['delete-videos'],
		run: async ({ options, on }) => {
			const { helix, channel } = await on('delete-videos')
			// Twitch passes over what is not there.
			if (await deleteVideo(helix, options.video)) return `Video deleted: ${options.video}`
			throw new PressError(`The channel of @${channel.login} has no video ${options.video}. Nothing was deleted.`)
		},
		example: { options: { video: '1234567890' }, result: /^Video deleted: \d+$/ },
	}),
}
