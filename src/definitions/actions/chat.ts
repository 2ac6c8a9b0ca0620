import { clearChat, sendAnnouncement, sendChatMessage, sendShoutout } from '../../twitch/helix/chat.js'
import { asError } from '../../twitch/oauth/deadline.js'
import { PressError } from '../../core/press-error.js'
import { user } from '../options/channel.js'
import { checkbox } from '../options/checkbox.js'
import { choice } from '../options/choice.js'
import { text } from '../options/text.js'
import { action } from './action.js'

const longestMessage = 500

export const chatActions = {
	chat_send: action({
		name: 'Chat: send message',
		channel: 'selected',
		options: {
			message: text({ label: 'Message', max: longestMessage }),
			reply_to: text({ label: 'Reply to message id', max: 100, optional: true, description: 'Empty: no reply' }),
			pin: checkbox({ label: 'Pin for 20 minutes', description: 'As moderator; not with a reply' }),
		},
		endpoints: ['send-chat-message'],
		optionalScopes: [['moderator:manage:chat_messages']],
		run: async ({ options, press, connection, as }) => {
			if (options.pin && options.reply_to) throw new PressError('A reply cannot be pinned: choose one of the two.')
			const pinning = { who: 'moderator', scopes: [['moderator:manage:chat_messages']] } as const
			const [sender, channel] = [await as('send-chat-message', options.pin ? pinning : {}), await press.channel()]
			const messageId = await sendChatMessage(sender.helix, {
				broadcasterId: channel.id,
				senderId: sender.userId,
				message: options.message,
				replyTo: options.reply_to,
				pin: options.pin,
			})
			connection.state.addResults({ messageId })
			return `Sent to @${channel.login}${sender.login === channel.login ? '' : ` as @${sender.login}`}`
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
		run: async ({ options: { message, color }, press, as }) => {
			const [moderator, channel] = [await as('send-chat-announcement'), await press.channel()]
			const moderation = { broadcasterId: channel.id, moderatorId: moderator.userId }
			await sendAnnouncement(moderator.helix, moderation, { message, color })
			return `Announced in @${channel.login}`
		},
		example: { options: { message: 'Hello', color: 'blue' }, result: /^Announced in @/ },
	}),

	chat_clear: action({
		name: 'Chat: clear',
		channel: 'selected',
		options: {},
		endpoints: ['delete-chat-messages'],
		run: async ({ press, as }) => {
			const [moderator, channel] = [await as('delete-chat-messages'), await press.channel()]
			await clearChat(moderator.helix, { broadcasterId: channel.id, moderatorId: moderator.userId })
			return `Cleared the chat of @${channel.login}`
		},
		example: { options: {}, result: /^Cleared/ },
	}),

	shoutout: action({
		name: 'Chat: shoutout',
		description: 'While live: one in two minutes, the same user once an hour',
		channel: 'selected',
		options: {
			user: user('User', 'Login, @name or id. Empty: who raided last', { optional: true }),
			chat_line: checkbox({ label: 'Also post a chat line' }),
			message: text({
				label: 'Chat line',
				max: longestMessage,
				optional: true,
				standard: 'Check out {user}: https://twitch.tv/{login}',
				description: '{user} is the name, {login} the login',
			}),
		},
		endpoints: ['send-a-shoutout'],
		optionalEndpoints: ['send-chat-message'],
		run: async ({ options, press, connection, as }) => {
			const [moderator, channel] = [await as('send-a-shoutout'), await press.channel()]
			const raider = connection.state.channel(channel.login).happenings.of('raid').get().last?.login
			const wanted = options.user || raider
			if (!wanted) throw new PressError('User: Nobody has raided since the start: name a user.')
			// Asked for now: a missing scope should not show only when the shoutout was given.
			const chatter = options.chat_line && options.message.trim() ? await as('send-chat-message') : undefined
			const target = await press.user(wanted)
			const moderation = { broadcasterId: channel.id, moderatorId: moderator.userId }
			await sendShoutout(moderator.helix, moderation, target.id)
			if (chatter) {
				const { helix, userId } = chatter
				const message = options.message.replaceAll('{user}', target.displayName).replaceAll('{login}', target.login)
				await sendChatMessage(helix, { broadcasterId: channel.id, senderId: userId, message }).catch(
					(error: unknown) => {
						throw new PressError(`The shoutout was given, but not the chat line. ${asError(error).message}`)
					},
				)
			}
			return `Shoutout to @${target.login}`
		},
		example: { options: { user: 'other', chat_line: true, message: 'Hi {user}' }, result: /^Shoutout to @other/ },
	}),
}
