import { Refusal } from '../../http/answer.js'
import type { Guest, GuestSession } from '../../world/guest-session.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'

export const guestStar: Handlers = {
	'get-guest-star-session': (call) => {
		const session = call.world.guestStar.session(hostOf(call))
		return { data: session ? [show(session)] : [] }
	},

	'create-guest-star-session': (call) => {
		const host = hostOf(call)
		if (call.world.guestStar.withoutPhone.has(host)) throw new Refusal(401, 'Phone verification missing')
		if (call.world.guestStar.session(host)) throw new Refusal(400, 'Session limit reached (1 active call)')
		return { data: [show(call.world.guestStar.begin(host))] }
	},

	'end-guest-star-session': (call) => {
		const host = hostOf(call)
		if (call.world.guestStar.hasEnded(host, call.text('session_id') ?? '')) {
			throw new Refusal(400, 'Session has already been ended')
		}
		const session = sessionOf(call, 'Missing or invalid session_id')
		call.world.guestStar.end(host)
		return { data: [show(session)] }
	},
}

/** The login of who has guests. */
export function hostOf(call: Call): string {
	const channel = call.channel('broadcaster_id')
	if (!channel) throw new Refusal(400, 'Missing or invalid broadcaster_id')
	return channel.owner.login
}

export function sessionOf(call: Call, complaint: string): GuestSession {
	const session = call.world.guestStar.session(hostOf(call))
	if (!session || session.id !== call.text('session_id')) throw new Refusal(400, complaint)
	return session
}

function show({ id, slots }: GuestSession): object {
	const guests = [...slots].toSorted(([one], [other]) => Number(one) - Number(other))
	return { id, guests: guests.map(([slot, guest]) => showGuest(slot, guest)) }
}

function showGuest(slot: string, { user, isLive, volume, assignedAt, audio, video }: Guest): object {
	const settings = { is_available: true, is_guest_enabled: true }
	return {
		slot_id: slot,
		user_id: user.id,
		user_display_name: user.displayName,
		user_login: user.login,
		is_live: isLive,
		volume,
		assigned_at: new Date(assignedAt).toISOString(),
		audio_settings: { ...settings, is_host_enabled: audio },
		video_settings: { ...settings, is_host_enabled: video },
	}
}
