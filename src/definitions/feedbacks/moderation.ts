import { automodLevels } from '../options/automod-levels.js'
import { channel } from '../options/channel.js'
import { choice } from '../options/choice.js'
import { number } from '../options/number.js'
import { colors } from '../presets/colors.js'
import { feedback } from './feedback.js'

export const moderationFeedbacks = {
	shield_mode: feedback({
		name: 'Moderation: shield mode is on',
		description: 'In a channel that an account owns or moderates',
		options: { channel: channel('selected') },
		style: { bgcolor: colors.red, color: colors.white },
		isOn: ({ options, connection }) => {
			const login = connection.channels.lookUp(options.channel)
			return login !== undefined && connection.state.channel(login).moderation.shield.get()?.isUp === true
		},
	}),

	automod_waiting: feedback({
		name: 'Moderation: AutoMod holds messages',
		description: 'So many messages at least wait for a moderator, in the own channel',
		options: { count: number({ label: 'At least', min: 1, max: 100, unit: 'messages', standard: 1 }) },
		style: { bgcolor: colors.yellow, color: colors.black },
		isOn: ({ options, connection }) =>
			connection.ownChannel.moderation.automod.heldCount(connection.state.clock) >= options.count,
	}),

	automod_level: feedback({
		name: 'Moderation: AutoMod level',
		description: 'What AutoMod is set to in the own channel',
		options: {
			level: choice({
				label: 'Level',
				choices: {
					...automodLevels,
					custom: 'Categories set one by one',
				},
				standard: '0',
			}),
		},
		style: { bgcolor: colors.green, color: colors.white },
		isOn: ({ options, connection }) => {
			const level = connection.ownChannel.moderation.automod.level.get()
			return level !== undefined && options.level === (level === null ? 'custom' : String(level))
		},
	}),

	unban_waiting: feedback({
		name: 'Moderation: unban requests wait',
		description: 'So many requests at least wait for an answer, in the own channel',
		options: { count: number({ label: 'At least', min: 1, max: 100, unit: 'requests', standard: 1 }) },
		style: { bgcolor: colors.yellow, color: colors.black },
		isOn: ({ options, connection }) =>
			(connection.ownChannel.moderation.unbanRequests.get()?.length ?? 0) >= options.count,
	}),

	shared_chat: feedback({
		name: 'Chat: shared chat',
		description: 'Your own channel shares its chat with others',
		options: {
			what: choice({
				label: 'What',
				choices: { active: 'It is shared', host: 'It is shared and the own channel is the host' },
				standard: 'active',
			}),
		},
		style: { bgcolor: colors.purple, color: colors.white },
		isOn: ({ options, connection }) => {
			const session = connection.ownChannel.moderation.sharedChat.session.get()
			return Boolean(session && (options.what === 'active' || session.isHost))
		},
	}),

	guest_live: feedback({
		name: 'Stream: guests are live',
		description: 'Guest Star (beta at Twitch) in your own channel',
		options: {
			what: choice({
				label: 'What',
				choices: { session: 'A session runs', slot: 'The guest in the slot below is live' },
				standard: 'session',
			}),
			slot: number({ label: 'Slot', min: 0, max: 20, unit: 'number', standard: 1 }),
		},
		style: { bgcolor: colors.red, color: colors.white },
		isOn: ({ options, connection }) => {
			const { guestStar } = connection.ownChannel.moderation
			return options.what === 'session' ? guestStar.isOn : guestStar.isLive(String(options.slot))
		},
	}),
}
