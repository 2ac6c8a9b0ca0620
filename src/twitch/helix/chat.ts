import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { endpoint } from './endpoints.js'
import { DroppedMessageError } from './errors.js'
import { one } from './wire.js'
import type { ModeratorIn } from './moderator-in.js'

export const SentMessage = one(
	v.object({
		message_id: v.string(),
		is_sent: v.boolean(),
		drop_reason: v.nullish(v.object({ code: v.string(), message: v.string() })),
	}),
)

export interface ChatMessage {
	readonly broadcasterId: string
	readonly senderId: string
	readonly message: string
	readonly replyTo?: string
	/** For 20 minutes. */
	readonly pin?: boolean
}

/** @returns the message's id. @throws {DroppedMessageError} when Twitch does not show it */
export async function sendChatMessage(helix: HelixClient, message: ChatMessage): Promise<string> {
	const body = {
		broadcaster_id: message.broadcasterId,
		sender_id: message.senderId,
		message: message.message,
		...(message.replyTo && { reply_parent_message_id: message.replyTo }),
		...(message.pin && { pin: true }),
	}
	const { data } = await helix.read('send-chat-message', { body }, SentMessage)
	const [sent] = data
	if (sent.is_sent) return sent.message_id
	const words = sent.drop_reason?.message ?? 'it gave no reason'
	throw new DroppedMessageError({ title: endpoint('send-chat-message').title, status: 200, words })
}

export type AnnouncementColor = 'primary' | 'blue' | 'green' | 'orange' | 'purple'

export async function sendAnnouncement(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	announcement: { readonly message: string; readonly color: AnnouncementColor },
): Promise<void> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	await helix.send('send-chat-announcement', { query, body: announcement })
}

/** Removes every message from the chat. */
export async function clearChat(helix: HelixClient, { broadcasterId, moderatorId }: ModeratorIn): Promise<void> {
	await helix.send('delete-chat-messages', { query: { broadcaster_id: broadcasterId, moderator_id: moderatorId } })
}

/** One of the last six hours, and none of the broadcaster's or another moderator's. */
export async function deleteMessage(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	messageId: string,
): Promise<void> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId, message_id: messageId }
	await helix.send('delete-chat-messages', { query })
}

export async function sendShoutout(helix: HelixClient, as: ModeratorIn, toBroadcasterId: string): Promise<void> {
	const query = {
		from_broadcaster_id: as.broadcasterId,
		to_broadcaster_id: toBroadcasterId,
		moderator_id: as.moderatorId,
	}
	await helix.send('send-a-shoutout', { query })
}
