import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { DeclinedError } from './errors.js'

export const StreamSchedule = v.object({
	data: v.object({
		segments: v.nullish(
			v.array(
				v.object({
					start_time: v.string(),
					title: v.nullish(v.string()),
					canceled_until: v.nullish(v.string()),
					category: v.nullish(v.object({ name: v.string() })),
				}),
			),
		),
		vacation: v.nullish(v.object({ start_time: v.string(), end_time: v.string() })),
		broadcaster_id: v.string(),
	}),
})

/** Twitch gives at most this many at once. */
const most = 25

export interface Announced {
	readonly streams: readonly {
		readonly startsAt: number
		readonly title: string
		readonly category: string | undefined
	}[]
	readonly vacation: { readonly startsAt: number; readonly endsAt: number } | undefined
}

/** The next streams that are announced and not called off. */
export async function getSchedule(helix: HelixClient, broadcasterId: string): Promise<Announced> {
	const query = { broadcaster_id: broadcasterId, first: most }
	try {
		const { data } = await helix.read('get-channel-stream-schedule', { query }, StreamSchedule)
		const { segments, vacation } = data
		return {
			streams: (segments ?? [])
				.filter(({ canceled_until: canceledUntil }) => !canceledUntil)
				.map(({ start_time: start, title, category }) => {
					return { startsAt: Date.parse(start), title: title ?? '', category: category?.name }
				}),
			vacation: vacation
				? { startsAt: Date.parse(vacation.start_time), endsAt: Date.parse(vacation.end_time) }
				: undefined,
		}
	} catch (error) {
		// Twitch answers so for a channel that has no schedule.
		if (error instanceof DeclinedError && error.failure.status === 404) return { streams: [], vacation: undefined }
		throw error
	}
}
