import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { list, one } from './wire.js'
import type { ModeratorIn } from './moderator-in.js'

const Shared = v.object({ is_host_enabled: v.boolean() })
const seat = {
	user_id: v.nullish(v.string()),
	user_login: v.nullish(v.string()),
	is_live: v.boolean(),
	volume: v.number(),
	audio_settings: Shared,
	video_settings: Shared,
}
const Seat = v.object({ slot_id: v.string(), ...seat })
/** Named so in the documented answer to a new session, though not in the list of its fields. */
const SeatById = v.pipe(
	v.object({ id: v.string(), ...seat }),
	v.transform(({ id, ...rest }) => ({ slot_id: id, ...rest })),
)
const session = <S extends v.GenericSchema>(
	guest: S,
): v.ObjectSchema<
	{ readonly id: v.StringSchema<undefined>; readonly guests: v.ArraySchema<S, undefined> },
	undefined
> => v.object({ id: v.string(), guests: v.array(guest) })

export const GuestStarSession = list(session(Seat))
export const StartedGuestStarSession = one(session(v.union([Seat, SeatById])))

/** Who sits in a slot. */
export interface Guest {
	/** The host's is 0. */
	readonly slot: string
	readonly guestId: string
	readonly login: string
	readonly isLive: boolean
	/** Whether the host lets the guest be heard and seen, and how loud. */
	readonly audio: boolean
	readonly video: boolean
	/** 0 to 100. */
	readonly volume: number
}

export interface GuestSession {
	readonly id: string
	readonly guests: readonly Guest[]
}

/** Undefined: no session runs. */
export async function getGuestSession(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
): Promise<GuestSession | undefined> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	const [running] = (await helix.read('get-guest-star-session', { query }, GuestStarSession)).data
	return running && sessionOf(running)
}

export async function startGuestSession(helix: HelixClient, broadcasterId: string): Promise<GuestSession> {
	const query = { broadcaster_id: broadcasterId }
	return sessionOf((await helix.read('create-guest-star-session', { query }, StartedGuestStarSession)).data[0])
}

export async function endGuestSession(helix: HelixClient, broadcasterId: string, sessionId: string): Promise<void> {
	await helix.send('end-guest-star-session', { query: { broadcaster_id: broadcasterId, session_id: sessionId } })
}

function sessionOf({ id, guests }: v.InferOutput<typeof GuestStarSession>['data'][number]): GuestSession {
	return { id, guests: guests.flatMap(guestOf) }
}

/** None in a slot where nobody sits. */
function guestOf({ user_id: guestId, ...wire }: v.InferOutput<typeof Seat>): Guest[] {
	if (!guestId) return []
	return [
		{
			slot: wire.slot_id,
			guestId,
			login: wire.user_login ?? guestId,
			isLive: wire.is_live,
			audio: wire.audio_settings.is_host_enabled,
			video: wire.video_settings.is_host_enabled,
			volume: wire.volume,
		},
	]
}
