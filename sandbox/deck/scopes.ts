import { endpoints } from '../twitch/facts/facts.js'

/** Scopes that only events ask for. */
const scopesOfEvents = [
	'bits:read',
	'channel:read:subscriptions',
	'channel:read:redemptions',
	'channel:read:polls',
	'channel:read:predictions',
	'channel:read:hype_train',
	'channel:read:charity',
	'channel:read:goals',
	'channel:read:ads',
	'channel:moderate',
	'moderator:read:followers',
	'moderator:read:shoutouts',
	'user:read:chat',
	'user:read:whispers',
]

export const allScopes: readonly string[] = [
	...new Set([...endpoints.flatMap(({ scopes }) => scopes.flat()), ...scopesOfEvents]),
].sort()
