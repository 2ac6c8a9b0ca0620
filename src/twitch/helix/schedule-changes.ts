import type * as v from 'valibot'
import type { HelixClient } from './client.js'
import { segmentOf, StreamSchedule, type Segment, type Vacation } from './schedule.js'

/** @param vacation undefined: it is over, or does not come */
export async function setVacation(
	helix: HelixClient,
	broadcasterId: string,
	vacation: (Vacation & { readonly timeZone: string }) | undefined,
): Promise<void> {
	const query = {
		broadcaster_id: broadcasterId,
		is_vacation_enabled: vacation !== undefined,
		...(vacation && {
			vacation_start_time: wireTime(vacation.startsAt),
			vacation_end_time: wireTime(vacation.endsAt),
			timezone: vacation.timeZone,
		}),
	}
	await helix.send('update-channel-stream-schedule', { query })
}

export interface NewSegment {
	/** Milliseconds since 1970. */
	readonly startsAt: number
	readonly minutes: number
	readonly timeZone: string
	readonly title: string
	readonly categoryId: string | undefined
	/** Every week. */
	readonly isRecurring: boolean
}

export async function createSegment(
	helix: HelixClient,
	broadcasterId: string,
	segment: NewSegment,
): Promise<Segment | undefined> {
	const body = {
		start_time: wireTime(segment.startsAt),
		timezone: segment.timeZone,
		duration: String(segment.minutes),
		is_recurring: segment.isRecurring,
		title: segment.title || undefined,
		category_id: segment.categoryId,
	}
	const query = { broadcaster_id: broadcasterId }
	return firstOf(await helix.read('create-channel-stream-schedule-segment', { query, body }, StreamSchedule))
}

/** Calls a stream off, or says that it comes after all. */
export async function cancelSegment(
	helix: HelixClient,
	broadcasterId: string,
	id: string,
	isCanceled: boolean,
): Promise<Segment | undefined> {
	const parameters = { query: { broadcaster_id: broadcasterId, id }, body: { is_canceled: isCanceled } }
	return firstOf(await helix.read('update-channel-stream-schedule-segment', parameters, StreamSchedule))
}

/** With one week of a weekly stream all of them go. */
export async function deleteSegment(helix: HelixClient, broadcasterId: string, id: string): Promise<void> {
	await helix.send('delete-channel-stream-schedule-segment', { query: { broadcaster_id: broadcasterId, id } })
}

function firstOf({ data }: v.InferOutput<typeof StreamSchedule>): Segment | undefined {
	return data.segments?.map(segmentOf)[0]
}

/** As Twitch writes it, in whole seconds. */
function wireTime(time: number): string {
	return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}
