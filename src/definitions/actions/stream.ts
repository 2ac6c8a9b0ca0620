import { findCategory } from '../../core/categories.js'
import { watchClip } from '../../core/clip-watch.js'
import { modifyChannel } from '../../twitch/helix/channels.js'
import { sendChatMessage } from '../../twitch/helix/chat.js'
import { createClip } from '../../twitch/helix/clips.js'
import { createMarker } from '../../twitch/helix/streams.js'
import { choice } from '../options/choice.js'
import { number } from '../options/number.js'
import { text } from '../options/text.js'
import { action } from './action.js'

export const streamActions = {
	title_set: action({
		name: 'Stream: set title',
		channel: 'own',
		options: { title: text({ label: 'Title', max: 140 }) },
		endpoints: ['modify-channel-information'],
		run: async ({ options: { title }, press, connection, as }) => {
			const [broadcaster, channel] = [await as('modify-channel-information'), await press.channel()]
			await modifyChannel(broadcaster.helix, channel.id, { title })
			connection.state.channel(channel.login).applyChange({ title })
			return `Title set: ${title}`
		},
		example: { options: { title: 'A new title' }, result: /A new title/ },
	}),

	category_set: action({
		name: 'Stream: set category',
		channel: 'own',
		options: {
			category: text({ label: 'Category', max: 100, description: 'Name or id; the exact name is looked for first' }),
		},
		endpoints: ['modify-channel-information', 'search-categories'],
		run: async ({ options, press, connection, as }) => {
			const [broadcaster, channel] = [await as('modify-channel-information'), await press.channel()]
			const { id, name } = await findCategory((await as('search-categories')).helix, options.category)
			await modifyChannel(broadcaster.helix, channel.id, { categoryId: id })
			connection.state.channel(channel.login).applyChange({ categoryId: id, category: name })
			return `Category set: ${name}`
		},
		example: { options: { category: 'Fortnite' }, result: /Fortnite/ },
	}),

	marker: action({
		name: 'Stream: create marker',
		description: 'As broadcaster or editor, while live with VODs on',
		channel: 'selected',
		options: { description: text({ label: 'Description', max: 140, optional: true }) },
		endpoints: ['create-stream-marker'],
		run: async ({ options, press, connection, as }) => {
			const [editor, channel] = [await as('create-stream-marker'), await press.channel()]
			const marker = await createMarker(editor.helix, channel.id, options.description)
			connection.state.addResults({ marker: { ...marker, createdAt: Date.now() } })
			return `Marker at ${marker.position} s`
		},
		example: { options: { description: 'Goal' }, result: /^Marker at \d+ s/ },
	}),

	clip: action({
		name: 'Stream: create clip',
		description: 'Twitch makes it within a minute; clip_status and clip_url tell',
		channel: 'selected',
		options: {
			title: text({ label: 'Title', max: 140, optional: true, description: "Empty: the stream's title" }),
			duration: number({ label: 'Length', min: 5, max: 60, step: 0.1, unit: 'seconds', standard: 30 }),
			then: choice({
				label: 'When it is there',
				choices: { nothing: 'Nothing more', chat: 'Post its link to chat' },
				standard: 'nothing',
			}),
		},
		endpoints: ['create-clip'],
		optionalEndpoints: ['send-chat-message'],
		run: async ({ options, press, connection, as }) => {
			const [clipper, channel] = [await as('create-clip'), await press.channel()]
			const { title, duration, then } = options
			// Asked for now: a missing scope should not show only when the clip is there.
			const chatter = then === 'chat' ? await as('send-chat-message') : undefined
			const clip = await createClip(clipper.helix, { broadcasterId: channel.id, title, duration })
			connection.later('Clip', async (life) => {
				const url = await watchClip(connection.state, clipper.later, clip, title, life)
				if (!url || !chatter) return
				await sendChatMessage(chatter.later, { broadcasterId: channel.id, senderId: chatter.userId, message: url })
			})
			return `Clip ordered: ${clip.id}`
		},
		example: { options: { title: 'What a play', duration: 12.5, then: 'nothing' }, result: /^Clip ordered: / },
	}),
}
