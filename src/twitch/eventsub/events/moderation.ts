import * as v from 'valibot'
import { automodEvents } from './automod.js'
import { event } from './event.js'
import { guestStarEvents } from './guest-star.js'
import { sharedChatEvents } from './shared-chat.js'

const user = { user_id: v.string(), user_name: v.string() }
const moderator = { moderator_user_name: v.string() }

/** Everything else that the action may name is null. */
const Target = v.nullish(v.object({ user_name: v.string() }))
const targets = [
	...(['vip', 'unvip', 'mod', 'unmod', 'ban', 'unban', 'timeout', 'untimeout', 'warn', 'delete'] as const),
	...(['raid', 'unraid', 'unban_request', 'shared_chat_ban', 'shared_chat_unban'] as const),
	...(['shared_chat_timeout', 'shared_chat_untimeout', 'shared_chat_delete'] as const),
] as const
const Moderated = v.object({
	action: v.string(),
	...moderator,
	...v.entriesFromList(targets, Target),
	automod_terms: v.nullish(v.object({ terms: v.array(v.string()) })),
})

/** Whom or what the action was about; empty for the whole chat. */
function targetOf(wire: v.InferOutput<typeof Moderated>): string {
	if (wire.automod_terms) return wire.automod_terms.terms.join(', ')
	return targets.map((name) => wire[name]).find((target) => target)?.user_name ?? ''
}

/** Only the broadcaster gives and takes these roles. */
const roleChange = (action: string) =>
	event(v.object({ user_name: v.string(), user_login: v.string(), broadcaster_user_name: v.string() }), (wire) => ({
		login: wire.user_login,
		act: { action, moderator: wire.broadcaster_user_name, target: wire.user_name },
	}))

const suspicions: Readonly<Record<string, string>> = {
	active_monitoring: 'suspicious_monitor',
	restricted: 'suspicious_restrict',
	none: 'suspicious_clear',
}

export const moderationEvents = {
	'channel.shield_mode.begin': event(v.object({ ...moderator, started_at: v.string() }), (wire) => ({
		by: wire.moderator_user_name,
		since: Date.parse(wire.started_at),
	})),
	'channel.shield_mode.end': event(v.object({ ended_at: v.string() }), (wire) => ({ at: Date.parse(wire.ended_at) })),
	'channel.ban': event(v.object({ ...user, ...moderator, is_permanent: v.boolean() }), (wire) => ({
		action: wire.is_permanent ? 'ban' : 'timeout',
		moderator: wire.moderator_user_name,
		target: wire.user_name,
	})),
	'channel.unban': event(v.object({ ...user, ...moderator }), (wire) => ({
		action: 'unban',
		moderator: wire.moderator_user_name,
		target: wire.user_name,
	})),
	'channel.unban_request.create': event(v.object({ user_id: v.string() }), (wire) => ({ userId: wire.user_id })),
	'channel.unban_request.resolve': event(v.object({ user_id: v.string() }), (wire) => ({ userId: wire.user_id })),
	'channel.moderate': event(Moderated, (wire) => ({
		action: wire.action,
		moderator: wire.moderator_user_name,
		target: targetOf(wire),
	})),
	'channel.moderator.add': roleChange('mod'),
	'channel.moderator.remove': roleChange('unmod'),
	'channel.vip.add': roleChange('vip'),
	'channel.vip.remove': roleChange('unvip'),
	'channel.suspicious_user.message': event(v.object({ user_name: v.string() }), (wire) => ({ user: wire.user_name })),
	'channel.suspicious_user.update': event(
		v.object({ ...user, ...moderator, low_trust_status: v.string() }),
		(wire) => ({
			action: suspicions[wire.low_trust_status] ?? `suspicious_${wire.low_trust_status}`,
			moderator: wire.moderator_user_name,
			target: wire.user_name,
		}),
	),
	'channel.warning.acknowledge': event(v.object({ user_name: v.string() }), (wire) => ({ user: wire.user_name })),
	'channel.warning.send': event(v.object({ ...user, ...moderator }), (wire) => ({
		action: 'warn',
		moderator: wire.moderator_user_name,
		target: wire.user_name,
	})),
	...automodEvents,
	...sharedChatEvents,
	...guestStarEvents,
}
