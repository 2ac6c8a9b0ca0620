import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { list } from './wire.js'

export const Editors = list(v.object({ user_id: v.string() }))

/** The user ids of the broadcaster's editors. */
export async function getEditors(helix: HelixClient, broadcasterId: string): Promise<string[]> {
	const { data } = await helix.read('get-channel-editors', { query: { broadcaster_id: broadcasterId } }, Editors)
	return data.map(({ user_id: id }) => id)
}
