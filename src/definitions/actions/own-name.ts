import { getChatColor, setChatColor } from '../../twitch/helix/chat-color.js'
import { sendWhisper } from '../../twitch/helix/whispers.js'
import { account } from '../options/account.js'
import { user } from '../options/channel.js'
import { chatColor } from '../options/color.js'
import { text } from '../options/text.js'
import { accountAction } from './account-action.js'

/** What an account does in its own name, in no channel. */
export const ownNameActions = {
	whisper_send: accountAction({
		name: 'Chat: send whisper',
		description: 'From an account with a verified phone number; 40 new people a day. Twitch may drop it without a word',
		options: {
			account: account('The first one: the chat account, where there is one'),
			user: user('To', 'Login, @name or id'),
			message: text({ label: 'Message', max: 500 }),
		},
		endpoints: ['send-whisper'],
		run: async ({ options, press, as }) => {
			const { helix, userId, login } = await as('send-whisper')
			const target = await press.user(options.user)
			await sendWhisper(helix, { fromUserId: userId, toUserId: target.id }, options.message)
			return `Whispered to @${target.login} as @${login}`
		},
		example: { options: { account: 'default', user: 'other', message: 'Psst' }, result: /^Whispered to @other/ },
	}),

	chat_color: accountAction({
		name: 'Chat: set own color',
		description: 'Of the name in chats',
		options: { account: account(), color: chatColor() },
		endpoints: ['update-user-chat-color'],
		optionalEndpoints: ['get-user-chat-color'],
		run: async ({ options, as }) => {
			const { helix, userId, login } = await as('update-user-chat-color')
			await setChatColor(helix, userId, options.color)
			return `Color of @${login}: ${options.color}`
		},
		learn: async ({ as }) => {
			const { helix, userId } = await as('get-user-chat-color')
			const color = await getChatColor(helix, userId)
			return color === undefined ? {} : { color }
		},
		example: { options: { account: 'default', color: 'hot_pink' }, result: /^Color of @streamer: hot_pink$/ },
	}),
}
