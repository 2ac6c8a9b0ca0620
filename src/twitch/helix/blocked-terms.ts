import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { allPages } from './pages.js'
import { page } from './wire.js'
import type { ModeratorIn } from './moderator-in.js'

export const BlockedTerms = page(v.object({ id: v.string(), text: v.string() }))

/** A word or phrase that nobody may write; `*` stands for anything at the beginning or end of a word. */
export type BlockedTerm = v.InferOutput<typeof BlockedTerms>['data'][number]

export async function getBlockedTerms(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
): Promise<BlockedTerm[]> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	return allPages(helix, 'get-blocked-terms', query, BlockedTerms)
}

/** One that is blocked already stays so. */
export async function addBlockedTerm(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	text: string,
): Promise<void> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	await helix.send('add-blocked-term', { query, body: { text } })
}

export async function removeBlockedTerm(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	id: string,
): Promise<void> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId, id }
	await helix.send('remove-blocked-term', { query })
}
