import * as v from 'valibot'
import { event } from './event.js'

/** Badges of those who keep a chat in order. */
const moderating: ReadonlySet<string> = new Set(['broadcaster', 'lead_moderator', 'moderator', 'staff'])

export const chatEvents = {
	'channel.chat.message': event(
		v.object({
			broadcaster_user_id: v.string(),
			chatter_user_id: v.string(),
			chatter_user_login: v.string(),
			chatter_user_name: v.string(),
			message_id: v.string(),
			message: v.object({ text: v.string() }),
			color: v.string(),
			message_type: v.string(),
			badges: v.nullish(v.array(v.object({ set_id: v.string() }))),
			source_broadcaster_user_id: v.nullish(v.string()),
		}),
		(wire) => ({
			id: wire.message_id,
			userId: wire.chatter_user_id,
			login: wire.chatter_user_login,
			name: wire.chatter_user_name,
			text: wire.message.text,
			color: wire.color,
			isFirst: wire.message_type === 'user_intro',
			isModerator: (wire.badges ?? []).some((badge) => moderating.has(badge.set_id)),
			/** It was written in another channel, which shares its chat with this one. */
			isFromElsewhere: (wire.source_broadcaster_user_id ?? wire.broadcaster_user_id) !== wire.broadcaster_user_id,
		}),
	),
	'channel.chat.clear': event(v.object({ broadcaster_user_id: v.string() }), () => ({})),
	'channel.chat.notification': event(v.object({ message_id: v.string(), notice_type: v.string() }), (wire) => ({
		id: wire.message_id,
		notice: wire.notice_type,
	})),
	'channel.chat_settings.update': event(
		v.object({
			emote_mode: v.boolean(),
			follower_mode: v.boolean(),
			follower_mode_duration_minutes: v.nullish(v.number()),
			slow_mode: v.boolean(),
			slow_mode_wait_time_seconds: v.nullish(v.number()),
			subscriber_mode: v.boolean(),
			unique_chat_mode: v.boolean(),
		}),
		(wire) => ({
			emoteOnly: wire.emote_mode,
			subscribersOnly: wire.subscriber_mode,
			unique: wire.unique_chat_mode,
			followersMinutes: wire.follower_mode ? (wire.follower_mode_duration_minutes ?? 0) : undefined,
			slowSeconds: wire.slow_mode ? (wire.slow_mode_wait_time_seconds ?? 0) : undefined,
		}),
	),
}
