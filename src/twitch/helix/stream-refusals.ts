import { endpoint, type Endpoint } from './endpoints.js'
import type { KnownRefusal } from './known-refusals.js'

const noClipsOfCategory: KnownRefusal = {
	status: 400,
	words: /not clippable/,
	sentence: 'Twitch allows no clips of this category.',
}
const noClips: KnownRefusal = {
	status: 403,
	words: /not enabled clips/,
	sentence: 'Clips are turned off in this channel.',
}
const clipTitle: KnownRefusal = {
	status: 400,
	words: /title did not pass AutoMod/,
	sentence: 'AutoMod does not let the title pass: choose another.',
}
const raidLimit: KnownRefusal = {
	status: 429,
	words: /raid requests/,
	sentence: 'Twitch allows 10 starts and 10 cancellations of raids in 10 minutes: wait a few minutes.',
}

/** What Twitch refuses about a stream, its clips and videos, and where its viewers go. */
export const streamRefusals: readonly (readonly [Endpoint, readonly KnownRefusal[]])[] = [
	[
		endpoint('modify-channel-information'),
		[
			{ status: 400, words: /partner status/, sentence: 'Only partners may set a delay.' },
			{ status: 400, words: /maximum number of tags/, sentence: 'A channel has at most 10 tags.' },
			{
				status: 400,
				words: /special characters or spaces/,
				sentence: 'A tag has letters and digits only: no spaces, no other characters.',
			},
			{ status: 400, words: /AutoMod/, sentence: 'AutoMod does not let one of the tags pass: choose another.' },
			{ status: 400, words: /language/, sentence: 'Twitch does not know this language: choose another, or other.' },
			{ status: 400, words: /age and region/, sentence: 'This game is not allowed at your age where you live.' },
			{ status: 403, words: /gaming CCLs/, sentence: 'This label comes with the category: nobody sets it.' },
			{
				status: 403,
				words: /underaged/,
				sentence: 'Twitch does not let this account have the label, at its age where it lives.',
			},
			{ status: 409, words: /Branded/, sentence: 'Branded content was changed too often: wait a while.' },
		],
	],
	[
		endpoint('create-stream-marker'),
		[
			{ status: 404, words: /not streaming live/, sentence: 'Markers are set while the channel is live.' },
			{
				status: 404,
				words: /video on demand/,
				sentence: 'The channel keeps no videos of its streams, so there is no place for markers.',
			},
		],
	],
	[
		endpoint('create-clip'),
		[
			{ status: 404, words: /broadcasting live/, sentence: 'Clips are made while the channel is live.' },
			...[noClipsOfCategory, clipTitle, noClips],
		],
	],
	[
		endpoint('create-clip-from-vod'),
		[
			...[noClipsOfCategory, clipTitle, noClips],
			{ status: 400, words: /beyond the end/, sentence: 'The video is not that long.' },
			{ status: 403, words: /restricted/, sentence: 'Only followers or subscribers may make clips in this channel.' },
			{ status: 403, words: /banned or timed out/, sentence: 'The account is banned or timed out in this channel.' },
			{ status: 404, words: /VOD/, sentence: 'The channel has no such video. It may have been deleted.' },
		],
	],
	[
		endpoint('get-videos'),
		[{ status: 404, words: /\bid\b/, sentence: 'Twitch has no such video. It may have been deleted.' }],
	],
	[
		endpoint('delete-videos'),
		[
			{
				status: 401,
				words: /not authorized/,
				sentence: 'This video is of another channel: only its owner deletes it.',
			},
		],
	],
	[
		endpoint('update-user-extensions'),
		[
			{ status: 400, words: /not configured/, sentence: 'The extension has to be set up on Twitch first.' },
			{ status: 404, sentence: 'The extension is not installed any more, or in a newer version: press again.' },
		],
	],
	[
		endpoint('start-a-raid'),
		[
			{ status: 400, words: /is blocked/, sentence: 'That channel has banned or blocked this one.' },
			{ status: 400, words: /doesn't accept raids/, sentence: 'That channel takes no raids from this one.' },
			{ status: 400, words: /too many viewers/, sentence: 'That channel takes no raids with so many viewers.' },
			{ status: 400, words: /same ID/, sentence: 'A channel cannot raid itself.' },
			{ status: 404, sentence: 'There is no such channel any more.' },
			{ status: 409, sentence: 'A raid is about to leave already: cancel it first.' },
			raidLimit,
		],
	],
	[
		endpoint('cancel-a-raid'),
		[{ status: 404, sentence: 'No raid is about to leave, so there is nothing to cancel.' }, raidLimit],
	],
	[
		endpoint('update-channel-stream-schedule'),
		[
			{
				status: 404,
				words: /schedule/,
				sentence: 'The channel has no schedule yet: announce a stream first.',
			},
		],
	],
	[
		endpoint('create-channel-stream-schedule-segment'),
		[
			{
				status: 403,
				words: /non-recurring/,
				sentence: 'Only partners and affiliates announce single streams: turn on "Every week".',
			},
			{ status: 400, words: /timezone/, sentence: 'Time zone: Twitch does not know it.' },
		],
	],
	[
		endpoint('update-channel-stream-schedule-segment'),
		[{ status: 404, sentence: 'This stream is not in the schedule any more.' }],
	],
	[
		endpoint('delete-channel-stream-schedule-segment'),
		[{ status: 400, words: /ID in the id/, sentence: 'No stream of this id is in the schedule.' }],
	],
]
