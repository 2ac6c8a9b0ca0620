import * as v from 'valibot'
import { NumberOrText } from '../reading.js'
import type { HelixClient } from './client.js'
import { one } from './wire.js'

export const StartedCommercial = one(v.object({ length: v.number(), message: v.string(), retry_after: v.number() }))

export const commercialLengths = ['30', '60', '90', '120', '150', '180'] as const

export interface Commercial {
	/** Seconds; Twitch may shorten what was asked for. */
	readonly length: number
	/** Twitch's remark, mostly empty. */
	readonly message: string
	/** Seconds until the next one may start. */
	readonly retryAfter: number
}

export async function startCommercial(helix: HelixClient, broadcasterId: string, length: number): Promise<Commercial> {
	const body = { broadcaster_id: broadcasterId, length }
	const { data } = await helix.read('start-commercial', { body }, StartedCommercial)
	return { length: data[0].length, message: data[0].message, retryAfter: data[0].retry_after }
}

/** Unix seconds, 0 for none; the reference's example shows text, as Twitch answered in former years. */
const Moment = v.pipe(
	v.union([v.number(), v.string(), v.null()]),
	v.transform((moment) => (typeof moment === 'string' ? readMoment(moment) : (moment ?? 0) * 1000)),
	v.number(),
	v.transform((time) => (time > 0 ? time : undefined)),
)

function readMoment(text: string): number {
	const seconds = Number(text)
	return Number.isNaN(seconds) ? Date.parse(text) : seconds * 1000
}

export const AdScheduleAnswer = one(
	v.object({
		next_ad_at: Moment,
		last_ad_at: Moment,
		duration: NumberOrText,
		preroll_free_time: NumberOrText,
		snooze_count: NumberOrText,
		snooze_refresh_at: Moment,
	}),
)

/** Times are milliseconds since 1970; undefined where there is none. */
export interface FoundAdSchedule {
	readonly nextAt: number | undefined
	readonly lastAt: number | undefined
	/** Seconds that the next one takes. */
	readonly seconds: number
	readonly prerollFreeUntil: number | undefined
	readonly snoozes: number
	readonly snoozeRefreshAt: number | undefined
}

export const SnoozedAd = one(v.object({ next_ad_at: Moment, snooze_count: NumberOrText, snooze_refresh_at: Moment }))

/** Puts the next ad off by five minutes. */
export async function snoozeNextAd(
	helix: HelixClient,
	broadcasterId: string,
): Promise<Pick<FoundAdSchedule, 'nextAt' | 'snoozes' | 'snoozeRefreshAt'>> {
	const query = { broadcaster_id: broadcasterId }
	const [next] = (await helix.read('snooze-next-ad', { query }, SnoozedAd)).data
	return { nextAt: next.next_ad_at, snoozes: next.snooze_count, snoozeRefreshAt: next.snooze_refresh_at }
}

export async function getAdSchedule(helix: HelixClient, broadcasterId: string): Promise<FoundAdSchedule> {
	const query = { broadcaster_id: broadcasterId }
	const [schedule] = (await helix.read('get-ad-schedule', { query }, AdScheduleAnswer)).data
	const free = schedule.preroll_free_time
	return {
		nextAt: schedule.next_ad_at,
		lastAt: schedule.last_ad_at,
		seconds: schedule.duration,
		prerollFreeUntil: free > 0 ? Date.now() + free * 1000 : undefined,
		snoozes: schedule.snooze_count,
		snoozeRefreshAt: schedule.snooze_refresh_at,
	}
}
