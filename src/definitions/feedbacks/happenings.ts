import { user } from '../options/channel.js'
import { choice } from '../options/choice.js'
import { number } from '../options/number.js'
import { colors } from '../presets/colors.js'
import { feedback } from './feedback.js'

export const happeningFeedbacks = {
	recent_event: feedback({
		name: 'Events: happened just now',
		description: 'In your own channel: on for some seconds after each',
		options: {
			event: choice({
				label: 'Event',
				choices: {
					any: 'Any of these',
					follow: 'Follow',
					sub: 'New subscription',
					resub: 'Resubscription',
					gift: 'Subscriptions given',
					bits: 'Bits',
					raid: 'Raid',
					redemption: "Channel points redeemed, for Twitch's own rewards too",
					power_up: 'Power-up',
					shoutout: 'Shoutout received',
					whisper: 'Whisper',
					first_chat: 'First message of a chatter',
				},
				standard: 'any',
			}),
			seconds: number({ label: 'For how long', min: 1, max: 3600, unit: 'seconds', standard: 10 }),
			min_amount: number({
				label: 'At least',
				min: 0,
				max: 1_000_000,
				unit: 'Bits, viewers, gifts, months or points',
				standard: 0,
				description: 'Of "Any of these", and of what has no size, it does not matter',
			}),
		},
		style: { bgcolor: colors.purple, color: colors.white },
		isOn: ({ options: { event, seconds, min_amount: amount }, connection }) => {
			const at = connection.ownChannel.happenings.recent(event, amount)
			return at !== undefined && connection.state.clock.isBefore(at + seconds * 1000)
		},
	}),

	shoutout_ready: feedback({
		name: 'Chat: shoutout can be given',
		description: 'The pause of two minutes since the last one is over, and with a user the hour since theirs',
		options: { user: user('User', 'Login, @name or id. Empty: whoever', { optional: true }) },
		style: { bgcolor: colors.green, color: colors.white },
		isOn: ({ options, connection }) => {
			const readyAt = connection.ownChannel.happenings.outgoing.shoutoutReadyAt(options.user || undefined)
			return !connection.state.clock.isBefore(readyAt)
		},
	}),

	raid_pending: feedback({
		name: 'Stream: raid is about to leave',
		description: 'From the start of a raid until it has left or was called off',
		options: {},
		style: { bgcolor: colors.yellow, color: colors.black },
		isOn: ({ connection }) => {
			const { raid } = connection.ownChannel.happenings.outgoing
			return raid !== undefined && connection.state.clock.isBefore(raid.leavesAt)
		},
	}),
}
