import { Refusal } from '../../http/answer.js'
import type { Channel } from '../../world/channel.js'
import type { Handlers } from '../handler.js'

export const adSchedule: Handlers = {
	'get-ad-schedule': (call) => {
		const channel = call.channel('broadcaster_id')
		if (!channel) throw new Refusal(400, 'The broadcaster ID is not valid.')
		return {
			data: [
				{
					...showNext(channel),
					last_ad_at: channel.stream ? seconds(channel.lastAdAt) : 0,
					duration: channel.ads.next?.duration ?? 0,
					preroll_free_time: channel.ads.prerollFreeSeconds,
				},
			],
		}
	},

	'snooze-next-ad': (call) => {
		const channel = call.channel('broadcaster_id')
		if (!channel) throw new Refusal(400, 'The broadcaster ID is not valid.')
		if (!channel.stream) throw new Refusal(400, 'The channel is not currently live.')
		if (!channel.ads.next) throw new Refusal(400, 'Channel does not have an upcoming scheduled ad break.')
		if (channel.ads.snoozes === 0) throw new Refusal(429, 'Channel has no snoozes left.')
		channel.ads.snooze()
		return { data: [showNext(channel)] }
	},
}

function showNext({ ads: { next, snoozes, snoozeReturnsAt } }: Channel): object {
	return {
		next_ad_at: seconds(next?.at ?? 0),
		snooze_count: snoozes,
		snooze_refresh_at: seconds(snoozeReturnsAt),
	}
}

/** 0 for never. The reference's example shows text, which its corrections of November 2026 take back. */
function seconds(at: number): number {
	return Math.floor(at / 1000)
}
