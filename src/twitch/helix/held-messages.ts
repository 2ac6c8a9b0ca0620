import type { HelixClient } from './client.js'

/** What becomes of a message that AutoMod holds. @param moderatorId who decides */
export async function decideOnHeldMessage(
	helix: HelixClient,
	moderatorId: string,
	messageId: string,
	decision: 'allow' | 'deny',
): Promise<void> {
	const body = { user_id: moderatorId, msg_id: messageId, action: decision.toUpperCase() }
	await helix.send('manage-held-automod-messages', { body })
}
