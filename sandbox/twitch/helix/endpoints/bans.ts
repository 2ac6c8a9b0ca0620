import { named } from '../../eventsub/happening.js'
import { Refusal } from '../../http/answer.js'
import type { Channel } from '../../world/channel.js'
import { timestamp } from '../../world/timestamp.js'
import type { User } from '../../world/users.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'
import { checkReason, targetOf } from './target.js'

const longestTimeout = 1_209_600

export const bans: Handlers = {
	'ban-user': (call) => {
		const channel = call.channel('broadcaster_id')
		if (!channel) return
		const { user, data } = targetOf(call)
		const reason = checkReason(data.reason)
		const seconds = typeof data.duration === 'number' ? data.duration : undefined
		if (seconds !== undefined && (seconds < 1 || seconds > longestTimeout)) {
			throw new Refusal(400, 'The value in the duration field is not valid.')
		}
		checkMayBan(call, channel, user)
		const how = { by: call.user.login, reason, ...(seconds === undefined ? {} : { seconds }) }
		const { at, endsAt } = call.world.bans.ban(channel.owner.login, user.login, how)
		const ids = { broadcaster_id: channel.owner.id, moderator_id: call.user.id, user_id: user.id }
		return {
			data: [{ ...ids, created_at: timestamp(at), end_time: endsAt === undefined ? null : timestamp(endsAt) }],
		}
	},

	'unban-user': (call) => {
		const channel = call.channel('broadcaster_id')
		const user = call.world.users.byId(call.text('user_id') ?? '')
		if (!channel || !user || !call.world.bans.find(channel.owner.login, user.login)) {
			throw new Refusal(400, 'user is not banned')
		}
		call.world.bans.unban(channel.owner.login, user.login, call.user.login)
	},

	'get-banned-users': (call) => {
		const ids = call.texts('user_id')
		const found = call.world.bans
			.of(call.user.login)
			.filter(({ user }) => ids.length === 0 || ids.includes(user.id))
			.map(({ user, by, at, endsAt, reason }) => ({
				...named('', user),
				expires_at: endsAt === undefined ? '' : timestamp(endsAt),
				created_at: timestamp(at),
				reason,
				moderator_id: by.id,
				moderator_login: by.login,
				moderator_name: by.displayName,
			}))
		return page(call, found)
	},

	'warn-chat-user': (call) => {
		const channel = call.channel('broadcaster_id')
		if (!channel) return
		const { user, data } = targetOf(call)
		const reason = checkReason(data.reason)
		if (channel.isModeratedBy(user)) throw new Refusal(400, 'The user specified in the user_id may not be warned.')
		call.world.caution.warn(channel.owner.login, user.login, reason, call.user.login)
		const ids = { broadcaster_id: channel.owner.id, user_id: user.id, moderator_id: call.user.id }
		return { data: [{ ...ids, reason }] }
	},
}

/** A timeout may be changed or made a ban; a ban may not be made a timeout. */
function checkMayBan(call: Call, channel: Channel, user: User): void {
	const isModerator = channel.moderators.has(user.login) && call.user !== channel.owner
	if (user === channel.owner || user === call.user || isModerator) {
		throw new Refusal(400, 'The user specified in the user_id field may not be banned.')
	}
	const ban = call.world.bans.find(channel.owner.login, user.login)
	if (ban && ban.endsAt === undefined) throw new Refusal(400, 'user is already banned')
}
