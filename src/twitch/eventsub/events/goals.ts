import * as v from 'valibot'
import { event } from './event.js'

const goalEvent = event(
	v.object({
		id: v.string(),
		type: v.string(),
		description: v.string(),
		current_amount: v.number(),
		target_amount: v.number(),
		started_at: v.string(),
	}),
	({ id, type, description, current_amount: current, target_amount: target, started_at: startedAt }) => {
		// The API has another word for one of them.
		return {
			id,
			type: type === 'follow' ? 'follower' : type,
			description,
			current,
			target,
			startedAt: Date.parse(startedAt),
		}
	},
)

/** What the broadcaster wants to reach. */
export const goalsEvents = {
	'channel.goal.begin': goalEvent,
	'channel.goal.progress': goalEvent,
	'channel.goal.end': event(v.object({ id: v.string() }), ({ id }) => ({ id })),
}
