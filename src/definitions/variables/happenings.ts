import { amount, count, last } from './happening.js'
import { ownVariable, type OwnGroup } from './own.js'
import { raidGroup } from './raids.js'
import { iso } from './results.js'
import { sessionGroup } from './session.js'
import { shoutoutGroup } from './shoutouts.js'

const newestGroup: OwnGroup = {
	topics: [],
	variables: {
		last_event: ownVariable('Events: kind of the last one', ({ happenings }) => happenings.newest.get().last?.kind),
		last_event_text: ownVariable('Events: the last one in a sentence', ({ happenings }) => {
			return happenings.newest.get().last?.text
		}),
		last_event_time: ownVariable('Events: when the last one was', ({ happenings }) => {
			const { last, at } = happenings.newest.get()
			return last && iso(at)
		}),
		event_count: ownVariable('Events: how many', ({ happenings }) => happenings.newest.get().count),
	},
}

const followGroup: OwnGroup = {
	topics: ['channel.follow'],
	variables: {
		last_follower: last('follow', 'Follow: who followed last', ({ name }) => name),
		follow_count: count('follow', 'Follow: how many'),
	},
}

const subscriptionGroup: OwnGroup = {
	topics: ['channel.subscribe', 'channel.subscription.message', 'channel.subscription.gift'],
	variables: {
		last_subscriber: last('sub', 'Sub: who subscribed last', ({ name }) => name),
		last_subscriber_tier: amount('sub', 'Sub: tier of the last one, 1 to 3', ({ tier }) => tier),
		last_subscriber_is_gift: ownVariable('Sub: the last one was given', ({ happenings }) => {
			return happenings.of('sub').get().last?.isGift ?? false
		}),
		sub_count: count('sub', 'Sub: how many'),
		last_resub: last('resub', 'Resub: who resubscribed last', ({ name }) => name),
		last_resub_months: amount('resub', 'Resub: months of the last one', ({ months }) => months),
		last_resub_streak: amount('resub', 'Resub: months in a row, if shared', ({ streak }) => streak),
		last_resub_message: last('resub', 'Resub: message of the last one', ({ message }) => message),
		resub_count: count('resub', 'Resub: how many'),
		last_gifter: last('gift', 'Gift: who gave last', ({ name }) => name),
		last_gifter_count: amount('gift', 'Gift: subscriptions given last', (gift) => gift.amount),
		last_gifter_total: amount('gift', 'Gift: of all time by the last one, if shared', ({ total }) => total),
		gift_count: count('gift', 'Gift: how many times'),
	},
}

const bitsGroup: OwnGroup = {
	topics: ['channel.bits.use'],
	variables: {
		last_bits_user: last('bits', 'Bits: who used some last', ({ name }) => name),
		last_bits_amount: amount('bits', 'Bits: how many the last time', ({ bits }) => bits),
		last_bits_type: last('bits', 'Bits: cheer or power-up', ({ type }) => type),
		last_bits_message: last('bits', 'Bits: message of the last time', ({ message }) => message),
		bits_count: count('bits', 'Bits: how many times'),
		last_power_up_user: last('power_up', 'Power-up: who used one last', ({ name }) => name),
		last_power_up_title: last('power_up', 'Power-up: the last one', ({ title }) => title),
		last_power_up_bits: amount('power_up', 'Power-up: Bits of the last one', ({ bits }) => bits),
		last_power_up_input: last('power_up', 'Power-up: text of the last one', ({ input }) => input),
		power_up_count: count('power_up', 'Power-up: how many'),
	},
}

const whisperGroup: OwnGroup = {
	topics: ['user.whisper.message'],
	variables: {
		last_whisper_from: last('whisper', 'Whisper: from whom the last one came', ({ name }) => name),
		last_whisper_text: last('whisper', 'Whisper: text of the last one', ({ text }) => text),
		whisper_count: count('whisper', 'Whisper: how many'),
	},
}

/** Of the default account's own channel. */
export const happeningGroups: readonly OwnGroup[] = [
	newestGroup,
	sessionGroup,
	followGroup,
	subscriptionGroup,
	bitsGroup,
	raidGroup,
	shoutoutGroup,
	whisperGroup,
]
