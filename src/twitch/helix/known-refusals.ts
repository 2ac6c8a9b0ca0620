import { endpoint, type Endpoint } from './endpoints.js'

/** What Twitch refuses, in words that say what to do. */
interface KnownRefusal {
	readonly status: number
	/** Where one status has several causes. Twitch may change its words: what matches none is told in them. */
	readonly words?: RegExp
	readonly sentence: string
}

const notPartner = 'Twitch has this for partners and affiliates only.'

/** Refusals of dev.twitch.tv/docs/api/reference that people meet on air; the rest is told in Twitch's own words. */
const knownRefusals: ReadonlyMap<Endpoint, readonly KnownRefusal[]> = new Map([
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
