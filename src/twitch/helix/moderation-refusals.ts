import { endpoint, type Endpoint } from './endpoints.js'
import type { KnownRefusal } from './known-refusals.js'

const collision: KnownRefusal = {
	status: 409,
	sentence: 'Somebody else is doing something to this user at this moment. Press again.',
}
const tooMany: KnownRefusal = { status: 429, sentence: 'Too many in this channel for Twitch. Wait a minute.' }
const tooManyRoles: KnownRefusal = { status: 429, sentence: 'Twitch allows ten of them in ten seconds. Wait a moment.' }
const unsuspicious: KnownRefusal = {
	status: 400,
	words: /not allowed for this user/,
	sentence: 'Twitch does not let this user be marked: the broadcaster and moderators are never suspicious.',
}

/** What Twitch refuses moderators and broadcasters in their dealings with people. */
export const moderationRefusals: readonly (readonly [Endpoint, readonly KnownRefusal[]])[] = [
	[
		endpoint('ban-user'),
		[
			{
				status: 400,
				words: /already banned/,
				sentence: 'The user is banned already. For a timeout in place of a ban, unban first.',
			},
			{
				status: 400,
				words: /may not be (banned|put in a timeout)/,
				sentence: 'The broadcaster and Twitch staff cannot be banned, moderators only by the broadcaster.',
			},
			collision,
			tooMany,
		],
	],
	[
		endpoint('unban-user'),
		[
			{ status: 400, words: /not banned/, sentence: 'The user is neither banned nor timed out in this channel.' },
			collision,
			tooMany,
		],
	],
	[
		endpoint('warn-chat-user'),
		[
			{ status: 400, words: /may not be warned/, sentence: 'The broadcaster and moderators cannot be warned.' },
			collision,
			tooMany,
		],
	],
	[endpoint('add-suspicious-status-to-chat-user'), [unsuspicious]],
	[endpoint('remove-suspicious-status-from-chat-user'), [unsuspicious]],
	[
		endpoint('manage-held-automod-messages'),
		[{ status: 404, sentence: 'AutoMod does not hold this message any more: it was answered, or its time is over.' }],
	],
	[
		endpoint('resolve-unban-requests'),
		[
			{
				status: 400,
				words: /not receiving/,
				sentence: 'The channel takes no unban requests, by its settings at Twitch.',
			},
			{ status: 400, words: /Invalid requested update/, sentence: 'This unban request was answered already.' },
			{ status: 404, sentence: 'There is no unban request with this id in this channel.' },
		],
	],
	[
		endpoint('add-channel-moderator'),
		[
			{ status: 400, words: /already a mod/, sentence: 'The user is a moderator already.' },
			{ status: 400, words: /banned/, sentence: 'The user is banned from this channel: unban first.' },
			{ status: 422, sentence: 'The user is a VIP, and cannot be both: remove that role first.' },
			tooManyRoles,
		],
	],
	[
		endpoint('remove-channel-moderator'),
		[{ status: 400, words: /not a mod/, sentence: 'The user is no moderator of this channel.' }, tooManyRoles],
	],
	[
		endpoint('add-channel-vip'),
		[
			{ status: 400, words: /blocked/, sentence: 'The user is banned or blocked in this channel: undo that first.' },
			{ status: 409, sentence: 'The channel has no VIP slot left: remove another VIP first.' },
			{ status: 422, words: /already a VIP/, sentence: 'The user is a VIP already.' },
			{ status: 422, sentence: 'The user is a moderator, and cannot be both: remove that role first.' },
			{ status: 425, sentence: 'The channel may have VIPs once the achievement "Build a Community" is complete.' },
			tooManyRoles,
		],
	],
	[endpoint('remove-channel-vip'), [{ status: 422, sentence: 'The user is no VIP of this channel.' }, tooManyRoles]],
	[
		endpoint('block-user'),
		[{ status: 400, words: /same as the user ID/, sentence: 'An account cannot block itself.' }],
	],
]
