import type { HelixClient } from './client.js'

interface Appointment {
	readonly broadcasterId: string
	readonly userId: string
}

/** What the broadcaster makes of somebody; nobody is both at once. */
export type ChannelRole = 'moderator' | 'vip'

const endpoints = {
	moderator: { add: 'add-channel-moderator', remove: 'remove-channel-moderator' },
	vip: { add: 'add-channel-vip', remove: 'remove-channel-vip' },
} as const

export async function addRole(helix: HelixClient, role: ChannelRole, whom: Appointment): Promise<void> {
	await helix.send(endpoints[role].add, { query: { broadcaster_id: whom.broadcasterId, user_id: whom.userId } })
}

export async function removeRole(helix: HelixClient, role: ChannelRole, whom: Appointment): Promise<void> {
	await helix.send(endpoints[role].remove, { query: { broadcaster_id: whom.broadcasterId, user_id: whom.userId } })
}
