/** What a user can choose to allow, in groups: Twitch may suspend an app that asks for what it does not use. */
export const scopeGroups = [
	{ id: 'chat', title: 'Chat: read and write', scopes: ['user:read:chat', 'user:write:chat'] },
	{
		id: 'moderation',
		title: 'Moderation: chat modes, messages, announcements, shoutouts, bans, shield mode',
		scopes: [
			'moderator:read:chat_settings',
			'moderator:manage:chat_settings',
			'moderator:manage:chat_messages',
			'moderator:manage:announcements',
			'moderator:manage:shoutouts',
			'moderator:manage:banned_users',
			'moderator:manage:shield_mode',
			'moderator:read:followers',
			'moderator:read:chatters',
			'user:read:moderated_channels',
			// For the events of bans.
			'channel:moderate',
		],
	},
	{
		id: 'moderation_more',
		title: 'More moderation: AutoMod, blocked terms, warnings, unban requests, suspicious users',
		scopes: [
			'moderator:manage:automod',
			'moderator:read:automod_settings',
			'moderator:manage:automod_settings',
			'moderator:manage:blocked_terms',
			'moderator:manage:warnings',
			'moderator:manage:unban_requests',
			'moderator:read:suspicious_users',
			'moderator:manage:suspicious_users',
			'moderator:read:moderators',
			'moderator:read:vips',
		],
	},
	{
		id: 'stream',
		title: 'Stream: title, category, markers, clips, raids, schedule',
		scopes: [
			'channel:manage:broadcast',
			'clips:edit',
			'channel:manage:clips',
			'channel:manage:raids',
			'channel:manage:schedule',
		],
	},
	{
		id: 'ads',
		title: 'Ads: run, snooze, countdown',
		scopes: ['channel:read:ads', 'channel:manage:ads', 'channel:edit:commercial'],
	},
	{
		id: 'interaction',
		title: 'Polls, predictions and channel points',
		scopes: ['channel:manage:polls', 'channel:manage:predictions', 'channel:manage:redemptions'],
	},
	{
		id: 'events',
		title: 'Events: subscriptions, bits, hype train, goals, charity',
		scopes: [
			'channel:read:subscriptions',
			'bits:read',
			'channel:read:hype_train',
			'channel:read:goals',
			'channel:read:charity',
		],
	},
	{
		id: 'roles',
		title: 'Roles: moderators, VIPs, editors',
		scopes: ['channel:manage:moderators', 'channel:manage:vips', 'moderation:read', 'channel:read:editors'],
	},
	{
		id: 'rare',
		title: 'Rare: whispers, chat color, blocked users, description, extensions, videos, followed channels, Guest Star',
		scopes: [
			'user:manage:whispers',
			'user:manage:chat_color',
			'user:manage:blocked_users',
			'user:edit',
			'user:edit:broadcast',
			'channel:manage:videos',
			'user:read:follows',
			'channel:manage:guest_star',
		],
	},
] as const

/** Scopes from a query, whatever separates them; only what looks like one. */
export function readScopes(text: string): string[] {
	return [...new Set(text.split(/[\s,+]+/).filter((scope) => /^[a-z_]+(:[a-z_]+){1,3}$/.test(scope)))]
}
