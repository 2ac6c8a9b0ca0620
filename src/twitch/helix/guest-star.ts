import * as v from 'valibot'
import type { HelixClient } from './client.js'
import type { ModeratorIn } from './shield.js'
import { list } from './wire.js'

export const GuestStarSession = list(
	v.object({
		id: v.string(),
		guests: v.array(v.object({ slot_id: v.string(), user_id: v.nullish(v.string()), is_live: v.boolean() })),
	}),
)

export interface GuestSession {
	readonly id: string
	readonly guests: readonly { readonly slot: string; readonly guestId: string | undefined; readonly isLive: boolean }[]
}

/** Undefined: no session runs. */
export async function getGuestSession(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
): Promise<GuestSession | undefined> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	const { data } = await helix.read('get-guest-star-session', { query }, GuestStarSession)
	const [session] = data
	return (
		session && {
			id: session.id,
			guests: session.guests.map(({ slot_id: slot, user_id: userId, is_live: isLive }) => ({
				slot,
				guestId: userId ?? undefined,
				isLive,
			})),
		}
	)
}
