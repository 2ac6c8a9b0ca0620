import * as v from 'valibot'
import { Contributions, Time } from '../../reading.js'
import { event } from './event.js'

const common = {
	id: v.string(),
	type: v.string(),
	level: v.number(),
	total: v.number(),
	top_contributions: Contributions,
	started_at: Time,
}
const Running = v.object({ ...common, progress: v.number(), goal: v.number(), expires_at: Time })
const Begun = v.object({ ...Running.entries, all_time_high_level: v.nullish(v.number(), 0) })
const Ended = v.object({ ...common, ended_at: Time, cooldown_ends_at: v.nullish(Time) })

function describe(wire: v.InferOutput<v.ObjectSchema<typeof common, undefined>>) {
	const { id, type, level, total, started_at: startedAt, top_contributions: contributions } = wire
	return { id, type, level, total, startedAt, topUser: contributions.topUser }
}

function running(wire: v.InferOutput<typeof Running>) {
	const { progress, goal, expires_at: expiresAt } = wire
	return { ...describe(wire), isRunning: true, progress, goal, expiresAt, cooldownEndsAt: undefined }
}

export const hypeTrainEvents = {
	'channel.hype_train.begin': event(Begun, (wire) => {
		return { train: running(wire), recordLevel: wire.all_time_high_level }
	}),
	'channel.hype_train.progress': event(Running, running),
	'channel.hype_train.end': event(Ended, (wire) => {
		const cooldownEndsAt = wire.cooldown_ends_at ?? undefined
		return { ...describe(wire), isRunning: false, progress: 0, goal: 0, expiresAt: wire.ended_at, cooldownEndsAt }
	}),
}
