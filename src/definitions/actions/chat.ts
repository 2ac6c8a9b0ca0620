import { lastOfViewers } from '../../core/last-message.js'
import { PressError } from '../../core/press-error.js'
import { clearChat, deleteMessage, sendAnnouncement, sendChatMessage } from '../../twitch/helix/chat.js'
import { DroppedMessageError } from '../../twitch/helix/errors.js'
import { checkbox } from '../options/checkbox.js'
import { choice } from '../options/choice.js'
import { messageId } from '../options/message-id.js'
import { text } from '../options/text.js'
import { action } from './action.js'

const longestMessage = 500

export const chatActions = {
	chat_send: action({
		name: 'Chat: send message',
		channel: 'selected',
		options: {
			message: text({ label: 'Message', max: longestMessage }),
			reply_to: messageId('Empty: no reply', 'Reply to message id'),
			pin: checkbox({ label: 'Pin for 20 minutes', description: 'As moderator; not with a reply' }),
		},
		endpoints: ['send-chat-message'],
		optionalScopes: [['moderator:manage:chat_messages']],
		run: async ({ options, connection, on }) => {
			if (options.pin && options.reply_to) throw new PressError('A reply cannot be pinned: choose one of the two.')
			const pinning = { who: 'moderator', scopes: [['moderator:manage:chat_messages']] } as const
			const { helix, userId, login, channel } = await on('send-chat-message', options.pin ? pinning : {})
			const sentId = await sendChatMessage(helix, {
				broadcasterId: channel.id,
				senderId: userId,
				message: options.message,
				replyTo: options.reply_to,
				pin: options.pin,
			}).catch((error: unknown) => {
				if (error instanceof DroppedMessageError) {
					connection.state.addResults({ messageId: '', dropReason: error.failure.words ?? '' })
				}
				throw error
			})
			connection.state.addResults({ messageId: sentId, dropReason: '' })
			return `Sent to @${channel.login}${login === channel.login ? '' : ` as @${login}`}`
		},
		example: { options: { message: 'Hello', reply_to: '', pin: false }, result: /^Sent to @/ },
	}),

	chat_announce: action({
		name: 'Chat: send announcement',
		channel: 'selected',
		options: {
			message: text({ label: 'Message', max: longestMessage }),
			color: choice({
				label: 'Color',
				choices: { primary: "Channel's own", blue: 'Blue', green: 'Green', orange: 'Orange', purple: 'Purple' },
				standard: 'primary',
			}),
		},
		endpoints: ['send-chat-announcement'],
		run: async ({ options: { message, color }, on }) => {
			const { helix, ids, channel } = await on('send-chat-announcement')
			await sendAnnouncement(helix, ids, { message, color })
			return `Announced in @${channel.login}`
		},
		example: { options: { message: 'Hello', color: 'blue' }, result: /^Announced in @/ },
	}),

	chat_clear: action({
		name: 'Chat: clear',
		channel: 'selected',
		options: {},
		endpoints: ['delete-chat-messages'],
		run: async ({ on }) => {
			const { helix, ids, channel } = await on('delete-chat-messages')
			await clearChat(helix, ids)
			return `Cleared the chat of @${channel.login}`
		},
		example: { options: {}, result: /^Cleared/ },
	}),

	chat_delete_message: action({
		name: 'Chat: delete message',
		description: 'Of the last six hours; none of the broadcaster or of another moderator',
		channel: 'selected',
		options: {
			message_id: messageId('Empty: the last message of a viewer'),
		},
		endpoints: ['delete-chat-messages'],
		run: async ({ options: { message_id: named }, press, connection, on }) => {
			// Chosen before anything is asked: what comes while Twitch answers was not on the key. Empty would clear the chat.
			const last = named ? undefined : lastOfViewers(connection, await press.channelLogin())
			const { helix, ids, channel } = await on('delete-chat-messages')
			await deleteMessage(helix, ids, last?.id ?? named)
			return `Deleted in @${channel.login}: ${last ? `${last.name}: ${last.text}` : named}`
		},
		example: { options: { message_id: 'the-message' }, result: /^Deleted in @streamer: / },
	}),

	chat_reset_counter: action({
		name: 'Chat: reset activity counters',
		description: 'The variables chat_activity_ of the channel begin again at 0; nothing changes at Twitch',
		channel: 'selected',
		options: {},
		endpoints: [],
		run: async ({ press, connection }) => {
			const login = await press.channelLogin()
			connection.state.channel(login).chat.resetActivity()
			return `Activity of @${login} counted from 0`
		},
		example: { options: {}, result: /^Activity of @streamer/ },
	}),
}
