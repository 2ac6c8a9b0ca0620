import * as v from 'valibot'
import { Time } from '../../reading.js'
import { event } from './event.js'

const Goal = v.object({
	id: v.string(),
	type: v.string(),
	description: v.string(),
	current_amount: v.number(),
	target_amount: v.number(),
	started_at: Time,
})
const Ended = v.object({ ...Goal.entries, is_achieved: v.boolean() })

function describe(wire: v.InferOutput<typeof Goal>) {
	const { id, description, current_amount: current, target_amount: target, started_at: startedAt } = wire
	// The API has another word for one of them.
	return { id, type: wire.type === 'follow' ? 'follower' : wire.type, description, current, target, startedAt }
}

/** What the broadcaster wants to reach. */
export const goalsEvents = {
	'channel.goal.begin': event(Goal, describe),
	'channel.goal.progress': event(Goal, describe),
	'channel.goal.end': event(Ended, (wire) => ({ goal: describe(wire), isReached: wire.is_achieved })),
}
