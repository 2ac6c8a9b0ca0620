import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { one } from './wire.js'
import type { ModeratorIn } from './moderator-in.js'

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

export interface ChatSettingsInfo {
	readonly modes: ChatModesInfo
	/** 0: none; undefined: not told. */
	readonly delaySeconds: number | undefined
}

/** @param moderatorId the account that asks, if it is a moderator: only then it is told of the delay, which is 0 for none */
export async function getChatSettings(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: { readonly broadcasterId: string; readonly moderatorId?: string },
): Promise<ChatSettingsInfo> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	return infoOf((await helix.read('get-chat-settings', { query }, ChatSettings)).data[0])
}

/** What is to be other; a length of `false` ends its mode. */
export interface ChatChange {
	readonly emoteOnly?: boolean
	readonly subscribersOnly?: boolean
	readonly unique?: boolean
	readonly followersMinutes?: number | false
	readonly slowSeconds?: number | false
	readonly delaySeconds?: number | false
}

/** Only what is given is changed, all of it in one request. */
export async function updateChatSettings(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	change: ChatChange,
): Promise<ChatSettingsInfo> {
	const body = {
		emote_mode: change.emoteOnly,
		subscriber_mode: change.subscribersOnly,
		unique_chat_mode: change.unique,
		...lengthOf('follower_mode', 'follower_mode_duration', change.followersMinutes),
		...lengthOf('slow_mode', 'slow_mode_wait_time', change.slowSeconds),
		...lengthOf('non_moderator_chat_delay', 'non_moderator_chat_delay_duration', change.delaySeconds),
	}
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	return infoOf((await helix.read('update-chat-settings', { query, body }, ChatSettings)).data[0])
}

/** Twitch takes a length only along with its mode. */
function lengthOf(mode: string, field: string, length: number | false | undefined): Record<string, boolean | number> {
	if (length === undefined) return {}
	return length === false ? { [mode]: false } : { [mode]: true, [field]: length }
}

function infoOf(settings: v.InferOutput<typeof ChatSettings>['data'][0]): ChatSettingsInfo {
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
