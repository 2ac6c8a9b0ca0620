import * as v from 'valibot'
import { PredictionStatus, Time } from '../../reading.js'
import { event } from './event.js'

/** In the event that begins it nothing is staked; in the documentation's examples some outcomes have no numbers later on. */
const Outcome = v.pipe(
	v.object({
		id: v.string(),
		title: v.string(),
		color: v.string(),
		channel_points: v.optional(v.number(), 0),
		users: v.optional(v.number(), 0),
	}),
	v.transform(({ channel_points: points, color, ...outcome }) => ({ ...outcome, points, color: color.toLowerCase() })),
)
const common = { id: v.string(), title: v.string(), outcomes: v.array(Outcome), started_at: Time }
const Running = v.object({ ...common, locks_at: Time })
const Locked = v.object({ ...common, locked_at: Time })
const Ended = v.object({
	...common,
	ended_at: Time,
	status: PredictionStatus,
	winning_outcome_id: v.nullish(v.string()),
})

function describe({
	id,
	title,
	outcomes,
	started_at: startedAt,
}: v.InferOutput<v.ObjectSchema<typeof common, undefined>>) {
	return { id, title, outcomes, startedAt }
}

function running(wire: v.InferOutput<typeof Running>) {
	return { ...describe(wire), state: 'active' as const, locksAt: wire.locks_at, winnerId: undefined }
}

export const predictionEvents = {
	'channel.prediction.begin': event(Running, running),
	'channel.prediction.progress': event(Running, running),
	'channel.prediction.lock': event(Locked, (wire) => {
		return { ...describe(wire), state: 'locked' as const, locksAt: wire.locked_at, winnerId: undefined }
	}),
	'channel.prediction.end': event(Ended, (wire) => {
		const winnerId = wire.winning_outcome_id || undefined
		return { ...describe(wire), state: wire.status, locksAt: wire.ended_at, winnerId }
	}),
}
