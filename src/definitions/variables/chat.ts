import type { JsonValue } from '@companion-module/base'
import type { ChatMessage, ChatModes } from '../../state/chat.js'
import { channelVariable, type ChannelVariable } from './variable.js'

/** Of every channel. */
export const chatVariables = {
	chat_last_user: ofLast('who wrote the last chat message', ({ name }) => name),
	chat_last_login: ofLast('login of who wrote the last chat message', ({ login }) => login),
	chat_last_user_id: ofLast('user id of who wrote the last chat message', ({ userId }) => userId),
	chat_last_message: ofLast('last chat message', ({ text }) => text),
	chat_last_message_id: ofLast('id of the last chat message', ({ id }) => id),
	chat_last_color: ofLast('color of who wrote the last chat message, as #RRGGBB', ({ color }) => color),
	chat_first_time: channelVariable(
		"the last chat message is its writer's introduction to this channel",
		({ chat }) => chat.messages.get().last?.isFirst ?? false,
	),
	chat_activity_1m: activity(1, 'chat messages in the last minute'),
	chat_activity_5m: activity(5, 'chat messages in the last 5 minutes'),
	chat_activity_15m: activity(15, 'chat messages in the last 15 minutes'),
	chat_activity_60m: activity(60, 'chat messages in the last hour'),
	chat_activity_total: channelVariable('chat messages since the module began to listen', ({ chat }) => chat.activity()),

	chat_mode_emote: mode('emote-only mode is on', ({ emoteOnly }) => emoteOnly),
	chat_mode_followers: mode('followers-only mode is on', ({ followersMinutes }) => followersMinutes !== undefined),
	chat_mode_followers_length: mode(
		'minutes that chatters must follow, 0 in any other mode',
		({ followersMinutes }) => followersMinutes ?? 0,
	),
	chat_mode_slow: mode('slow mode is on', ({ slowSeconds }) => slowSeconds !== undefined),
	chat_mode_slow_length: mode(
		'seconds that chatters wait between two messages, 0 without slow mode',
		({ slowSeconds }) => slowSeconds ?? 0,
	),
	chat_mode_sub: mode('subscribers-only mode is on', ({ subscribersOnly }) => subscribersOnly),
	chat_mode_unique: mode('unique chat mode is on', ({ unique }) => unique),
	chat_mode_delay: channelVariable('non-moderator chat delay is on', ({ chat }) => {
		const delay = chat.delay.get()
		return delay === undefined ? undefined : delay > 0
	}),
	chat_mode_delay_length: channelVariable('seconds that messages of others than moderators wait', ({ chat }) =>
		chat.delay.get(),
	),

	pin_text: channelVariable('pinned message', ({ chat }, { state }) => chat.currentPin(state.clock)?.text),
	pin_user: channelVariable(
		'who wrote the pinned message',
		({ chat }, { state }) => chat.currentPin(state.clock)?.user,
	),
	pin_by: channelVariable('who pinned the message', ({ chat }, { state }) => chat.currentPin(state.clock)?.by),
	pin_ends_in: channelVariable(
		'seconds until the pinned message goes, empty where it stays until the stream ends',
		({ chat }, { state: { clock } }) => {
			const { endsAt } = chat.currentPin(clock) ?? {}
			return endsAt === undefined ? undefined : Math.max(0, Math.ceil((endsAt - clock.seconds()) / 1000))
		},
	),
	pin_id: channelVariable('id of the pinned message', ({ chat }, { state }) => chat.currentPin(state.clock)?.id),
} satisfies Record<string, ChannelVariable>

function ofLast<T extends JsonValue>(name: string, read: (message: ChatMessage) => T): ChannelVariable<T | undefined> {
	return channelVariable(name, ({ chat }) => {
		const { last } = chat.messages.get()
		return last && read(last)
	})
}

/** Counts rise with each message, and fall on minutes while there is something to forget. */
function activity(minutes: number, name: string): ChannelVariable<number> {
	return channelVariable(name, ({ chat }, { state }) => {
		const count = chat.activity(minutes)
		if (count > 0) state.clock.minutes()
		return count
	})
}

function mode<T extends JsonValue>(name: string, read: (modes: ChatModes) => T): ChannelVariable<T | undefined> {
	return channelVariable(name, ({ chat }) => {
		const modes = chat.modes.get()
		return modes && read(modes)
	})
}
