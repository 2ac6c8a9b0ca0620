import { number } from '../options/number.js'
import { colors } from '../presets/colors.js'
import { feedback } from './feedback.js'

export const broadcastFeedbacks = {
	ad_running: feedback({
		name: 'Ads: an ad is running',
		description: 'From the start of an ad for as long as it takes',
		options: {},
		style: { bgcolor: colors.red, color: colors.white },
		isOn: ({ connection }) => {
			const { adBreak } = connection.ownChannel.broadcast
			return adBreak !== undefined && connection.state.clock.isBefore(adBreak.endsAt)
		},
	}),

	ad_soon: feedback({
		name: 'Ads: the next one is near',
		description: 'Whether the next ad begins within this time',
		options: { seconds: number({ label: 'Within', min: 1, max: 3600, unit: 'seconds', standard: 60 }) },
		style: { bgcolor: colors.yellow, color: colors.black },
		isOn: ({ options, connection: { state }, connection }) => {
			const nextAt = connection.ownChannel.broadcast.schedule?.nextAt
			if (nextAt === undefined || state.clock.isBefore(nextAt - options.seconds * 1000)) return false
			return state.clock.isBefore(nextAt)
		},
	}),

	ad_snooze_available: feedback({
		name: 'Ads: the next one can be snoozed',
		description: 'Whether an ad is to come and a snooze is left',
		options: {},
		style: { bgcolor: colors.green, color: colors.white },
		isOn: ({ connection }) => {
			const { schedule } = connection.ownChannel.broadcast
			return schedule?.nextAt !== undefined && schedule.snoozes > 0
		},
	}),

	commercial_ready: feedback({
		name: 'Ads: a commercial can run',
		description: 'Whether the channel is live and the time that must pass between two ads is over',
		options: {},
		style: { bgcolor: colors.green, color: colors.white },
		isOn: ({ connection }) => {
			const { ownChannel, state } = connection
			return ownChannel.stream.kind === 'live' && !state.clock.isBefore(ownChannel.broadcast.cooldownEndsAt)
		},
	}),
}
