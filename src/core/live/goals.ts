import { getGoals } from '../../twitch/helix/goals.js'
import type { Handlers } from './handler.js'
import type { Poll } from './poll.js'

export const goalsHandlers: Handlers<`channel.goal.${'begin' | 'progress' | 'end'}`> = {
	'channel.goal.begin': (goal, { channel }) => channel.points.goals.changed(goal),
	'channel.goal.progress': (goal, { channel }) => channel.points.goals.changed(goal),
	'channel.goal.end': ({ goal, isReached }, { channel }) => channel.points.goals.ended(goal, isReached),
}

export const goalsPolls = {
	goals: {
		endpoint: 'get-creator-goals',
		covers: ['channel.goal.begin', 'channel.goal.progress', 'channel.goal.end'],
		every: Infinity,
		look: async ({ helix, broadcasterId, channel }) => channel.points.goals.apply(await getGoals(helix, broadcasterId)),
	},
} satisfies Record<string, Poll>
