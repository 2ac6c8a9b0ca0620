import type { Chat, ChatModes } from '../../state/chat.js'
import { channel } from '../options/channel.js'
import { choice } from '../options/choice.js'
import { number } from '../options/number.js'
import { pattern } from '../options/pattern.js'
import { colors } from '../presets/colors.js'
import { feedback } from './feedback.js'

const modeNames = {
	emote: 'Emotes only',
	followers: 'Followers only',
	slow: 'Slow mode',
	sub: 'Subscribers only',
	unique: 'Unique messages only',
	delay: 'Delay for non-moderators',
} as const

const comparisons = {
	any: 'Whatever its length',
	equal: 'Its length is',
	at_least: 'Its length is at least',
	at_most: 'Its length is at most',
} as const

export const chatFeedbacks = {
	chat_mode: feedback({
		name: 'Chat: mode is on',
		description:
			'Whether a chat is restricted. The delay is known to moderators only: within a minute while your own channel is live, else within some minutes',
		options: {
			channel: channel('selected'),
			mode: choice({ label: 'Mode', choices: modeNames, standard: 'emote' }),
			compare: choice({
				label: 'Length',
				choices: comparisons,
				standard: 'any',
				description: 'Of the modes that have one: followers, slow and delay',
			}),
			length: number({
				label: 'Length to compare with',
				min: 0,
				max: 129_600,
				unit: 'minutes for followers, else seconds',
				standard: 0,
			}),
		},
		style: { bgcolor: colors.purple, color: colors.white },
		isOn: ({ options: { mode, compare, length, ...options }, connection }) => {
			const login = connection.channels.lookUp(options.channel)
			if (!login) return false
			const value = modes[mode](connection.state.channel(login).chat)
			if (typeof value !== 'number' || compare === 'any') return value !== undefined && value !== false
			if (compare === 'equal') return value === length
			return compare === 'at_least' ? value >= length : value <= length
		},
	}),

	chat_mentions: feedback({
		name: 'Chat: message mentions',
		description: 'Whether a chat message of the last seconds has a text in it; of a busy chat, the last 100 messages',
		options: {
			channel: channel('selected'),
			text: pattern({
				label: 'Text',
				description: 'Upper and lower case alike, or a regular expression as /^!so/i. Empty: any message',
			}),
			seconds: number({ label: 'For how long', min: 1, max: 3600, unit: 'seconds', standard: 10 }),
		},
		style: { bgcolor: colors.yellow, color: colors.black },
		isOn: ({ options: { text: matches, seconds, ...options }, connection: { channels, state } }) => {
			const login = channels.lookUp(options.channel)
			if (!login) return false
			const time = seconds * 1000
			const at = state.channel(login).chat.lastMatch(Date.now() - time, matches)
			return at !== undefined && state.clock.isBefore(at + time)
		},
	}),

	pinned: feedback({
		name: 'Chat: message is pinned',
		description:
			'Whether a message is pinned to the chat; known to moderators only: within a minute while your own channel is live, else within some minutes',
		options: { channel: channel('selected') },
		style: { bgcolor: colors.purple, color: colors.white },
		isOn: ({ options, connection: { channels, state } }) => {
			const login = channels.lookUp(options.channel)
			return login !== undefined && state.channel(login).chat.currentPin(state.clock) !== undefined
		},
	}),
}

/** Whether a mode is on, or how long it is; undefined where it is off, and where that is not known. */
const modes: Readonly<Record<keyof typeof modeNames, (chat: Chat) => boolean | number | undefined>> = {
	emote: ofModes(({ emoteOnly }) => emoteOnly),
	followers: ofModes(({ followersMinutes }) => followersMinutes),
	slow: ofModes(({ slowSeconds }) => slowSeconds),
	sub: ofModes(({ subscribersOnly }) => subscribersOnly),
	unique: ofModes(({ unique }) => unique),
	delay: ({ delay }) => delay.get() || undefined,
}

function ofModes<T>(read: (modes: ChatModes) => T): (chat: Chat) => T | undefined {
	return ({ modes: cell }) => {
		const known = cell.get()
		return known && read(known)
	}
}
