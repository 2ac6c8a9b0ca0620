import { getAdSchedule } from '../../twitch/helix/ads.js'
import type { Handlers } from './handler.js'
import type { Poll } from './poll.js'

const minute = 60_000

export const broadcastHandlers: Handlers<'channel.ad_break.begin'> = {
	'channel.ad_break.begin': (adBreak, { channel, again }) => {
		channel.broadcast.applyAdBreak(adBreak)
		again('adSchedule')
	},
}

export const broadcastPolls = {
	adSchedule: {
		endpoint: 'get-ad-schedule',
		covers: ['channel.ad_break.begin'],
		every: minute,
		everyOffline: 5 * minute,
		look: async ({ helix, broadcasterId, channel }) =>
			channel.broadcast.applySchedule(await getAdSchedule(helix, broadcasterId)),
	},
} satisfies Record<string, Poll>
