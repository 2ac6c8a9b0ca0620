import type { Channel } from '../../world/channel.js'
import type { UnbanRequest } from '../../world/subjects/unban-requests.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import type { User } from '../../world/users.js'
import { type Happening, inChannel, named } from '../happening.js'
import { fragmentsOf } from './fragments.js'

/** `channel.moderator.add`, and its like. */
export function role(what: 'moderator' | 'vip', change: 'add' | 'remove', channel: Channel, user: User): Happening {
	return inChannel(`channel.${what}.${change}`, '1', channel, named('', user))
}

export function ban(
	channel: Channel,
	user: User,
	{ by, at, endsAt, reason }: { by: User; at: number; endsAt: number | undefined; reason: string },
): Happening {
	return inChannel('channel.ban', '1', channel, {
		...named('', user),
		...named('moderator_', by),
		reason,
		banned_at: preciseTimestamp(at),
		ends_at: endsAt === undefined ? null : preciseTimestamp(endsAt),
		is_permanent: endsAt === undefined,
	})
}

export function unban(channel: Channel, user: User, by: User): Happening {
	return inChannel('channel.unban', '1', channel, { ...named('', user), ...named('moderator_', by) })
}

export function unbanRequestCreate(channel: Channel, { id, user, text, at }: UnbanRequest): Happening {
	return inChannel('channel.unban_request.create', '1', channel, {
		id,
		...named('', user),
		text,
		created_at: preciseTimestamp(at),
	})
}

export function unbanRequestResolve(channel: Channel, request: UnbanRequest): Happening {
	return inChannel('channel.unban_request.resolve', '1', channel, {
		id: request.id,
		...named('moderator_', request.by ?? null),
		...named('', request.user),
		resolution_text: request.answer ?? '',
		status: request.status,
	})
}

export function warningSend(channel: Channel, user: User, by: User, reason: string): Happening {
	return inChannel('channel.warning.send', '1', channel, {
		...named('moderator_', by),
		...named('', user),
		reason,
		chat_rules_cited: null,
	})
}

export function warningAcknowledge(channel: Channel, user: User): Happening {
	return inChannel('channel.warning.acknowledge', '1', channel, named('', user))
}

export function suspiciousUserUpdate(channel: Channel, user: User, by: User, status: string): Happening {
	return inChannel('channel.suspicious_user.update', '1', channel, {
		...named('moderator_', by),
		...named('', user),
		low_trust_status: status,
	})
}

export function suspiciousUserMessage(
	channel: Channel,
	user: User,
	status: string,
	{ id, text }: { id: string; text: string },
): Happening {
	return inChannel('channel.suspicious_user.message', '1', channel, {
		...named('', user),
		low_trust_status: status,
		shared_ban_channel_ids: [],
		types: ['manually_added'],
		ban_evasion_evaluation: 'unknown',
		message: { message_id: id, text, fragments: fragmentsOf(text) },
	})
}
