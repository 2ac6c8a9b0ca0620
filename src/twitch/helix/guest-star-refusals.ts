import { endpoint, type Endpoint } from './endpoints.js'
import type { KnownRefusal } from './known-refusals.js'

const isOver: KnownRefusal = {
	status: 400,
	words: /invalid session_id|already been ended/i,
	sentence: 'This Guest Star session is over. Press again: a new one may have begun.',
}
const noSlot: KnownRefusal = {
	status: 400,
	words: /invalid slot_id/i,
	sentence: 'The session has no such slot, or nobody is in it: the broadcaster sets at Twitch how many there are.',
}
const notModerator = {
	words: /not a guest star moderator/i,
	sentence: 'The account is no Guest Star moderator of this channel: the broadcaster can make it one at Twitch.',
}

/** What Twitch refuses those who have guests in their stream. */
export const guestStarRefusals: readonly (readonly [Endpoint, readonly KnownRefusal[]])[] = [
	[
		endpoint('create-guest-star-session'),
		[
			{ status: 400, words: /limit reached/, sentence: 'A Guest Star session runs already.' },
			{ status: 401, words: /phone/i, sentence: 'Twitch wants a verified phone number of the broadcaster.' },
		],
	],
	[endpoint('end-guest-star-session'), [isOver]],
	[
		endpoint('send-guest-star-invite'),
		[
			isOver,
			{ status: 403, words: /already invited/, sentence: 'The user is invited already, or has a slot.' },
			{
				status: 403,
				words: /unauthorized guest/i,
				sentence: 'Twitch does not let this user be invited: the host never is, nor who is banned from the channel.',
			},
		],
	],
	[
		endpoint('delete-guest-star-invite'),
		[isOver, { status: 404, sentence: 'No invitation of this user is open. Who has a slot is removed from it.' }],
	],
	[
		endpoint('assign-guest-star-slot'),
		[
			isOver,
			noSlot,
			{ status: 401, ...notModerator },
			{ status: 403, words: /host slot/, sentence: "Slot 0 is the host's." },
			{ status: 403, words: /not invited/, sentence: 'The user is not invited: invite first.' },
			{
				status: 403,
				words: /already assigned/,
				sentence: 'The slot is taken, or the guest has one already: then move the guest.',
			},
			{
				status: 403,
				words: /not ready/,
				sentence: 'The guest is not ready yet: the guest says so in the waiting room at Twitch.',
			},
		],
	],
	[endpoint('update-guest-star-slot'), [isOver, noSlot]],
	[
		endpoint('delete-guest-star-slot'),
		[
			isOver,
			noSlot,
			{ status: 403, ...notModerator },
			{ status: 403, words: /restricted slot/, sentence: 'The host cannot be removed: end the session.' },
			{ status: 404, sentence: 'The guest is not in this slot any more.' },
		],
	],
	[
		endpoint('update-guest-star-slot-settings'),
		[
			isOver,
			noSlot,
			{ status: 403, ...notModerator },
			{
				status: 403,
				words: /restricted slot/,
				sentence: "The host's slot is for the broadcaster alone, and who is live, too, where it is set so at Twitch.",
			},
		],
	],
]
