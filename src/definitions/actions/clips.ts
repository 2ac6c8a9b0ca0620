import { goOn } from '../../core/go-on.js'
import { watchClip } from '../../core/clip-watch.js'
import type { Connection } from '../../core/connection.js'
import type { Caller, Press } from '../../core/press.js'
import { clipEnd } from '../../core/video-clip.js'
import { sendChatMessage } from '../../twitch/helix/chat.js'
import { createClip, createClipFromVideo, type NewClip } from '../../twitch/helix/clips.js'
import { choice } from '../options/choice.js'
import { duration as lengthOfTime } from '../options/duration.js'
import { number } from '../options/number.js'
import { text } from '../options/text.js'
import { video } from '../options/video.js'
import { action } from './action.js'

const duration = number({ label: 'Length', min: 5, max: 60, step: 0.1, unit: 'seconds', standard: 30 })
const then = choice({
	label: 'When it is there',
	choices: { nothing: 'Nothing more', chat: 'Post its link to chat' },
	standard: 'nothing',
})

export const clipActions = {
	clip: action({
		name: 'Stream: create clip',
		description: 'Twitch makes it within a minute; clip_status and clip_url tell',
		channel: 'selected',
		options: {
			title: text({ label: 'Title', max: 140, optional: true, description: "Empty: the stream's title" }),
			duration,
			then,
		},
		endpoints: ['create-clip'],
		optionalEndpoints: ['send-chat-message'],
		run: async ({ options, press, connection, on }) => {
			const { channel, ...clipper } = await on('create-clip')
			// Asked for now: a missing scope should not show only when the clip is there.
			const chatter = await chatterFor(press, options.then)
			const { title } = options
			const clip = await createClip(clipper.helix, { broadcasterId: channel.id, title, duration: options.duration })
			follow(connection, clipper, { clip, title, broadcasterId: channel.id, chatter })
			return `Clip ordered: ${clip.id}`
		},
		example: { options: { title: 'What a play', duration: 12.5, then: 'nothing' }, result: /^Clip ordered: / },
	}),

	clip_vod: action({
		name: 'Stream: create clip from VOD',
		description: 'As broadcaster or editor: also of what was on long ago in the stream that runs',
		channel: 'selected',
		options: {
			video: video('Empty: that of the stream that runs', { optional: true }),
			end_from: choice({
				label: 'The end of the clip counts',
				choices: { now: 'From now, or the end of the video', start: 'From the start of the video' },
				standard: 'now',
			}),
			offset: lengthOfTime({ label: 'End of the clip', min: 0, max: 172_800, standard: '0' }),
			duration,
			title: text({ label: 'Title', max: 140, optional: true, description: "Empty: the video's title" }),
			then,
		},
		endpoints: ['create-clip-from-vod'],
		optionalEndpoints: ['get-videos', 'get-streams', 'send-chat-message'],
		run: async ({ options, press, connection, on }) => {
			const { channel, ...editor } = await on('create-clip-from-vod')
			const chatter = await chatterFor(press, options.then)
			const { videoId, endsAt, title } = await clipEnd(connection.state, press, channel, {
				videoId: options.video,
				isFromStart: options.end_from === 'start',
				offset: options.offset,
				duration: options.duration,
				title: options.title,
			})
			const what = { videoId, endsAt, duration: options.duration, title }
			const by = { broadcasterId: channel.id, editorId: editor.userId }
			const clip = await createClipFromVideo(editor.helix, { ...by, ...what })
			follow(connection, editor, { clip, title, broadcasterId: channel.id, chatter })
			return `Clip ordered: ${clip.id}`
		},
		example: {
			options: { video: '', end_from: 'now', offset: '30', duration: 20, title: 'A while ago', then: 'nothing' },
			result: /^Clip ordered: /,
		},
	}),
}

async function chatterFor(press: Press, what: 'nothing' | 'chat'): Promise<Caller | undefined> {
	return what === 'chat' ? press.as('send-chat-message') : undefined
}

interface Ordered {
	readonly clip: NewClip
	readonly title: string
	readonly broadcasterId: string
	/** Who posts it to chat, if it is to be posted. */
	readonly chatter: Caller | undefined
}

/** Watches whether Twitch makes the clip, and tells the chat. */
function follow(connection: Connection, { later }: Caller, { clip, title, broadcasterId, chatter }: Ordered): void {
	goOn(connection, 'Clip', async (life) => {
		const url = await watchClip(connection.state, later, clip, title, life)
		if (!url || !chatter) return
		await sendChatMessage(chatter.later, { broadcasterId, senderId: chatter.userId, message: url })
	})
}
