import type { Channel } from '../world/channel.js'
import type { User } from '../world/users.js'
import type { Condition } from './subscription.js'

/** One event as Twitch tells it, and whom it is about. */
export interface Happening {
	readonly type: string
	readonly version: string
	readonly about: Condition
	readonly event: unknown
}

/** What happens in a channel. Its broadcaster comes with the rest. */
export function inChannel(type: string, version: string, { owner }: Channel, event: object): Happening {
	return {
		type,
		version,
		about: { broadcaster_user_id: owner.id },
		event: { ...named('broadcaster_', owner), ...event },
	}
}

/** A user in a role: the id, the login and the name, each under its key; null for nobody. */
export function named(role: string, user: User | null): Record<string, string | null> {
	return {
		[`${role}user_id`]: user?.id ?? null,
		[`${role}user_login`]: user?.login ?? null,
		[`${role}user_name`]: user?.displayName ?? null,
	}
}
