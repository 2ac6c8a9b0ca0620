import { Refusal } from '../../http/answer.js'
import { type GuestSession, hostSlot } from '../../world/guest-session.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { hostOf, sessionOf } from './guest-star.js'

export const guestStarSlots: Handlers = {
	'assign-guest-star-slot': (call) => {
		const { invites, slots } = running(call)
		const guest = call.world.users.byId(call.text('guest_id') ?? '')
		if (call.text('slot_id') === hostSlot) throw new Refusal(403, 'Cannot assign host slot')
		const slot = slotIn(call, 'slot_id')
		const isSeated = [...slots.values()].some(({ user }) => user === guest)
		if (isSeated || slots.has(slot)) throw new Refusal(403, 'Guest already assigned to slot')
		const invite = guest && invites.get(guest)
		if (!invite) throw new Refusal(403, 'Guest not invited to session')
		if (invite.status !== 'READY') throw new Refusal(403, 'Guest is not ready to join')
		call.world.guestStar.assign(hostOf(call), invite.user.login, slot, call.user.login)
	},

	'update-guest-star-slot': (call) => {
		const { slots } = running(call)
		const from = slotIn(call, 'source_slot_id')
		if (!slots.has(from)) throw wrongSlot()
		if (!call.has('destination_slot_id')) return
		const to = slotIn(call, 'destination_slot_id')
		if (to !== from) call.world.guestStar.move(hostOf(call), from, to, call.user.login)
	},

	'delete-guest-star-slot': (call) => {
		const { slots } = running(call)
		if (call.text('slot_id') === hostSlot) throw restricted()
		const slot = slotIn(call, 'slot_id')
		const guest = slots.get(slot)
		if (!guest || guest.user.id !== call.text('guest_id')) throw new Refusal(404, 'guest_id or slot_id not found')
		const { login } = guest.user
		call.world.guestStar.remove(hostOf(call), slot, call.user.login)
		if (call.flag('should_reinvite_guest')) call.world.guestStar.invite(hostOf(call), login, call.user.login)
	},

	'update-guest-star-slot-settings': (call) => {
		const host = hostOf(call)
		const { slots } = running(call)
		const slot = call.text('slot_id') ?? ''
		const volume = call.number('volume')
		if (!slots.has(slot)) throw wrongSlot()
		const { moderatorsSendLive } = call.world.guestStar.settings.of(host)
		const isAllowed = slot !== hostSlot && (moderatorsSendLive || !call.has('is_live'))
		if (call.user.login !== host && !isAllowed) throw restricted()
		if (volume !== undefined && (volume < 0 || volume > 100)) {
			throw new Refusal(400, 'The value in the volume query parameter is not valid.')
		}
		const [audio, video, isLive] = ['is_audio_enabled', 'is_video_enabled', 'is_live'].map((name) => call.flag(name))
		const change = {
			...(audio !== undefined && { audio }),
			...(video !== undefined && { video }),
			...(isLive !== undefined && { isLive }),
			...(volume !== undefined && { volume }),
		}
		call.world.guestStar.set(host, slot, change, call.user.login)
	},
}

function running(call: Call): GuestSession {
	return sessionOf(call, 'Missing or invalid session_id')
}

/** One that guests can have. */
function slotIn(call: Call, name: string): string {
	const slot = call.text(name) ?? ''
	const { slots } = call.world.guestStar.settings.of(hostOf(call))
	if (!/^[1-9]\d*$/.test(slot) || Number(slot) > slots) throw wrongSlot()
	return slot
}

function wrongSlot(): Refusal {
	return new Refusal(400, 'Missing or invalid slot_id')
}

function restricted(): Refusal {
	return new Refusal(403, 'The request is attempting to modify a restricted slot')
}
