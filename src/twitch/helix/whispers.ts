import type { HelixClient } from './client.js'

/** Twitch may drop it without a word (dev.twitch.tv/docs/api/reference#send-whisper). */
export async function sendWhisper(
	helix: HelixClient,
	{ fromUserId, toUserId }: { readonly fromUserId: string; readonly toUserId: string },
	message: string,
): Promise<void> {
	await helix.send('send-whisper', { query: { from_user_id: fromUserId, to_user_id: toUserId }, body: { message } })
}
