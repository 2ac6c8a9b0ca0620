import type { ScopeNeed } from '../helix/endpoints.js'

/** What a subscription's condition names: `raid` is the channel of one end, the others name the channel and who subscribes. */
export type Condition = 'broadcaster' | 'moderator' | 'reader' | 'to_broadcaster' | 'from_broadcaster' | 'user'

export interface Topic {
	readonly version: string
	readonly condition: Condition
	/** Who may subscribe; `self` is each account for itself, whatever the channel. */
	readonly who: 'broadcaster' | 'moderator' | 'user' | 'self'
	readonly scopes: ScopeNeed
	/** In a channel whose broadcaster has not authorized the app it costs one of ten points (manage-subscriptions#subscription-limits). */
	readonly costs: boolean
	/** Worth a subscription in channels that are nobody's here: of the other topics nothing is shown there. */
	readonly foreign?: true
}

/**
 * Every type of dev.twitch.tv/docs/eventsub/eventsub-subscription-types that the module listens to, in the order in which
 * they are subscribed: what keys show first comes first.
 */
// prettier-ignore
export const topics = {
	'stream.online': { version: '1', condition: 'broadcaster', who: 'user', scopes: [], costs: true, foreign: true },
	'stream.offline': { version: '1', condition: 'broadcaster', who: 'user', scopes: [], costs: true, foreign: true },
	'channel.update': { version: '2', condition: 'broadcaster', who: 'user', scopes: [], costs: true, foreign: true },
	'channel.chat.message': { version: '1', condition: 'reader', who: 'user', scopes: [['user:read:chat']], costs: false, foreign: true },
	'channel.chat_settings.update': { version: '1', condition: 'reader', who: 'user', scopes: [['user:read:chat']], costs: false, foreign: true },
	'channel.bits.use': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['bits:read']], costs: false },
	'channel.follow': { version: '2', condition: 'moderator', who: 'moderator', scopes: [['moderator:read:followers']], costs: false, foreign: true },
	'channel.ad_break.begin': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:ads']], costs: false },
	'channel.subscribe': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:subscriptions']], costs: false },
	'channel.subscription.gift': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:subscriptions']], costs: false },
	'channel.subscription.message': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:subscriptions']], costs: false },
	'channel.raid:in': { version: '1', condition: 'to_broadcaster', who: 'user', scopes: [], costs: true },
	'channel.raid:out': { version: '1', condition: 'from_broadcaster', who: 'user', scopes: [], costs: true },
	'channel.channel_points_custom_reward.add': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:redemptions', 'channel:manage:redemptions']], costs: false },
	'channel.channel_points_custom_reward.update': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:redemptions', 'channel:manage:redemptions']], costs: false },
	'channel.channel_points_custom_reward.remove': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:redemptions', 'channel:manage:redemptions']], costs: false },
	'channel.channel_points_custom_reward_redemption.add': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:redemptions', 'channel:manage:redemptions']], costs: false },
	'channel.channel_points_custom_reward_redemption.update': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:redemptions', 'channel:manage:redemptions']], costs: false },
	'channel.poll.begin': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:polls', 'channel:manage:polls']], costs: false },
	'channel.poll.progress': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:polls', 'channel:manage:polls']], costs: false },
	'channel.poll.end': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:polls', 'channel:manage:polls']], costs: false },
	'channel.prediction.begin': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:predictions', 'channel:manage:predictions']], costs: false },
	'channel.prediction.progress': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:predictions', 'channel:manage:predictions']], costs: false },
	'channel.prediction.lock': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:predictions', 'channel:manage:predictions']], costs: false },
	'channel.prediction.end': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:predictions', 'channel:manage:predictions']], costs: false },
	'channel.hype_train.begin': { version: '2', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:hype_train']], costs: false },
	'channel.hype_train.progress': { version: '2', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:hype_train']], costs: false },
	'channel.hype_train.end': { version: '2', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:hype_train']], costs: false },
	'channel.shield_mode.begin': { version: '1', condition: 'moderator', who: 'moderator', scopes: [['moderator:read:shield_mode', 'moderator:manage:shield_mode']], costs: false, foreign: true },
	'channel.shield_mode.end': { version: '1', condition: 'moderator', who: 'moderator', scopes: [['moderator:read:shield_mode', 'moderator:manage:shield_mode']], costs: false, foreign: true },
	'channel.shoutout.create': { version: '1', condition: 'moderator', who: 'moderator', scopes: [['moderator:read:shoutouts', 'moderator:manage:shoutouts']], costs: false, foreign: true },
	'automod.message.hold': { version: '2', condition: 'moderator', who: 'moderator', scopes: [['moderator:manage:automod']], costs: false, foreign: true },
	'automod.message.update': { version: '2', condition: 'moderator', who: 'moderator', scopes: [['moderator:manage:automod']], costs: false, foreign: true },
	'automod.settings.update': { version: '1', condition: 'moderator', who: 'moderator', scopes: [['moderator:read:automod_settings']], costs: false },
	'channel.chat.clear': { version: '1', condition: 'reader', who: 'user', scopes: [['user:read:chat']], costs: false },
	'channel.chat.notification': { version: '1', condition: 'reader', who: 'user', scopes: [['user:read:chat']], costs: false },
	'channel.shared_chat.begin': { version: '1', condition: 'broadcaster', who: 'user', scopes: [], costs: true },
	'channel.shared_chat.update': { version: '1', condition: 'broadcaster', who: 'user', scopes: [], costs: true },
	'channel.shared_chat.end': { version: '1', condition: 'broadcaster', who: 'user', scopes: [], costs: true },
	'channel.subscription.end': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:subscriptions']], costs: false },
	'channel.ban': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:moderate']], costs: false },
	'channel.unban': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:moderate']], costs: false },
	'channel.unban_request.create': { version: '1', condition: 'moderator', who: 'moderator', scopes: [['moderator:read:unban_requests', 'moderator:manage:unban_requests']], costs: false },
	'channel.unban_request.resolve': { version: '1', condition: 'moderator', who: 'moderator', scopes: [['moderator:read:unban_requests', 'moderator:manage:unban_requests']], costs: false },
	'channel.moderate': { version: '2', condition: 'moderator', who: 'moderator', scopes: [['moderator:read:blocked_terms', 'moderator:manage:blocked_terms'], ['moderator:read:chat_settings', 'moderator:manage:chat_settings'], ['moderator:read:unban_requests', 'moderator:manage:unban_requests'], ['moderator:read:banned_users', 'moderator:manage:banned_users'], ['moderator:read:chat_messages', 'moderator:manage:chat_messages'], ['moderator:read:warnings', 'moderator:manage:warnings'], ['moderator:read:moderators'], ['moderator:read:vips']], costs: false, foreign: true },
	'channel.moderator.add': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['moderation:read']], costs: false },
	'channel.moderator.remove': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['moderation:read']], costs: false },
	'channel.guest_star_session.begin': { version: 'beta', condition: 'moderator', who: 'moderator', scopes: [['channel:read:guest_star', 'channel:manage:guest_star', 'moderator:read:guest_star', 'moderator:manage:guest_star']], costs: false },
	'channel.guest_star_session.end': { version: 'beta', condition: 'moderator', who: 'moderator', scopes: [['channel:read:guest_star', 'channel:manage:guest_star', 'moderator:read:guest_star', 'moderator:manage:guest_star']], costs: false },
	'channel.guest_star_guest.update': { version: 'beta', condition: 'moderator', who: 'moderator', scopes: [['channel:read:guest_star', 'channel:manage:guest_star', 'moderator:read:guest_star', 'moderator:manage:guest_star']], costs: false },
	'channel.channel_points_automatic_reward_redemption.add': { version: '2', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:redemptions', 'channel:manage:redemptions']], costs: false },
	'channel.custom_power_up_redemption.add': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['bits:read']], costs: false },
	'channel.suspicious_user.message': { version: '1', condition: 'moderator', who: 'moderator', scopes: [['moderator:read:suspicious_users']], costs: false },
	'channel.suspicious_user.update': { version: '1', condition: 'moderator', who: 'moderator', scopes: [['moderator:read:suspicious_users']], costs: false },
	'channel.vip.add': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:vips', 'channel:manage:vips']], costs: false },
	'channel.vip.remove': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:vips', 'channel:manage:vips']], costs: false },
	'channel.warning.acknowledge': { version: '1', condition: 'moderator', who: 'moderator', scopes: [['moderator:read:warnings', 'moderator:manage:warnings']], costs: false },
	'channel.warning.send': { version: '1', condition: 'moderator', who: 'moderator', scopes: [['moderator:read:warnings', 'moderator:manage:warnings']], costs: false },
	'channel.charity_campaign.donate': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:charity']], costs: false },
	'channel.charity_campaign.start': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:charity']], costs: false },
	'channel.charity_campaign.progress': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:charity']], costs: false },
	'channel.charity_campaign.stop': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:charity']], costs: false },
	'channel.goal.begin': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:goals']], costs: false },
	'channel.goal.progress': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:goals']], costs: false },
	'channel.goal.end': { version: '1', condition: 'broadcaster', who: 'broadcaster', scopes: [['channel:read:goals']], costs: false },
	'channel.shoutout.receive': { version: '1', condition: 'moderator', who: 'moderator', scopes: [['moderator:read:shoutouts', 'moderator:manage:shoutouts']], costs: false },
	'user.whisper.message': { version: '1', condition: 'user', who: 'self', scopes: [['user:read:whispers', 'user:manage:whispers']], costs: false },
} as const satisfies Record<string, Topic>

export type TopicId = keyof typeof topics

export function topic(id: TopicId): Topic {
	return topics[id]
}

export const topicIds = Object.keys(topics).filter((id): id is TopicId => id in topics)

/** The type's name at Twitch: raids are listened to from both ends. */
export function typeOf(id: TopicId): string {
	return id.split(':')[0] ?? id
}

/** The condition as Twitch wants it. */
export function conditionFor(id: TopicId, broadcasterId: string, userId: string): Record<string, string> {
	switch (topic(id).condition) {
		case 'broadcaster':
			return { broadcaster_user_id: broadcasterId }
		case 'moderator':
			return { broadcaster_user_id: broadcasterId, moderator_user_id: userId }
		case 'reader':
			return { broadcaster_user_id: broadcasterId, user_id: userId }
		case 'to_broadcaster':
			return { to_broadcaster_user_id: broadcasterId }
		case 'from_broadcaster':
			return { from_broadcaster_user_id: broadcasterId }
		case 'user':
			return { user_id: userId }
	}
}
