import * as v from 'valibot'
import { PollStatus, Time } from '../reading.js'
import type { HelixClient } from './client.js'
import { list } from './wire.js'

const Poll = v.object({
	id: v.string(),
	title: v.string(),
	choices: v.array(v.object({ id: v.string(), title: v.string(), votes: v.optional(v.number(), 0) })),
	status: PollStatus,
	duration: v.number(),
	started_at: Time,
	ended_at: v.nullish(Time),
})

export const PollList = list(Poll)

export interface FoundPoll {
	readonly id: string
	readonly title: string
	readonly choices: readonly { readonly id: string; readonly title: string; readonly votes: number }[]
	readonly state: v.InferOutput<typeof PollStatus>
	/** Milliseconds since 1970. */
	readonly startedAt: number
	readonly endsAt: number
}

/** The one that began last, within 90 days. */
export async function getLatestPoll(helix: HelixClient, broadcasterId: string): Promise<FoundPoll | undefined> {
	const query = { broadcaster_id: broadcasterId, first: 1 }
	const [poll] = (await helix.read('get-polls', { query }, PollList)).data
	if (!poll) return undefined
	const { id, title, choices, status: state, duration, started_at: startedAt, ended_at: endedAt } = poll
	return { id, title, choices, state, startedAt, endsAt: endedAt ?? startedAt + duration * 1000 }
}
