import { endpoint, type Endpoint } from './endpoints.js'
import { guestStarRefusals } from './guest-star-refusals.js'
import { moderationRefusals } from './moderation-refusals.js'
import { notPartner, pointsRefusals } from './points-refusals.js'
import { streamRefusals } from './stream-refusals.js'

/** What Twitch refuses, in words that say what to do. */
export interface KnownRefusal {
	readonly status: number
	/** Where one status has several causes. Twitch may change its words: what matches none is told in them. */
	readonly words?: RegExp
	readonly sentence: string
}

const tooSoon = 'Twitch allows no commercial so soon after the last ad.'

/** Refusals of dev.twitch.tv/docs/api/reference that people meet on air; the rest is told in Twitch's own words. */
const knownRefusals: ReadonlyMap<Endpoint, readonly KnownRefusal[]> = new Map([
	...guestStarRefusals,
	...moderationRefusals,
	...pointsRefusals,
	...streamRefusals,
	[
		endpoint('start-commercial'),
		[
			{ status: 400, words: /streaming live/, sentence: 'Commercials run while the channel is live.' },
			{ status: 400, words: /cooldown/, sentence: tooSoon },
			{ status: 429, words: /cooldown/, sentence: tooSoon },
		],
	],
	[
		endpoint('snooze-next-ad'),
		[
			{ status: 400, words: /not currently live/, sentence: 'Ads can be snoozed while the channel is live.' },
			{ status: 400, words: /upcoming/, sentence: 'Twitch has planned no ad that could be snoozed.' },
			{ status: 429, words: /snoozes/, sentence: 'No snooze is left.' },
		],
	],
	[
		endpoint('send-chat-message'),
		[
			{ status: 422, sentence: 'The message is too long for Twitch: 500 characters are the most.' },
			{ status: 429, sentence: 'Too many messages for Twitch: 20 in 30 seconds, 100 as moderator. Wait a moment.' },
		],
	],
	[
		endpoint('send-chat-announcement'),
		[{ status: 429, sentence: 'Twitch allows one announcement in 2 seconds. Press again.' }],
	],
	[
		endpoint('delete-chat-messages'),
		[
			{ status: 404, words: /6 hours/, sentence: 'The message is older than 6 hours: Twitch keeps it.' },
			{ status: 404, sentence: 'There is no message with this id in this chat.' },
		],
	],
	[
		endpoint('pin-chat-message'),
		[
			{ status: 404, sentence: 'There is no message with this id in this chat.' },
			{ status: 409, sentence: 'This message is pinned already.' },
			{ status: 429, sentence: 'Twitch allows no more pins for now. Wait a moment.' },
		],
	],
	[endpoint('update-pinned-chat-message'), [{ status: 404, sentence: 'The message is not pinned any more.' }]],
	[endpoint('unpin-chat-message'), [{ status: 404, sentence: 'The message is not pinned any more.' }]],
	[
		endpoint('send-a-shoutout'),
		[
			{ status: 400, words: /themselves/, sentence: 'A channel cannot give itself a shoutout.' },
			{
				status: 400,
				words: /not streaming live/,
				sentence: 'Twitch allows shoutouts while the channel is live and somebody watches.',
			},
			{
				status: 429,
				words: /same broadcaster/,
				sentence: 'Twitch allows a shoutout to the same user once an hour.',
			},
			{ status: 429, sentence: 'Twitch allows one shoutout in two minutes.' },
		],
	],
	[
		endpoint('update-user-chat-color'),
		[{ status: 400, words: /Turbo/, sentence: 'Only with Turbo or Prime is the color free: choose one of the list.' }],
	],
	[
		endpoint('send-whisper'),
		[
			{ status: 400, words: /must be different/, sentence: 'An account cannot whisper to itself.' },
			{ status: 400, words: /doesn't allow whisper/, sentence: 'This user takes no whispers from strangers.' },
			{ status: 401, words: /phone/, sentence: 'Twitch wants a verified phone number of the account that whispers.' },
			{ status: 404, sentence: 'There is no such user.' },
			{ status: 429, sentence: 'Too many whispers for Twitch: 3 a second, 100 a minute, 40 new people a day.' },
		],
	],
	[
		endpoint('create-poll'),
		[
			{ status: 400, words: /poll that's running/, sentence: 'A poll is running already: end it first.' },
			{ status: 403, sentence: notPartner },
		],
	],
	[endpoint('end-poll'), [{ status: 400, words: /must be active/, sentence: 'The poll is over already.' }]],
	[
		endpoint('create-prediction'),
		[
			{
				status: 400,
				words: /prediction that's running/,
				sentence: 'A prediction is running already: resolve or cancel it first.',
			},
			{ status: 400, words: /AutoMod/, sentence: 'AutoMod does not let one of the outcomes pass: choose other words.' },
			{ status: 403, sentence: notPartner },
			{ status: 429, sentence: 'Twitch allows no more predictions for now: wait a moment.' },
		],
	],
	[
		endpoint('end-prediction'),
		[
			{ status: 400, words: /to LOCKED/, sentence: 'The prediction is locked or over already.' },
			{ status: 400, words: /to RESOLVED or CANCELED/, sentence: 'The prediction is over already.' },
			{ status: 404, sentence: 'The prediction is gone: a new one may have begun.' },
		],
	],
])

/** Our sentence for a refusal; undefined where Twitch's own words say it best. */
export function knownRefusal(target: Endpoint, status: number, words: string): string | undefined {
	return knownRefusals.get(target)?.find((each) => each.status === status && (each.words?.test(words) ?? true))
		?.sentence
}
