import { Refusal } from '../../http/answer.js'
import type { Invite } from '../../world/guest-session.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { hostOf, sessionOf } from './guest-star.js'

const complaint = 'Invalid session_id'

export const guestStarInvites: Handlers = {
	'get-guest-star-invites': (call) => ({ data: [...sessionOf(call, complaint).invites.values()].map(show) }),

	'send-guest-star-invite': (call) => {
		const host = hostOf(call)
		const { invites, slots } = sessionOf(call, complaint)
		const guest = userIn(call)
		if (!guest || guest.login === host || call.world.bans.find(host, guest.login)) {
			throw new Refusal(403, 'Unauthorized guest invited')
		}
		if (invites.has(guest) || [...slots.values()].some(({ user }) => user === guest)) {
			throw new Refusal(403, 'Guest already invited')
		}
		call.world.guestStar.invite(host, guest.login, call.user.login)
	},

	'delete-guest-star-invite': (call) => {
		const { invites } = sessionOf(call, complaint)
		const guest = userIn(call)
		if (!guest || !invites.has(guest)) throw new Refusal(404, 'No invite exists for specified guest_id')
		call.world.guestStar.uninvite(hostOf(call), guest.login, call.user.login)
	},
}

function userIn(call: Call): Invite['user'] | undefined {
	return call.world.users.byId(call.text('guest_id') ?? '')
}

function show({ user, at, status }: Invite): object {
	const isThere = status !== 'INVITED'
	return {
		user_id: user.id,
		invited_at: new Date(at).toISOString(),
		status,
		is_audio_enabled: isThere,
		is_video_enabled: isThere,
		is_audio_available: isThere,
		is_video_available: isThere,
	}
}
