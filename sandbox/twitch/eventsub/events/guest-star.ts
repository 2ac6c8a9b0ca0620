import type { Channel } from '../../world/channel.js'
import type { Guest, GuestSession } from '../../world/guest-session.js'
import type { GuestStarSetup } from '../../world/subjects/guest-star-settings.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import type { User } from '../../world/users.js'
import { type Happening, inChannel, named } from '../happening.js'

export interface GuestMove {
	/** Null: the slot is empty now. */
	readonly user: User | null
	/** Null: in none. */
	readonly slot: string | null
	readonly state: 'invited' | 'accepted' | 'ready' | 'backstage' | 'live' | 'removed' | null
	readonly guest?: Guest | undefined
}

export function guestSession(what: 'begin' | 'end', channel: Channel, { id, startedAt }: GuestSession): Happening {
	return inChannel(`channel.guest_star_session.${what}`, 'beta', channel, {
		...named('moderator_', channel.owner),
		session_id: id,
		started_at: preciseTimestamp(startedAt),
		...(what === 'end' && { ended_at: preciseTimestamp(Date.now()) }),
	})
}

/** By a moderator, or by the guest, where nobody is told. */
export function guestUpdate(
	channel: Channel,
	{ id }: GuestSession,
	by: User | null,
	{ user, slot, state, guest }: GuestMove,
): Happening {
	return inChannel('channel.guest_star_guest.update', 'beta', channel, {
		session_id: id,
		...named('moderator_', by),
		...named('guest_', user),
		slot_id: slot,
		state,
		host_video_enabled: guest?.video ?? null,
		host_audio_enabled: guest?.audio ?? null,
		host_volume: guest?.volume ?? null,
	})
}

export function guestStarSettings(channel: Channel, setup: GuestStarSetup): Happening {
	return inChannel('channel.guest_star_settings.update', 'beta', channel, {
		is_moderator_send_live_enabled: setup.moderatorsSendLive,
		slot_count: setup.slots,
		is_browser_source_audio_enabled: setup.browserAudio,
		// Helix calls the same layout TILED_LAYOUT.
		group_layout: setup.layout.replace('_LAYOUT', '').toLowerCase(),
	})
}
