import * as v from 'valibot'
import type { Moderation } from './chat.js'
import type { HelixClient } from './client.js'
import { list } from './wire.js'

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
	{ broadcasterId, moderatorId }: Moderation,
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
