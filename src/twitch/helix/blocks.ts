import type { HelixClient } from './client.js'

export type BlockReason = 'harassment' | 'spam' | 'other'

/** The token's user wants to have nothing to do with this one; who is blocked already stays so. */
export async function blockUser(helix: HelixClient, userId: string, reason: BlockReason | undefined): Promise<void> {
	await helix.send('block-user', { query: { target_user_id: userId, reason } })
}

export async function unblockUser(helix: HelixClient, userId: string): Promise<void> {
	await helix.send('unblock-user', { query: { target_user_id: userId } })
}
