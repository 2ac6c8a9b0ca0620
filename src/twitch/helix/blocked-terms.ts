import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { allPages } from './pages.js'
import { page } from './wire.js'
import type { ModeratorIn } from './moderator-in.js'

export const BlockedTerms = page(v.object({ id: v.string(), text: v.string() }))

/** A word or phrase that nobody may write; `*` stands for anything at the beginning or end of a word. */
export type BlockedTerm = v.InferOutput<typeof BlockedTerms>['data'][number]

/** The first one of which this is so; after its page nothing is read. */
export async function findBlockedTerm(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	isWanted: (term: BlockedTerm) => boolean,
): Promise<BlockedTerm | undefined> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	const read = await allPages(helix, 'get-blocked-terms', query, BlockedTerms, (terms) => terms.some(isWanted))
	return read.find(isWanted)
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
