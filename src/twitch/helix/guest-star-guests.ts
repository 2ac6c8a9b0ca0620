import type { HelixClient, Query } from './client.js'
import type { ModeratorIn } from './moderator-in.js'

/** The session that runs in a channel, and who changes it. */
export interface GuestsIn extends ModeratorIn {
	readonly sessionId: string
}

/** What is left out stays as it is. */
export interface SlotChange {
	readonly audio?: boolean | undefined
	readonly video?: boolean | undefined
	readonly isLive?: boolean | undefined
	/** 0 to 100. */
	readonly volume?: number | undefined
}

export async function inviteGuest(helix: HelixClient, session: GuestsIn, guestId: string): Promise<void> {
	await helix.send('send-guest-star-invite', { query: { ...queryOf(session), guest_id: guestId } })
}

export async function takeInvitationBack(helix: HelixClient, session: GuestsIn, guestId: string): Promise<void> {
	await helix.send('delete-guest-star-invite', { query: { ...queryOf(session), guest_id: guestId } })
}

/** Who was invited and is ready gets a free slot. */
export async function seatGuest(
	helix: HelixClient,
	session: GuestsIn,
	{ guestId, slot }: { readonly guestId: string; readonly slot: string },
): Promise<void> {
	await helix.send('assign-guest-star-slot', { query: { ...queryOf(session), guest_id: guestId, slot_id: slot } })
}

/** Who sits there comes here instead. */
export async function moveGuest(helix: HelixClient, session: GuestsIn, from: string, to: string): Promise<void> {
	const query = { ...queryOf(session), source_slot_id: from, destination_slot_id: to }
	await helix.send('update-guest-star-slot', { query })
}

/** @param isInvitedAgain back to those who wait for a slot */
export async function removeGuest(
	helix: HelixClient,
	session: GuestsIn,
	{ guestId, slot }: { readonly guestId: string; readonly slot: string },
	isInvitedAgain: boolean,
): Promise<void> {
	const query = { ...queryOf(session), guest_id: guestId, slot_id: slot, should_reinvite_guest: isInvitedAgain }
	await helix.send('delete-guest-star-slot', { query })
}

export async function changeSlot(
	helix: HelixClient,
	session: GuestsIn,
	slot: string,
	{ audio, video, isLive, volume }: SlotChange,
): Promise<void> {
	const changes = { is_audio_enabled: audio, is_video_enabled: video, is_live: isLive, volume }
	await helix.send('update-guest-star-slot-settings', { query: { ...queryOf(session), slot_id: slot, ...changes } })
}

function queryOf({ broadcasterId, moderatorId, sessionId }: GuestsIn): Query {
	return { broadcaster_id: broadcasterId, moderator_id: moderatorId, session_id: sessionId }
}
