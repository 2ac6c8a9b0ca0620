import { frozenOf, targetOf } from '../../core/target.js'
import { banUser, unbanUser, warnUser } from '../../twitch/helix/bans.js'
import { clearSuspicion, suspectUser } from '../../twitch/helix/suspects.js'
import { user } from '../options/channel.js'
import { choice } from '../options/choice.js'
import { duration, inWords } from '../options/duration.js'
import { text } from '../options/text.js'
import { action } from './action.js'

const longestReason = 500

const target = user('User', 'Login, @name or id. Empty: who is frozen, else who wrote last', { optional: true })
const reason = text({ label: 'Reason', max: longestReason, optional: true, description: 'The user is shown it' })

export const restraintActions = {
	ban: action({
		name: 'Moderation: ban user',
		channel: 'selected',
		options: { user: target, reason },
		endpoints: ['ban-user'],
		run: async ({ options, connection, press, on }) => {
			const { helix, channel, ids } = await on('ban-user')
			const { id, login } = await targetOf({ connection, press, channel: channel.login, user: options.user })
			await banUser(helix, ids, id, { reason: options.reason })
			return `Banned @${login} in @${channel.login}`
		},
		example: { options: { user: 'other', reason: 'Spam' }, result: /^Banned @other in @streamer$/ },
	}),

	timeout: action({
		name: 'Moderation: time out user',
		description: 'A timeout that runs gets this length; a ban stays a ban',
		channel: 'selected',
		options: { user: target, duration: duration({ label: 'Length', min: 1, max: 1_209_600, standard: '10m' }), reason },
		endpoints: ['ban-user'],
		run: async ({ options, connection, press, on }) => {
			const { helix, channel, ids } = await on('ban-user')
			const { id, login } = await targetOf({ connection, press, channel: channel.login, user: options.user })
			const { duration: seconds, reason: why } = options
			await banUser(helix, ids, id, { seconds, reason: why })
			return `Timed out @${login} for ${inWords(seconds)} in @${channel.login}`
		},
		example: {
			options: { user: 'other', duration: '1m30s', reason: '' },
			result: /^Timed out @other for 1m30s in @streamer$/,
		},
	}),

	unban: action({
		name: 'Moderation: unban user or end timeout',
		channel: 'selected',
		options: { user: user('User', 'Login, @name or id. Empty: who is frozen', { optional: true }) },
		endpoints: ['unban-user'],
		run: async ({ options, connection, press, on }) => {
			const { helix, channel, ids } = await on('unban-user')
			const { id, login } = await frozenOf({ connection, press, channel: channel.login, user: options.user })
			await unbanUser(helix, ids, id)
			return `@${login} may chat again in @${channel.login}`
		},
		example: { options: { user: 'other' }, result: /^@other may chat again in @streamer$/ },
	}),

	warn: action({
		name: 'Moderation: warn user',
		description: 'The user cannot write before acknowledging it',
		channel: 'selected',
		options: { user: target, reason: text({ label: 'Reason', max: longestReason }) },
		endpoints: ['warn-chat-user'],
		run: async ({ options, connection, press, on }) => {
			const { helix, channel, ids } = await on('warn-chat-user')
			const { id, login } = await targetOf({ connection, press, channel: channel.login, user: options.user })
			await warnUser(helix, ids, id, options.reason)
			return `Warned @${login} in @${channel.login}`
		},
		example: { options: { user: 'other', reason: 'No spoilers' }, result: /^Warned @other in @streamer$/ },
	}),

	suspicious_set: action({
		name: 'Moderation: mark user as suspicious',
		channel: 'selected',
		options: {
			user: target,
			status: choice({
				label: 'Mark',
				choices: {
					monitor: 'Monitor: moderators see the messages marked',
					restrict: 'Restrict: moderators alone see the messages',
					clear: 'Not suspicious any more',
				},
				standard: 'monitor',
			}),
		},
		endpoints: ['add-suspicious-status-to-chat-user'],
		optionalEndpoints: ['remove-suspicious-status-from-chat-user'],
		run: async ({ options: { user: named, status }, connection, press, on }) => {
			const { helix, channel, ids } = await on(
				status === 'clear' ? 'remove-suspicious-status-from-chat-user' : 'add-suspicious-status-to-chat-user',
			)
			const { id, login } = await targetOf({ connection, press, channel: channel.login, user: named })
			if (status === 'clear') await clearSuspicion(helix, ids, id)
			else await suspectUser(helix, ids, id, status)
			return `@${login} ${results[status]} in @${channel.login}`
		},
		example: { options: { user: 'other', status: 'restrict' }, result: /^@other is restricted in @streamer$/ },
	}),
}

const results = {
	monitor: 'is monitored',
	restrict: 'is restricted',
	clear: 'is not suspicious any more',
} as const
