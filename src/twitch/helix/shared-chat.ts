import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { getUsers } from './users.js'
import { list } from './wire.js'

/** Not exported: no documented example is among the facts, so there is none to hold it against. */
const Sessions = list(v.object({ host_broadcaster_id: v.string(), participants: v.array(v.unknown()) }))

export interface SharedChatNow {
	readonly host: string
	readonly isHost: boolean
	readonly count: number
}

/** Null: the chat is the channel's own. Who the host is is asked only where there is one. */
export async function getSharedChat(helix: HelixClient, broadcasterId: string): Promise<SharedChatNow | null> {
	const { data } = await helix.read('get-shared-chat-session', { query: { broadcaster_id: broadcasterId } }, Sessions)
	const [session] = data
	if (!session) return null
	const [host] = await getUsers(helix, 'id', [session.host_broadcaster_id])
	return {
		host: host?.displayName ?? '',
		isHost: session.host_broadcaster_id === broadcasterId,
		count: session.participants.length,
	}
}
