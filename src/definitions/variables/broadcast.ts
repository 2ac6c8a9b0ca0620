import type { Connection } from '../../core/connection.js'
import type { AdBreak } from '../../state/broadcast.js'
import type { ChannelState } from '../../state/channel.js'
import { minuteClock, secondsUntil } from './countdown.js'
import { ownVariable, type OwnGroup } from './own.js'

/** As Twitch and the official module have it: saved pages calculate with it. */
function unix(time: number | undefined): number {
	return Math.floor((time ?? 0) / 1000)
}

/** The break that runs now. */
function running({ broadcast: { adBreak } }: ChannelState, { state }: Connection): AdBreak | undefined {
	return adBreak && state.clock.isBefore(adBreak.endsAt) ? adBreak : undefined
}

const adsGroup: OwnGroup = {
	topics: ['channel.ad_break.begin'],
	variables: {
		ad_next: ownVariable('Ads: when the next one begins, in Unix seconds (0: none)', ({ broadcast }) =>
			unix(broadcast.schedule?.nextAt),
		),
		ad_next_in: ownVariable('Ads: seconds until the next one begins', ({ broadcast }, connection) =>
			secondsUntil(connection, broadcast.schedule?.nextAt),
		),
		ad_next_clock: ownVariable('Ads: time until the next one begins, mm:ss', ({ broadcast }, connection) =>
			minuteClock(secondsUntil(connection, broadcast.schedule?.nextAt)),
		),
		ad_last: ownVariable('Ads: when the last one began, in Unix seconds (0: none)', ({ broadcast }) =>
			unix(broadcast.schedule?.lastAt),
		),
		ad_duration: ownVariable(
			'Ads: seconds that the next one takes',
			({ broadcast }) => broadcast.schedule?.seconds ?? 0,
		),
		ad_preroll_free_time: ownVariable('Ads: seconds without pre-roll ads', ({ broadcast }, connection) =>
			secondsUntil(connection, broadcast.schedule?.prerollFreeUntil),
		),
		ad_snooze_count: ownVariable('Ads: snoozes left', ({ broadcast }) => broadcast.schedule?.snoozes ?? 0),
		ad_snooze_refresh: ownVariable('Ads: when there is one snooze more, in Unix seconds (0: none)', ({ broadcast }) =>
			unix(broadcast.schedule?.snoozeRefreshAt),
		),
		ad_running: ownVariable(
			'Ads: an ad is running',
			(channel, connection) => running(channel, connection) !== undefined,
		),
		ad_remaining: ownVariable('Ads: seconds that the running one still takes', ({ broadcast }, connection) =>
			secondsUntil(connection, broadcast.adBreak?.endsAt),
		),
		ad_automatic: ownVariable(
			'Ads: the running or last one was begun by Twitch',
			({ broadcast }) => broadcast.adBreak?.isAutomatic ?? false,
		),
	},
}

/** There is one without the scope for the schedule: after a press Twitch says how long it takes. */
const commercialGroup: OwnGroup = {
	topics: [],
	variables: {
		commercial_cooldown: ownVariable('Ads: seconds until the next commercial may start', ({ broadcast }, connection) =>
			secondsUntil(connection, broadcast.cooldownEndsAt),
		),
	},
}

/** Of the default account's own channel. */
export const broadcastGroups: readonly OwnGroup[] = [adsGroup, commercialGroup]
