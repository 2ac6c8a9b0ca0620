import type { Channel } from '../../world/channel.js'
import type { User } from '../../world/users.js'
import { type Happening, inChannel, named } from '../happening.js'

/** Each with the name of the action, or of the part that tells more of it. */
const parts = [
	'followers',
	'slow',
	'vip',
	'unvip',
	'mod',
	'unmod',
	'ban',
	'unban',
	'warn',
	'timeout',
	'untimeout',
	'raid',
	'unraid',
	'delete',
	'automod_terms',
	'unban_request',
	'shared_chat_ban',
	'shared_chat_unban',
	'shared_chat_timeout',
	'shared_chat_untimeout',
	'shared_chat_delete',
]

/** What a moderator does, in both versions: the older one knows no warnings. */
export function moderation(
	channel: Channel,
	moderator: User,
	action: string,
	details: Readonly<Record<string, object>> = {},
): Happening[] {
	const event = (known: readonly string[]): object => ({
		...named('moderator_', moderator),
		action,
		...Object.fromEntries(known.map((part) => [part, details[part] ?? null])),
	})
	const older = parts.filter((part) => part !== 'warn')
	return [
		...(action === 'warn' ? [] : [inChannel('channel.moderate', '1', channel, event(older))]),
		inChannel('channel.moderate', '2', channel, event(parts)),
	]
}
