import { getSchedule } from '../../twitch/helix/schedule.js'
import type { Poll } from './poll.js'

const minute = 60_000

export const schedulePolls = {
	schedule: {
		endpoint: 'get-channel-stream-schedule',
		// Only the accounts' own are shown.
		more: { who: 'broadcaster' },
		covers: [],
		every: 15 * minute,
		look: async ({ helix, userId, broadcasterId, channel }) => {
			// Anyone may read it, and only an account's own is shown.
			if (userId === broadcasterId) channel.points.schedule.plan.set(await getSchedule(helix, broadcasterId))
		},
	},
} satisfies Record<string, Poll>
