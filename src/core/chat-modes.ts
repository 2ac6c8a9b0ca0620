import type { ChatModes } from '../state/chat.js'
import { getChatSettings, updateChatSettings, type ChatChange } from '../twitch/helix/chat-settings.js'
import type { Connection } from './connection.js'
import type { ChannelCaller } from './press.js'

/** How a chat is restricted now: as events tell, else as Twitch answers. */
export async function chatModes(connection: Connection, { helix, channel }: ChannelCaller): Promise<ChatModes> {
	const { modes } = connection.state.channel(channel.login).chat
	const known = connection.isTold(channel.login, ['channel.chat_settings.update']) ? modes.peek() : undefined
	return known ?? (await getChatSettings(helix, { broadcasterId: channel.id })).modes
}

/** Twitch tells of the delay to moderators only, and to a token with this scope (dev.twitch.tv/docs/api/reference#get-chat-settings). */
export const toldOfDelay = { who: 'moderator', scopes: [['moderator:read:chat_settings']] } as const

/** Seconds for which messages wait for moderators; no event tells of them. */
export async function chatDelay({ helix, ids }: ChannelCaller): Promise<number> {
	return (await getChatSettings(helix, ids)).delaySeconds ?? 0
}

/** Changes it in one request, and shows what has become of it. */
export async function changeChat(
	connection: Connection,
	{ helix, channel, ids }: ChannelCaller,
	change: ChatChange,
): Promise<void> {
	const { modes, delaySeconds } = await updateChatSettings(helix, ids, change)
	const { chat } = connection.state.channel(channel.login)
	chat.modes.set(modes)
	if (delaySeconds !== undefined) chat.delay.set(delaySeconds)
}
