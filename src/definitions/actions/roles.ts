import type { ChannelCaller } from '../../core/press.js'
import { onFrozen } from '../../core/target.js'
import { addRole, removeRole } from '../../twitch/helix/roles.js'
import { user } from '../options/channel.js'
import { action } from './action.js'

/** Nobody is made one by an empty field: moderators have power. */
const moderator = user('User', 'Login, @name or id')
const vip = user('User', 'Login, @name or id. Empty: who is frozen', { optional: true })

export const roleActions = {
	mod_add: action({
		name: 'Roles: add moderator',
		channel: 'own',
		options: { user: moderator },
		endpoints: ['add-channel-moderator'],
		run: async ({ options, press, on }) => {
			const { helix, channel } = await on('add-channel-moderator')
			const { id, login } = await press.user(options.user)
			await addRole(helix, 'moderator', { broadcasterId: channel.id, userId: id })
			return `@${login} moderates @${channel.login}`
		},
		example: { options: { user: 'other' }, result: /^@other moderates @streamer$/ },
	}),

	mod_remove: action({
		name: 'Roles: remove moderator',
		channel: 'own',
		options: { user: moderator },
		endpoints: ['remove-channel-moderator'],
		run: async ({ options, press, on }) => {
			const { helix, channel } = await on('remove-channel-moderator')
			const { id, login } = await press.user(options.user)
			await removeRole(helix, 'moderator', { broadcasterId: channel.id, userId: id })
			return `@${login} does not moderate @${channel.login} any more`
		},
		example: { options: { user: 'other' }, result: /^@other does not moderate @streamer any more$/ },
	}),

	vip_add: action({
		name: 'Roles: add VIP',
		channel: 'own',
		options: { user: vip },
		endpoints: ['add-channel-vip'],
		run: async ({ options, connection, press, on }) => {
			const by = async (): Promise<ChannelCaller> => on('add-channel-vip')
			const { helix, channel, target } = await onFrozen({ connection, press, user: options.user, by })
			await addRole(helix, 'vip', { broadcasterId: channel.id, userId: target.id })
			return `@${target.login} is a VIP of @${channel.login}`
		},
		example: { options: { user: 'other' }, result: /^@other is a VIP of @streamer$/ },
	}),

	vip_remove: action({
		name: 'Roles: remove VIP',
		channel: 'own',
		options: { user: vip },
		endpoints: ['remove-channel-vip'],
		run: async ({ options, connection, press, on }) => {
			const by = async (): Promise<ChannelCaller> => on('remove-channel-vip')
			const { helix, channel, target } = await onFrozen({ connection, press, user: options.user, by })
			await removeRole(helix, 'vip', { broadcasterId: channel.id, userId: target.id })
			return `@${target.login} is no VIP of @${channel.login} any more`
		},
		example: { options: { user: 'other' }, result: /^@other is no VIP of @streamer any more$/ },
	}),
}
