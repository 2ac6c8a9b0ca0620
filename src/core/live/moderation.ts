import { getAutomodLevel } from '../../twitch/helix/automod-settings.js'
import { getSharedChat } from '../../twitch/helix/shared-chat.js'
import { getGuestSession } from '../../twitch/helix/guest-star.js'
import { getShield } from '../../twitch/helix/shield.js'
import { getUnbanRequests } from '../../twitch/helix/unban-requests.js'
import type { moderationEvents } from '../../twitch/eventsub/events/moderation.js'
import type { Handlers, Scene } from './handler.js'
import type { Poll } from './poll.js'

export const moderationHandlers: Handlers<keyof typeof moderationEvents> = {
	'channel.shield_mode.begin': (shield, { channel }) => channel.moderation.shield.set({ isUp: true, ...shield }),
	'channel.shield_mode.end': (_event, { channel }) => channel.moderation.shield.set({ isUp: false }),
	'automod.message.hold': (message, { channel }) => channel.moderation.automod.held(message),
	'automod.message.update': ({ id }, { channel }) => channel.moderation.automod.resolved(id),
	'automod.settings.update': ({ level }, { channel }) => channel.moderation.automod.level.set(level),
	'channel.ban': (act, { channel }) => channel.moderation.actedAlone(act),
	'channel.unban': (act, { channel }) => channel.moderation.actedAlone(act),
	'channel.unban_request.create': ({ userId }, { channel }) => channel.moderation.unbanRequested(userId),
	'channel.unban_request.resolve': ({ userId }, { channel }) => channel.moderation.unbanResolved(userId),
	'channel.moderate': (act, { channel }) => {
		channel.moderation.acted(act)
		channel.happenings.outgoing.moderated(act)
	},
	'channel.moderator.add': roleChanged,
	'channel.moderator.remove': roleChanged,
	'channel.vip.add': ({ act }, { channel }) => channel.moderation.actedAlone(act),
	'channel.vip.remove': ({ act }, { channel }) => channel.moderation.actedAlone(act),
	// What it says comes as a message of the chat, too.
	'channel.suspicious_user.message': () => undefined,
	// No other event tells of it.
	'channel.suspicious_user.update': (act, { channel }) => channel.moderation.acts.add(act),
	'channel.warning.acknowledge': () => undefined,
	'channel.warning.send': (act, { channel }) => channel.moderation.actedAlone(act),
	'channel.shared_chat.begin': (session, { channel }) => channel.moderation.sharedChat.session.set(session),
	'channel.shared_chat.update': (session, { channel }) => channel.moderation.sharedChat.session.set(session),
	'channel.shared_chat.end': (_event, { channel }) => channel.moderation.sharedChat.session.set(null),
	'channel.guest_star_session.begin': ({ id }, { channel }) => channel.moderation.guestStar.began(id),
	'channel.guest_star_session.end': ({ id }, { channel }) => channel.moderation.guestStar.ended(id),
	'channel.guest_star_guest.update': (change, { channel }) => channel.moderation.guestStar.changed(change),
}

/** Whoever became or was a moderator: if it is an account of ours, it may do other things now. */
function roleChanged(
	{ login, act }: { readonly login: string; readonly act: Parameters<Scene['channel']['moderation']['acted']>[0] },
	{ state, channel, onRoles }: Scene,
): void {
	channel.moderation.actedAlone(act)
	if (state.accounts.peek().some((account) => account.login === login)) onRoles?.()
}

/** Whoever else may ask: of other channels nothing shows it. */
const ownOnly = { more: { who: 'broadcaster' } } as const

/** All of it comes by events; it is read once, and after each gap in them. */
export const moderationPolls = {
	shield: {
		endpoint: 'get-shield-mode-status',
		covers: ['channel.shield_mode.begin', 'channel.shield_mode.end'],
		shows: ({ moderation }) => moderation.shield,
		every: Infinity,
		look: async ({ helix, userId, broadcasterId, channel }) =>
			channel.moderation.shield.set(await getShield(helix, { broadcasterId, moderatorId: userId })),
	},
	automodLevel: {
		endpoint: 'get-automod-settings',
		...ownOnly,
		covers: ['automod.settings.update'],
		every: Infinity,
		look: async ({ helix, userId, broadcasterId, channel }) =>
			channel.moderation.automod.level.set(await getAutomodLevel(helix, { broadcasterId, moderatorId: userId })),
	},
	unbanRequests: {
		endpoint: 'get-unban-requests',
		...ownOnly,
		covers: ['channel.unban_request.create', 'channel.unban_request.resolve'],
		every: Infinity,
		look: async ({ helix, userId, broadcasterId, channel }) =>
			channel.moderation.unbanRequests.set(await getUnbanRequests(helix, { broadcasterId, moderatorId: userId })),
	},
	guestStar: {
		endpoint: 'get-guest-star-session',
		...ownOnly,
		covers: ['channel.guest_star_session.begin', 'channel.guest_star_session.end', 'channel.guest_star_guest.update'],
		every: Infinity,
		look: async ({ helix, userId, broadcasterId, channel }) =>
			channel.moderation.guestStar.read(await getGuestSession(helix, { broadcasterId, moderatorId: userId })),
	},
	sharedChat: {
		endpoint: 'get-shared-chat-session',
		...ownOnly,
		covers: ['channel.shared_chat.begin', 'channel.shared_chat.update', 'channel.shared_chat.end'],
		every: Infinity,
		look: async ({ helix, broadcasterId, channel }) =>
			channel.moderation.sharedChat.session.set(await getSharedChat(helix, broadcasterId)),
	},
} satisfies Record<string, Poll>
