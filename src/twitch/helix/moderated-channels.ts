import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { allPages } from './pages.js'
import { page } from './wire.js'

export const ModeratedChannels = page(v.object({ broadcaster_login: v.string() }))

/** The logins of all channels in which the user is a moderator; its own is not among them. */
export async function getModeratedChannels(helix: HelixClient, userId: string): Promise<string[]> {
	const channels = await allPages(helix, 'get-moderated-channels', { user_id: userId }, ModeratedChannels)
	return channels.map(({ broadcaster_login: login }) => login)
}
