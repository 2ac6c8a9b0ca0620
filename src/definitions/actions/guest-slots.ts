import { inSession, seated } from '../../core/guests.js'
import { moveGuest, removeGuest, seatGuest } from '../../twitch/helix/guest-star-guests.js'
import { user } from '../options/channel.js'
import { checkbox } from '../options/checkbox.js'
import { guest, lastSlot } from '../options/guest.js'
import { number } from '../options/number.js'
import { action } from './action.js'

const slotNumber = number({ label: 'To slot', min: 1, max: lastSlot, unit: 'number', standard: 1 })

export const guestSlotActions = {
	guest_assign: action({
		name: 'Guests: give user a slot',
		description: 'Somebody who was invited to the Guest Star session and is ready. Nobody sees the guest yet',
		channel: 'selected',
		options: { user: user('User', 'Login, @name or id'), slot: slotNumber },
		endpoints: ['assign-guest-star-slot'],
		optionalEndpoints: ['get-guest-star-session'],
		turn: 'guests',
		run: async ({ options, connection, press, on }) => {
			const caller = await on('assign-guest-star-slot')
			const { channel } = caller
			const session = await inSession(connection, caller)
			const { id: guestId, login } = await press.user(options.user)
			const slot = String(options.slot)
			await seatGuest(caller.helix, session, { guestId, slot })
			const { guestStar } = connection.state.channel(channel.login).moderation
			guestStar.changed({ sessionId: session.sessionId, slot, guestId, isLive: false })
			return `@${login} has slot ${slot} in @${channel.login}`
		},
		example: { options: { user: 'other', slot: 2 }, result: /^@other has slot 2 in @streamer$/ },
	}),

	guest_move: action({
		name: 'Guests: move to another slot',
		description: 'Whoever has that slot gets the one that becomes free',
		channel: 'selected',
		options: { guest: guest(1), slot: slotNumber },
		endpoints: ['update-guest-star-slot', 'get-guest-star-session'],
		turn: 'guests',
		run: async ({ options, connection, on }) => {
			const caller = await on('update-guest-star-slot')
			const { helix, channel } = caller
			const { session, place, guest: moved } = await seated(caller, options.guest)
			const [from, to] = [moved.slot, String(options.slot)]
			const { sessionId } = place
			await moveGuest(helix, place, from, to)
			if (from !== to) {
				const other = session.guests.find(({ slot }) => slot === to)
				const { guestStar } = connection.state.channel(channel.login).moderation
				guestStar.changed({ ...moved, sessionId, slot: to })
				guestStar.changed({ guestId: other?.guestId, isLive: other?.isLive ?? false, sessionId, slot: from })
			}
			return `@${moved.login} has slot ${to} in @${channel.login}`
		},
		example: { options: { guest: 'other', slot: 3 }, result: /^@other has slot 3 in @streamer$/ },
	}),

	guest_remove: action({
		name: 'Guests: remove from slot',
		channel: 'selected',
		options: {
			guest: guest(1),
			reinvite: checkbox({ label: 'Invite again', description: 'The guest waits for a slot as before' }),
		},
		endpoints: ['delete-guest-star-slot', 'get-guest-star-session'],
		turn: 'guests',
		run: async ({ options, connection, on }) => {
			const caller = await on('delete-guest-star-slot')
			const { helix, channel } = caller
			const { place, guest: removed } = await seated(caller, options.guest)
			const { slot, guestId, login } = removed
			await removeGuest(helix, place, { slot, guestId }, options.reinvite)
			const { guestStar } = connection.state.channel(channel.login).moderation
			guestStar.changed({ sessionId: place.sessionId, slot, guestId: undefined, isLive: false })
			return `Removed @${login} from slot ${slot} in @${channel.login}`
		},
		example: {
			options: { guest: '1', reinvite: true },
			result: /^Removed @other from slot 1 in @streamer$/,
		},
	}),
}
