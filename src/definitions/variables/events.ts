import type { Connection } from '../../core/connection.js'
import type { ChannelState } from '../../state/channel.js'
import type { Kind, Kinds } from '../../state/happenings/kinds.js'
import type { PendingRaid } from '../../state/happenings/outgoing.js'
import type { Counter } from '../../state/happenings/session.js'
import { minuteClock, secondsUntil } from './countdown.js'
import { ownVariable, type OwnGroup } from './own.js'
import { iso } from './results.js'
import { sparkline } from './sparkline.js'
import { channelVariable, type ChannelVariable, type Variable } from './variable.js'

const numbers = new Intl.NumberFormat('en-US')

/** Of every channel. */
export const eventsVariables = {
	followers: channelVariable('followers', ({ audience }) => audience.followers.get()),
	followers_formatted: channelVariable('followers, with commas', ({ audience }) => commas(audience.followers.get())),
	chatters: channelVariable('users in chat', ({ audience }) => audience.chatters.get()),
	chatters_formatted: channelVariable('users in chat, with commas', ({ audience }) => commas(audience.chatters.get())),
	subs_total: channelVariable('subscribers', ({ audience }) => audience.subscribers.get()?.total),
	sub_points: channelVariable('subscriber points', ({ audience }) => audience.subscribers.get()?.points),
	viewers_trend: channelVariable('viewers of the last ten minutes, as a line', ({ viewersTrend }) =>
		sparkline(viewersTrend.viewers),
	),
} satisfies Record<string, ChannelVariable>

/** Of the default account's own channel. */
export const eventsGroups: readonly OwnGroup[] = [
	{
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
			session_followers: session('followers', 'new followers'),
			session_subs: session('subs', 'new subscribers, gifted ones too'),
			session_gifts: session('gifts', 'subscriptions given'),
			session_bits: session('bits', 'Bits'),
			session_raids: session('raids', 'raids'),
			session_redemptions: session('redemptions', 'redemptions of channel points'),
			session_messages: ownVariable('This broadcast: chat messages', ({ chat, happenings }) => {
				chat.activity()
				return happenings.session.messages
			}),
		},
	},
	{
		topics: ['channel.follow'],
		variables: {
			last_follower: last('follow', 'Follow: who followed last', ({ name }) => name),
			follow_count: count('follow', 'Follow: how many'),
		},
	},
	{
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
	},
	{
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
	},
	{
		topics: ['channel.raid:in', 'channel.raid:out'],
		variables: {
			last_raider: last('raid', 'Raid: who raided last', ({ name }) => name),
			last_raider_viewers: amount('raid', 'Raid: viewers of the last one', ({ viewers }) => viewers),
			raid_count: count('raid', 'Raid: how many'),
			raid_target: ownVariable('Raid: where ours is about to go', (channel, connection) => {
				return pendingRaid(channel, connection)?.name
			}),
			raid_remaining: ownVariable('Raid: seconds until ours leaves', raidSeconds),
			raid_clock: ownVariable('Raid: time until ours leaves', (channel, connection) =>
				minuteClock(raidSeconds(channel, connection)),
			),
		},
	},
	{
		topics: ['channel.shoutout.create', 'channel.shoutout.receive'],
		variables: {
			last_shoutout_from: last('shoutout', 'Shoutout: who gave us one last', ({ name }) => name),
			shoutout_count: count('shoutout', 'Shoutout: how many we got'),
			shoutout_last_target: ownVariable('Shoutout: whom we gave one last', ({ happenings }) => {
				return happenings.outgoing.lastShoutout?.name
			}),
			shoutout_cooldown: ownVariable('Shoutout: seconds until we may give one', shoutoutSeconds),
			shoutout_clock: ownVariable('Shoutout: time until we may give one', (channel, connection) =>
				minuteClock(shoutoutSeconds(channel, connection)),
			),
		},
	},
	{
		topics: ['user.whisper.message'],
		variables: {
			last_whisper_from: last('whisper', 'Whisper: from whom the last one came', ({ name }) => name),
			last_whisper_text: last('whisper', 'Whisper: text of the last one', ({ text }) => text),
			whisper_count: count('whisper', 'Whisper: how many'),
		},
	},
]

/** Something of the last happening of a kind. */
function last<K extends Kind>(kind: K, name: string, read: (happening: Kinds[K]) => string): Variable {
	return ownVariable(name, ({ happenings }) => {
		const { last: newest } = happenings.of(kind).get()
		return newest && read(newest)
	})
}

/** The same for a number, which is 0 before the first. */
function amount<K extends Kind>(kind: K, name: string, read: (happening: Kinds[K]) => number | undefined): Variable {
	return ownVariable(name, ({ happenings }) => {
		const { last: newest } = happenings.of(kind).get()
		return (newest && read(newest)) ?? 0
	})
}

/** Moves with each, so that a trigger sees two that are equal. */
function count(kind: Kind, name: string): Variable {
	return ownVariable(name, ({ happenings }) => happenings.of(kind).get().count)
}

function session(counter: Counter, what: string): Variable {
	return ownVariable(`This broadcast: ${what}`, ({ happenings }) => happenings.session.get(counter))
}

function commas(value: number | undefined): string | undefined {
	return value === undefined ? undefined : numbers.format(value)
}

function pendingRaid({ happenings }: ChannelState, { state }: Connection): PendingRaid | undefined {
	const { raid } = happenings.outgoing
	return raid && state.clock.isBefore(raid.leavesAt) ? raid : undefined
}

function raidSeconds({ happenings }: ChannelState, connection: Connection): number {
	return secondsUntil(connection, happenings.outgoing.raid?.leavesAt)
}

function shoutoutSeconds({ happenings }: ChannelState, connection: Connection): number {
	return secondsUntil(connection, happenings.outgoing.shoutoutReadyAt())
}
