import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { one } from './wire.js'

export const DescribedUser = one(v.object({ description: v.string() }))

/** What stands under a channel. */
export async function getDescription(helix: HelixClient, userId: string): Promise<string> {
	return (await helix.read('get-users', { query: { id: userId } }, DescribedUser)).data[0].description
}

/** Of the token's user. */
export async function setDescription(helix: HelixClient, description: string): Promise<void> {
	await helix.send('update-user', { query: { description } })
}
