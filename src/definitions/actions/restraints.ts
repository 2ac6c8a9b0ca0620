import type { ChannelCaller } from '../../core/press.js'
import { onFrozen, onTarget } from '../../core/target.js'
import { banUser, unbanUser, warnUser } from '../../twitch/helix/bans.js'
import { clearSuspicion, suspectUser } from '../../twitch/helix/suspects.js'
import { user } from '../options/channel.js'
import { choice } from '../options/choice.js'
import { duration, inWords } from '../options/duration.js'
import { text } from '../options/text.js'
import { action } from './action.js'

const longestReason = 500

const aimed = {
	whom: choice({
		label: 'Whom',
		choices: {
			named: 'The user below',
			frozen: 'Who is frozen',
			frozen_or_last: 'Who is frozen, else the viewer who wrote last',
		},
		standard: 'named',
	}),
	user: user('User', 'Login, @name or id of the user below', { optional: true }),
}
const reason = text({ label: 'Reason', max: longestReason, optional: true, description: 'The user is shown it' })

export const restraintActions = {
	ban: action({
		name: 'Moderation: ban user',
		channel: 'selected',
		options: { ...aimed, reason },
		endpoints: ['ban-user'],
		run: async ({ options, connection, press, on }) => {
			const by = async (): Promise<ChannelCaller> => on('ban-user')
			const { helix, channel, ids, target } = await onTarget({ connection, press, ...options, by })
			await banUser(helix, ids, target.id, { reason: options.reason })
			connection.state.channel(channel.login).moderation.target.banned(target.login)
			return `Banned @${target.login} in @${channel.login}`
		},
		example: { options: { whom: 'named', user: 'other', reason: 'Spam' }, result: /^Banned @other in @streamer$/ },
	}),

	timeout: action({
		name: 'Moderation: time out user',
		description: 'A timeout that runs gets this length; a ban stays a ban',
		channel: 'selected',
		options: { ...aimed, duration: duration({ label: 'Length', min: 1, max: 1_209_600, standard: '10m' }), reason },
		endpoints: ['ban-user'],
		run: async ({ options, connection, press, on }) => {
			const by = async (): Promise<ChannelCaller> => on('ban-user')
			const { helix, channel, ids, target } = await onTarget({ connection, press, ...options, by })
			const { duration: seconds, reason: why } = options
			await banUser(helix, ids, target.id, { seconds, reason: why })
			return `Timed out @${target.login} for ${inWords(seconds)} in @${channel.login}`
		},
		example: {
			options: { whom: 'named', user: 'other', duration: '1m30s', reason: '' },
			result: /^Timed out @other for 1m30s in @streamer$/,
		},
	}),

	unban: action({
		name: 'Moderation: unban user or end timeout',
		channel: 'selected',
		options: { user: user('User', 'Login, @name or id. Empty: who is frozen', { optional: true }) },
		endpoints: ['unban-user'],
		run: async ({ options, connection, press, on }) => {
			const by = async (): Promise<ChannelCaller> => on('unban-user')
			const { helix, channel, ids, target } = await onFrozen({ connection, press, user: options.user, by })
			await unbanUser(helix, ids, target.id)
			return `@${target.login} may chat again in @${channel.login}`
		},
		example: { options: { user: 'other' }, result: /^@other may chat again in @streamer$/ },
	}),

	warn: action({
		name: 'Moderation: warn user',
		description: 'The user cannot write before acknowledging it',
		channel: 'selected',
		options: { ...aimed, reason: text({ label: 'Reason', max: longestReason }) },
		endpoints: ['warn-chat-user'],
		run: async ({ options, connection, press, on }) => {
			const by = async (): Promise<ChannelCaller> => on('warn-chat-user')
			const { helix, channel, ids, target } = await onTarget({ connection, press, ...options, by })
			await warnUser(helix, ids, target.id, options.reason)
			return `Warned @${target.login} in @${channel.login}`
		},
		example: {
			options: { whom: 'named', user: 'other', reason: 'No spoilers' },
			result: /^Warned @other in @streamer$/,
		},
	}),

	suspicious_set: action({
		name: 'Moderation: mark user as suspicious',
		channel: 'selected',
		options: {
			...aimed,
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
		run: async ({ options: { whom, user: named, status }, connection, press, on }) => {
			const by = async (): Promise<ChannelCaller> =>
				on(status === 'clear' ? 'remove-suspicious-status-from-chat-user' : 'add-suspicious-status-to-chat-user')
			const { helix, channel, ids, target } = await onTarget({ connection, press, whom, user: named, by })
			if (status === 'clear') await clearSuspicion(helix, ids, target.id)
			else await suspectUser(helix, ids, target.id, status)
			return `@${target.login} ${results[status]} in @${channel.login}`
		},
		example: {
			options: { whom: 'named', user: 'other', status: 'restrict' },
			result: /^@other is restricted in @streamer$/,
		},
		furtherExamples: {
			clear: {
				options: { status: 'clear' },
				result: /^@other is not suspicious any more in @streamer$/,
				calls: ['remove-suspicious-status-from-chat-user'],
			},
		},
	}),
}

const results = {
	monitor: 'is monitored',
	restrict: 'is restricted',
	clear: 'is not suspicious any more',
} as const
