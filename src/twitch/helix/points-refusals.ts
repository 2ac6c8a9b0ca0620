import { endpoint, type Endpoint } from './endpoints.js'
import type { KnownRefusal } from './known-refusals.js'

export const notPartner = 'Twitch has this for partners and affiliates only.'

const noPoints: KnownRefusal = { status: 403, sentence: notPartner }
const foreign: KnownRefusal = {
	status: 403,
	words: /create the custom reward/,
	sentence:
		'This reward was made in the dashboard or by another app: change it there, or make a copy that this module can change (Points: make a copy).',
}
const sameTitle: KnownRefusal = {
	status: 400,
	words: /DUPLICATE_REWARD|must be unique/,
	sentence: 'The channel has a reward with this title already: choose another title.',
}
const gone: KnownRefusal = { status: 404, words: /custom reward/, sentence: 'The reward is gone.' }

/** What Twitch refuses about channel points. */
export const pointsRefusals: readonly (readonly [Endpoint, readonly KnownRefusal[]])[] = [
	[
		endpoint('create-custom-rewards'),
		[
			sameTitle,
			{
				status: 400,
				words: /TOO_MANY_REWARDS|maximum number of rewards/,
				sentence: 'A channel has at most 50 rewards, with those that nobody sees: delete one first.',
			},
			noPoints,
		],
	],
	[endpoint('update-custom-reward'), [sameTitle, foreign, noPoints, gone]],
	[endpoint('delete-custom-reward'), [foreign, noPoints, gone]],
	// That a channel has no points is left to Twitch's words here: looks find it out by them.
	[endpoint('get-custom-reward-redemption'), [foreign]],
	[
		endpoint('update-redemption-status'),
		[
			foreign,
			noPoints,
			gone,
			{ status: 404, sentence: 'The redemption is fulfilled or refunded already, or its reward is gone.' },
		],
	],
]
