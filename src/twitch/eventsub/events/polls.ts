import * as v from 'valibot'
import { PollStatus, Time } from '../../reading.js'
import { event } from './event.js'

/** None are counted in the event that begins it. */
const Choice = v.object({ id: v.string(), title: v.string(), votes: v.optional(v.number(), 0) })
const common = { id: v.string(), title: v.string(), choices: v.array(Choice), started_at: Time }
const Running = v.object({ ...common, ends_at: Time })
const Ended = v.object({ ...common, ended_at: Time, status: PollStatus })

function running({ id, title, choices, started_at: startedAt, ends_at: endsAt }: v.InferOutput<typeof Running>) {
	return { id, title, choices, startedAt, endsAt, state: 'active' as const }
}

export const pollEvents = {
	'channel.poll.begin': event(Running, running),
	'channel.poll.progress': event(Running, running),
	'channel.poll.end': event(Ended, ({ id, title, choices, started_at: startedAt, ended_at: endsAt, status: state }) => {
		return { id, title, choices, startedAt, endsAt, state }
	}),
}
