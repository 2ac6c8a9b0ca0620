import { getChatSettings } from '../../twitch/helix/chat-settings.js'
import { getPinnedMessage } from '../../twitch/helix/pins.js'
import { toldOfDelay } from '../chat-modes.js'
import type { Handlers } from './handler.js'
import type { Poll, PollContext } from './poll.js'

const minute = 60_000

export const chatHandlers: Handlers<
	'channel.chat.message' | 'channel.chat.clear' | 'channel.chat.notification' | 'channel.chat_settings.update'
> = {
	'channel.chat.message': ({ isFromElsewhere, ...message }, { state, login, channel: { chat, happenings } }) => {
		if (!isFromElsewhere) happenings.wroteMessage()
		if (!isFromElsewhere && message.isFirst) happenings.wroteFirst({ login: message.login, name: message.name })
		const isOurs = message.login === login || state.accounts.peek().some((account) => account.login === message.login)
		chat.wrote(message, { isFromElsewhere, isOurs })
	},
	// What was written has been shown; that it is gone from the chat does not undo it.
	'channel.chat.clear': () => {},
	// No message of the chat: what it tells of belongs to other subjects.
	'channel.chat.notification': () => {},
	'channel.chat_settings.update': (modes, { channel }) => channel.chat.modes.set(modes),
}

export const chatPolls = {
	chatModes: {
		endpoint: 'get-chat-settings',
		covers: ['channel.chat_settings.update'],
		shows: ({ chat }) => chat.modes,
		every: Infinity,
		look: async (context) => lookAtSettings(context),
	},
	// No event tells of the delay, and Twitch tells of it to moderators only.
	chatDelay: {
		endpoint: 'get-chat-settings',
		more: toldOfDelay,
		covers: [],
		every: minute,
		everyOffline: 5 * minute,
		shows: ({ chat }) => chat.delay,
		look: async (context) => lookAtSettings(context, context.userId),
	},
	pin: {
		endpoint: 'get-pinned-chat-message',
		covers: [],
		every: minute,
		everyOffline: 5 * minute,
		shows: ({ chat }) => chat.pin,
		look: async ({ helix, userId, broadcasterId, channel }) =>
			channel.chat.pin.set(await getPinnedMessage(helix, { broadcasterId, moderatorId: userId })),
	},
} satisfies Record<string, Poll>

async function lookAtSettings({ helix, broadcasterId, channel }: PollContext, moderatorId?: string): Promise<void> {
	const { modes, delay } = channel.chat
	const before = modes.peek()
	const settings = await getChatSettings(helix, { broadcasterId, ...(moderatorId && { moderatorId }) })
	// What an event told meanwhile is newer.
	if (modes.peek() === before) modes.set(settings.modes)
	if (moderatorId) delay.set(settings.delaySeconds)
}
