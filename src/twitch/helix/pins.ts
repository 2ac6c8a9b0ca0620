import * as v from 'valibot'
import type { HelixClient, Query } from './client.js'
import { list } from './wire.js'
import type { ModeratorIn } from './moderator-in.js'

export const PinnedMessages = list(
	v.object({
		message_id: v.string(),
		sender_user_name: v.string(),
		pinned_by_user_name: v.string(),
		message: v.object({ text: v.string() }),
		ends_at: v.nullish(v.string()),
	}),
)

export interface PinnedMessage {
	readonly id: string
	readonly text: string
	readonly user: string
	readonly by: string
	/** Milliseconds since 1970; undefined: when the stream ends. */
	readonly endsAt: number | undefined
}

/** There is one at most. */
export async function getPinnedMessage(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
): Promise<PinnedMessage | undefined> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	const [pin] = (await helix.read('get-pinned-chat-message', { query }, PinnedMessages)).data
	if (!pin) return undefined
	return {
		id: pin.message_id,
		text: pin.message.text,
		user: pin.sender_user_name,
		by: pin.pinned_by_user_name,
		endsAt: pin.ends_at ? Date.parse(pin.ends_at) : undefined,
	}
}

/** @param seconds undefined: until the stream ends */
export async function pinMessage(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	messageId: string,
	seconds: number | undefined,
): Promise<void> {
	await helix.send('pin-chat-message', { query: pinQuery(broadcasterId, moderatorId, messageId, seconds) })
}

/** Counted from now. @param seconds undefined: until the stream ends */
export async function changePin(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	messageId: string,
	seconds: number | undefined,
): Promise<void> {
	await helix.send('update-pinned-chat-message', { query: pinQuery(broadcasterId, moderatorId, messageId, seconds) })
}

export async function unpinMessage(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	messageId: string,
): Promise<void> {
	await helix.send('unpin-chat-message', { query: pinQuery(broadcasterId, moderatorId, messageId, undefined) })
}

function pinQuery(broadcasterId: string, moderatorId: string, messageId: string, seconds: number | undefined): Query {
	return {
		broadcaster_id: broadcasterId,
		moderator_id: moderatorId,
		message_id: messageId,
		duration_seconds: seconds,
	}
}
