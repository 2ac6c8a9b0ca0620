import * as v from 'valibot'
import { event } from './event.js'

export const shoutoutEvents = {
	'channel.shoutout.create': event(
		v.object({
			to_broadcaster_user_id: v.string(),
			to_broadcaster_user_login: v.string(),
			to_broadcaster_user_name: v.string(),
			cooldown_ends_at: v.string(),
			target_cooldown_ends_at: v.string(),
		}),
		(wire) => ({
			id: wire.to_broadcaster_user_id,
			login: wire.to_broadcaster_user_login,
			name: wire.to_broadcaster_user_name,
			/** Milliseconds since 1970: when the next one may be given, and when this channel may have one again. */
			readyAt: Date.parse(wire.cooldown_ends_at),
			sameReadyAt: Date.parse(wire.target_cooldown_ends_at),
		}),
	),
	'channel.shoutout.receive': event(
		v.object({
			from_broadcaster_user_login: v.string(),
			from_broadcaster_user_name: v.string(),
			viewer_count: v.number(),
		}),
		(wire) => ({
			login: wire.from_broadcaster_user_login,
			name: wire.from_broadcaster_user_name,
			viewers: wire.viewer_count,
		}),
	),
}
