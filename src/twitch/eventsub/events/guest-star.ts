import * as v from 'valibot'
import { event } from './event.js'

const session = event(v.object({ session_id: v.string() }), (wire) => ({ id: wire.session_id }))

export const guestStarEvents = {
	'channel.guest_star_session.begin': session,
	'channel.guest_star_session.end': session,
	'channel.guest_star_guest.update': event(
		v.object({
			session_id: v.string(),
			guest_user_id: v.nullish(v.string()),
			slot_id: v.nullish(v.string()),
			// Null: the slot is empty now.
			state: v.nullish(v.string()),
		}),
		(wire) => ({
			sessionId: wire.session_id,
			slot: wire.slot_id ?? undefined,
			guestId: wire.guest_user_id ?? undefined,
			isLive: wire.state === 'live',
		}),
	),
}
