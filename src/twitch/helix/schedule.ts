import * as v from 'valibot'
import { Time } from '../reading.js'
import type { HelixClient } from './client.js'
import { DeclinedError } from './errors.js'

const WireSegment = v.object({
	id: v.string(),
	start_time: Time,
	end_time: v.nullish(Time),
	title: v.nullish(v.string()),
	canceled_until: v.nullish(v.string()),
	category: v.nullish(v.object({ name: v.string() })),
	is_recurring: v.optional(v.boolean(), false),
})

export const StreamSchedule = v.object({
	data: v.object({
		segments: v.nullish(v.array(WireSegment)),
		vacation: v.nullish(v.object({ start_time: Time, end_time: Time })),
		broadcaster_id: v.string(),
	}),
})

/** Twitch gives at most this many at once. */
const most = 25

/** A stream that is announced. Times are milliseconds since 1970. */
export interface Segment {
	readonly id: string
	readonly startsAt: number
	/** Undefined: nobody said. */
	readonly endsAt: number | undefined
	readonly title: string
	readonly category: string | undefined
	readonly isCanceled: boolean
	/** Every week. */
	readonly isRecurring: boolean
}

export interface Vacation {
	readonly startsAt: number
	readonly endsAt: number
}

export interface Announced {
	readonly streams: readonly Segment[]
	readonly vacation: Vacation | undefined
}

/** The next streams that are announced and not called off. */
export async function getSchedule(helix: HelixClient, broadcasterId: string): Promise<Announced> {
	const { streams, vacation } = await getWholeSchedule(helix, broadcasterId)
	return { streams: streams.filter(({ isCanceled }) => !isCanceled), vacation }
}

/** Those that are called off, too. */
export async function getWholeSchedule(helix: HelixClient, broadcasterId: string): Promise<Announced> {
	const query = { broadcaster_id: broadcasterId, first: most }
	try {
		const { data } = await helix.read('get-channel-stream-schedule', { query }, StreamSchedule)
		const { segments, vacation } = data
		return {
			streams: (segments ?? []).map(segmentOf),
			vacation: vacation ? { startsAt: vacation.start_time, endsAt: vacation.end_time } : undefined,
		}
	} catch (error) {
		// Twitch answers so for a channel that has no schedule.
		if (error instanceof DeclinedError && error.failure.status === 404) return { streams: [], vacation: undefined }
		throw error
	}
}

/** Undefined: none has this id. */
export async function getSegment(helix: HelixClient, broadcasterId: string, id: string): Promise<Segment | undefined> {
	try {
		const { data } = await helix.read(
			'get-channel-stream-schedule',
			{ query: { broadcaster_id: broadcasterId, id } },
			StreamSchedule,
		)
		return data.segments?.map(segmentOf).find((each) => each.id === id)
	} catch (error) {
		// Twitch answers so for what is no id, and for a channel that has no schedule.
		if (error instanceof DeclinedError && (error.failure.status === 400 || error.failure.status === 404))
			return undefined
		throw error
	}
}

export function segmentOf(segment: v.InferOutput<typeof WireSegment>): Segment {
	return {
		id: segment.id,
		startsAt: segment.start_time,
		endsAt: segment.end_time ?? undefined,
		title: segment.title ?? '',
		category: segment.category?.name,
		isCanceled: Boolean(segment.canceled_until),
		isRecurring: segment.is_recurring,
	}
}
