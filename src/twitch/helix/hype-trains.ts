import * as v from 'valibot'
import { Contributions, Time } from '../reading.js'
import type { HelixClient } from './client.js'
import { one } from './wire.js'

const Train = v.object({
	id: v.string(),
	type: v.string(),
	level: v.number(),
	total: v.number(),
	progress: v.number(),
	goal: v.number(),
	top_contributions: Contributions,
	started_at: Time,
	expires_at: Time,
})

export const HypeTrainStatus = one(
	v.object({ current: v.nullable(Train), all_time_high: v.nullish(v.object({ level: v.number() })) }),
)

export interface FoundHypeTrain {
	readonly id: string
	readonly type: string
	readonly isRunning: boolean
	readonly level: number
	readonly progress: number
	readonly goal: number
	readonly total: number
	readonly topUser: string
	/** Milliseconds since 1970. */
	readonly startedAt: number
	readonly expiresAt: number
	readonly cooldownEndsAt: undefined
}

/** The train that is on its way, if any, and the highest level that one ever came to. */
export async function getHypeTrain(
	helix: HelixClient,
	broadcasterId: string,
): Promise<{ readonly train: FoundHypeTrain | undefined; readonly recordLevel: number }> {
	const query = { broadcaster_id: broadcasterId }
	const [{ current, all_time_high: best }] = (await helix.read('get-hype-train-status', { query }, HypeTrainStatus))
		.data
	return { train: current ? describe(current) : undefined, recordLevel: best?.level ?? 0 }
}

function describe(wire: v.InferOutput<typeof Train>): FoundHypeTrain {
	const { id, type, level, progress, goal, total, started_at: startedAt, expires_at: expiresAt } = wire
	const { topUser } = wire.top_contributions
	return {
		...{ id, type, level, progress, goal, total, topUser, startedAt, expiresAt },
		isRunning: true,
		cooldownEndsAt: undefined,
	}
}
