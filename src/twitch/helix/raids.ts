import type { HelixClient } from './client.js'

/** The viewers leave in 90 seconds, or when the broadcaster says so. */
export async function startRaid(helix: HelixClient, fromId: string, toId: string): Promise<void> {
	await helix.send('start-a-raid', { query: { from_broadcaster_id: fromId, to_broadcaster_id: toId } })
}

export async function cancelRaid(helix: HelixClient, broadcasterId: string): Promise<void> {
	await helix.send('cancel-a-raid', { query: { broadcaster_id: broadcasterId } })
}
