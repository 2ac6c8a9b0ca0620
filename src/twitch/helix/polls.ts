import * as v from 'valibot'
import { PollStatus, Time } from '../reading.js'
import type { HelixClient } from './client.js'
import { list, one } from './wire.js'

const Poll = v.object({
	id: v.string(),
	title: v.string(),
	choices: v.array(v.object({ id: v.string(), title: v.string(), votes: v.optional(v.number(), 0) })),
	status: PollStatus,
	duration: v.number(),
	started_at: Time,
	ended_at: v.nullish(Time),
	channel_points_voting_enabled: v.optional(v.boolean(), false),
	channel_points_per_vote: v.nullish(v.number(), 0),
})

type WirePoll = v.InferOutput<typeof Poll>

export const PollList = list(Poll)
export const ChangedPoll = one(Poll)

/** What is asked. */
export interface PollQuestion {
	readonly title: string
	/** Titles. */
	readonly choices: readonly string[]
	readonly seconds: number
	/** Channel points for each vote after the first; 0: everyone has one. */
	readonly pointsPerVote: number
}

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
	const poll = await latest(helix, broadcasterId)
	return poll && pollOf(poll)
}

/** What was asked last, within 90 days. */
export async function getLatestQuestion(helix: HelixClient, broadcasterId: string): Promise<PollQuestion | undefined> {
	const poll = await latest(helix, broadcasterId)
	return (
		poll && {
			title: poll.title,
			choices: poll.choices.map(({ title }) => title),
			seconds: poll.duration,
			pointsPerVote: poll.channel_points_voting_enabled ? (poll.channel_points_per_vote ?? 0) : 0,
		}
	)
}

async function latest(helix: HelixClient, broadcasterId: string): Promise<WirePoll | undefined> {
	const query = { broadcaster_id: broadcasterId, first: 1 }
	return (await helix.read('get-polls', { query }, PollList)).data[0]
}

/** A poll begins, and is the only one until it ends. */
export async function createPoll(
	helix: HelixClient,
	broadcasterId: string,
	{ title, choices, seconds, pointsPerVote }: PollQuestion,
): Promise<FoundPoll> {
	const body = {
		broadcaster_id: broadcasterId,
		title,
		choices: choices.map((choice) => ({ title: choice })),
		duration: seconds,
		...(pointsPerVote > 0 && { channel_points_voting_enabled: true, channel_points_per_vote: pointsPerVote }),
	}
	return pollOf((await helix.read('create-poll', { body }, ChangedPoll)).data[0])
}

/** Ends it before its time: viewers see the result for a while, or nothing more of it. */
export async function endPoll(
	helix: HelixClient,
	broadcasterId: string,
	id: string,
	how: 'terminated' | 'archived',
): Promise<FoundPoll> {
	const body = { broadcaster_id: broadcasterId, id, status: how.toUpperCase() }
	return pollOf((await helix.read('end-poll', { body }, ChangedPoll)).data[0])
}

function pollOf({ id, title, choices, status: state, duration, started_at, ended_at }: WirePoll): FoundPoll {
	return { id, title, choices, state, startedAt: started_at, endsAt: ended_at ?? started_at + duration * 1000 }
}
