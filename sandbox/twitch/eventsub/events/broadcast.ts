import type { Channel } from '../../world/channel.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import type { User } from '../../world/users.js'
import { type Happening, inChannel, named } from '../happening.js'

export function adBreakBegin(
	channel: Channel,
	requester: User,
	{ at, seconds, automatic }: { at: number; seconds: number; automatic: boolean },
): Happening {
	return inChannel('channel.ad_break.begin', '1', channel, {
		duration_seconds: seconds,
		started_at: preciseTimestamp(at),
		is_automatic: automatic,
		...named('requester_', requester),
	})
}

export function shoutoutCreate(
	channel: Channel,
	to: Channel,
	{ at, by, endsAt, targetEndsAt }: { at: number; by: User; endsAt: number; targetEndsAt: number },
): Happening {
	return inChannel('channel.shoutout.create', '1', channel, {
		...named('moderator_', by),
		...named('to_broadcaster_', to.owner),
		started_at: preciseTimestamp(at),
		viewer_count: channel.stream?.viewers ?? 0,
		cooldown_ends_at: preciseTimestamp(endsAt),
		target_cooldown_ends_at: preciseTimestamp(targetEndsAt),
	})
}

export function shoutoutReceive(channel: Channel, from: Channel, at: number): Happening {
	return inChannel('channel.shoutout.receive', '1', channel, {
		...named('from_broadcaster_', from.owner),
		viewer_count: from.stream?.viewers ?? 0,
		started_at: preciseTimestamp(at),
	})
}

export function shieldMode(channel: Channel, moderator: User, active: boolean, at: number): Happening {
	return inChannel(`channel.shield_mode.${active ? 'begin' : 'end'}`, '1', channel, {
		...named('moderator_', moderator),
		[active ? 'started_at' : 'ended_at']: preciseTimestamp(at),
	})
}
