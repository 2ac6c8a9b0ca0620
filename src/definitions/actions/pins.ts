import { lastMessage } from '../../core/last-message.js'
import { goOn } from '../../core/go-on.js'
import { PressError } from '../../core/press-error.js'
import type { ChannelCaller } from '../../core/press.js'
import { changePin, getPinnedMessage, pinMessage, unpinMessage, type PinnedMessage } from '../../twitch/helix/pins.js'
import { choice } from '../options/choice.js'
import { duration, inWords } from '../options/duration.js'
import { messageId } from '../options/message-id.js'
import { action } from './action.js'

const length = {
	until: choice({
		label: 'Pinned',
		choices: { time: 'For the time below', end: 'Until the stream ends' },
		standard: 'time',
	}),
	duration: duration({ label: 'For', min: 30, max: 1800, standard: '20m' }),
}

function lengthOf(options: { readonly until: 'time' | 'end'; readonly duration: number }): number | undefined {
	return options.until === 'time' ? options.duration : undefined
}

function lengthInWords(seconds: number | undefined): string {
	return seconds === undefined ? 'until the stream ends' : `for ${inWords(seconds)}`
}

export const pinActions = {
	chat_pin: action({
		name: 'Chat: pin message',
		description: 'In place of another that a moderator has pinned',
		channel: 'selected',
		options: {
			message_id: messageId('Empty: the last message'),
			...length,
		},
		endpoints: ['pin-chat-message'],
		run: async ({ options, press, connection, on }) => {
			// Chosen before anything is asked: what comes while Twitch answers was not on the key.
			const id = options.message_id || lastMessage(connection, await press.channelLogin()).id
			const { helix, later, ids, channel } = await on('pin-chat-message')
			const { chat } = connection.state.channel(channel.login)
			const seconds = lengthOf(options)
			await pinMessage(helix, ids, id, seconds)
			// No event tells of it.
			goOn(connection, 'Chat: pin message', async () => chat.pin.set(await getPinnedMessage(later, ids)))
			return `Pinned ${lengthInWords(seconds)} in @${channel.login}`
		},
		example: {
			options: { message_id: 'the-message', until: 'time', duration: '60' },
			result: /^Pinned for 1m in @streamer$/,
		},
	}),

	chat_pin_update: action({
		name: 'Chat: change how long a message is pinned',
		description: 'Counted from now',
		channel: 'selected',
		options: length,
		endpoints: ['update-pinned-chat-message', 'get-pinned-chat-message'],
		run: async ({ options, connection, on }) => {
			const caller = await on('update-pinned-chat-message')
			const { id } = await pinned(await on('get-pinned-chat-message'))
			const seconds = lengthOf(options)
			await changePin(caller.helix, caller.ids, id, seconds)
			const { pin } = connection.state.channel(caller.channel.login).chat
			const before = pin.peek()
			if (before?.id === id)
				pin.set({ ...before, endsAt: seconds === undefined ? undefined : Date.now() + seconds * 1000 })
			return `Pinned ${lengthInWords(seconds)} from now on in @${caller.channel.login}`
		},
		example: { options: { until: 'end', duration: '60' }, result: /^Pinned until the stream ends from now on/ },
	}),

	chat_unpin: action({
		name: 'Chat: unpin the message',
		channel: 'selected',
		options: {},
		endpoints: ['unpin-chat-message', 'get-pinned-chat-message'],
		run: async ({ connection, on }) => {
			const caller = await on('unpin-chat-message')
			const { id, text: words } = await pinned(await on('get-pinned-chat-message'))
			await unpinMessage(caller.helix, caller.ids, id)
			connection.state.channel(caller.channel.login).chat.pin.set(undefined)
			return `Unpinned in @${caller.channel.login}: ${words}`
		},
		example: { options: {}, result: /^Unpinned in @streamer: / },
	}),
}

/** @throws {PressError} where nothing is pinned */
async function pinned({ helix, ids, channel }: ChannelCaller): Promise<PinnedMessage> {
	const message = await getPinnedMessage(helix, ids)
	if (!message) throw new PressError(`No message is pinned in the chat of @${channel.login}.`)
	return message
}
