import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { one } from './wire.js'

export const ChatSettings = one(
	v.object({
		emote_mode: v.boolean(),
		follower_mode: v.boolean(),
		follower_mode_duration: v.nullish(v.number()),
		slow_mode: v.boolean(),
		slow_mode_wait_time: v.nullish(v.number()),
		subscriber_mode: v.boolean(),
		unique_chat_mode: v.boolean(),
		non_moderator_chat_delay: v.optional(v.boolean()),
		non_moderator_chat_delay_duration: v.nullish(v.number()),
	}),
)

/** How a chat is restricted. */
export interface ChatModesInfo {
	readonly emoteOnly: boolean
	readonly subscribersOnly: boolean
	readonly unique: boolean
	readonly followersMinutes: number | undefined
	readonly slowSeconds: number | undefined
}

/** @param moderatorId the account that asks, if it is a moderator: only then it is told of the delay, which is 0 for none */
export async function getChatSettings(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: { readonly broadcasterId: string; readonly moderatorId?: string },
): Promise<{ modes: ChatModesInfo; delaySeconds: number | undefined }> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	const [settings] = (await helix.read('get-chat-settings', { query }, ChatSettings)).data
	const { non_moderator_chat_delay: isDelayed, non_moderator_chat_delay_duration: delay } = settings
	return {
		modes: {
			emoteOnly: settings.emote_mode,
			subscribersOnly: settings.subscriber_mode,
			unique: settings.unique_chat_mode,
			followersMinutes: settings.follower_mode ? (settings.follower_mode_duration ?? 0) : undefined,
			slowSeconds: settings.slow_mode ? (settings.slow_mode_wait_time ?? 0) : undefined,
		},
		delaySeconds: isDelayed === undefined ? undefined : isDelayed ? (delay ?? 0) : 0,
	}
}
