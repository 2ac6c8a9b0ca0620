import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { minute, pass, second } from '../../helpers/time.js'
import { arrive, listenOffline } from './listening.js'

type World = Desk['twitch']['world']

/** Names of what was sent since, without what moves with every request and what belongs to the chat. */
function movedSince(desk: Desk, batch: number): string[] {
	const names = desk.companion.variableBatches.slice(batch).flatMap((values) => Object.keys(values))
	const others = /^(ratelimit|requests_per_min|token_|account_|selected_|.*chat|session_messages)/
	return [...new Set(names)].filter((name) => !others.test(name)).sort()
}

const news = ['event_count', 'last_event', 'last_event_text', 'last_event_time']

interface Scene {
	readonly what: string
	readonly happen: (world: World) => void
	readonly shows: Record<string, unknown>
	readonly text: string
}

const scenes: readonly Scene[] = [
	{
		what: 'follow',
		happen: (world) => world.followers.follow('streamer', 'other'),
		shows: { last_follower: 'Other', follow_count: 1, session_followers: 1, streamer_followers: 1 },
		text: 'Other follows',
	},
	{
		what: 'sub',
		happen: (world) => world.subscribers.subscribe('streamer', 'other', '2000'),
		shows: { last_subscriber: 'Other', last_subscriber_tier: 2, sub_count: 1, session_subs: 1, streamer_subs_total: 1 },
		text: 'Other subscribed at tier 2',
	},
	{
		what: 'resub',
		happen: (world) =>
			world.subscribers.resubscribe('streamer', 'other', { months: 13, streak: 4, text: 'Still here' }),
		shows: { last_resub: 'Other', last_resub_months: 13, last_resub_streak: 4, last_resub_message: 'Still here' },
		text: 'Other has subscribed for 13 months',
	},
	{
		what: 'bits',
		happen: (world) => world.bits.cheer('streamer', 'other', 250, 'Cheer250 well done'),
		shows: {
			...{ last_bits_user: 'Other', last_bits_amount: 250, last_bits_type: 'cheer' },
			...{ last_bits_message: 'Cheer250 well done', bits_count: 1, session_bits: 250 },
		},
		text: 'Other cheered 250 Bits',
	},
	{
		what: 'power_up',
		happen: (world) => world.bits.usePowerUp('streamer', 'other', { type: 'message_effect', bits: 10, text: 'Wow' }),
		shows: {
			...{ last_power_up_user: 'Other', last_power_up_title: 'Message Effect', last_power_up_bits: 10 },
			...{ last_power_up_input: 'Wow', power_up_count: 1, bits_count: 1, last_bits_type: 'power_up', session_bits: 10 },
		},
		text: 'Other used Message Effect for 10 Bits',
	},
	{
		what: 'power_up',
		happen: (world) =>
			world.bits.useCustomPowerUp('streamer', 'other', { title: 'Confetti', bits: 1, input: 'Now please' }),
		shows: {
			...{ last_power_up_title: 'Confetti', last_power_up_bits: 1, last_power_up_input: 'Now please' },
			...{ power_up_count: 1, bits_count: 1, last_bits_type: 'custom_power_up', session_bits: 1 },
		},
		text: 'Other used Confetti for 1 Bit',
	},
	{
		what: 'raid',
		happen: (world) => world.raids.arrive('other', 'streamer', 42),
		shows: { last_raider: 'Other', last_raider_viewers: 42, raid_count: 1, session_raids: 1 },
		text: 'Other raids with 42 viewers',
	},
	{
		what: 'shoutout',
		happen: (world) => world.shoutouts.give('other', 'streamer'),
		shows: { last_shoutout_from: 'Other', shoutout_count: 1 },
		text: 'Other gave a shoutout',
	},
	{
		what: 'whisper',
		happen: (world) => world.people.whisper('other', 'streamer', 'Between us'),
		shows: { last_whisper_from: 'Other', last_whisper_text: 'Between us', whisper_count: 1 },
		text: 'Other whispered',
	},
	{
		what: 'redemption',
		happen: (world) => world.points.redeemAutomatic('streamer', 'other', 'send_highlighted_message', 200, 'See this'),
		shows: { session_redemptions: 1 },
		text: 'Other redeemed Highlight My Message',
	},
]

describe('What happens in the own channel', () => {
	test.for(scenes)('is on the keys: $text', async ({ what, happen, shows, text }, { desk }) => {
		await listenOffline(desk)
		const before = desk.companion.variableBatches.length
		happen(desk.twitch.world)
		await arrive()
		expect(desk.companion.variables).toMatchObject({
			...shows,
			last_event: what,
			last_event_text: text,
			event_count: 1,
		})
		const moved = movedSince(desk, before)
		expect(moved).toEqual(expect.arrayContaining([...news, ...Object.keys(shows)]))
		const ours =
			/^(event_count|last_|session_|follow|sub_|resub_|gift_|bits_|power_up_|raid_|shoutout_|whisper_|streamer_(followers|sub|target_))/
		expect(moved.filter((name) => !ours.test(name))).toEqual([])
	})

	test('shows gifts by who gave them and by who got them', async ({ desk }) => {
		await listenOffline(desk)
		const { world } = desk.twitch
		for (const login of ['anna', 'ben', 'cleo']) world.addUser({ login, displayName: login })
		world.subscribers.gift('streamer', 'other', ['anna', 'ben', 'cleo'])
		await arrive()
		expect(desk.companion.variables).toMatchObject({
			...{ last_gifter: 'Other', last_gifter_count: 3, last_gifter_total: 3, gift_count: 1, session_gifts: 3 },
			...{ last_subscriber: 'cleo', last_subscriber_is_gift: true, sub_count: 3, session_subs: 3 },
			streamer_subs_total: 3,
		})
		world.subscribers.gift('streamer', null, ['anna'])
		await arrive()
		expect(desk.companion.variables).toMatchObject({ last_gifter: 'Anonymous', last_gifter_total: 0, gift_count: 2 })
	})

	test('shows that a subscription ended in the totals only', async ({ desk }) => {
		await listenOffline(desk)
		const { world } = desk.twitch
		world.subscribers.subscribe('streamer', 'other', '3000')
		await arrive()
		expect(desk.companion.variables).toMatchObject({ streamer_subs_total: 1, streamer_sub_points: 6 })
		const before = desk.companion.variableBatches.length
		world.subscribers.end('streamer', 'other')
		await arrive()
		expect(desk.companion.variables).toMatchObject({ streamer_subs_total: 0, streamer_sub_points: 0 })
		expect(movedSince(desk, before)).toEqual(['streamer_sub_points', 'streamer_subs_total'])
	})

	test('is seen each time: twenty follows in one second change the variable twenty times', async ({ desk }) => {
		await listenOffline(desk)
		const { world } = desk.twitch
		const before = desk.companion.variableBatches.length
		for (let index = 0; index < 20; index += 1) {
			world.addUser({ login: `fan${index}`, displayName: `Fan${index}` })
			world.followers.follow('streamer', `fan${index}`)
		}
		await arrive(2 * second)
		const batches = desk.companion.variableBatches.slice(before)
		const twenty = Array.from({ length: 20 }, (_, index) => index)
		expect(batches.flatMap((values) => values['last_follower'] ?? [])).toEqual(twenty.map((index) => `Fan${index}`))
		expect(batches.flatMap((values) => values['follow_count'] ?? [])).toEqual(twenty.map((index) => index + 1))
		expect(batches.flatMap((values) => values['event_count'] ?? [])).toEqual(twenty.map((index) => index + 1))
	})

	test('is one message each: whoever looks at one variable of it finds the others as new', async ({ desk }) => {
		await listenOffline(desk)
		const { world } = desk.twitch
		const before = desk.companion.variableBatches.length
		for (const login of ['anna', 'ben', 'cleo']) {
			world.addUser({ login, displayName: login })
			world.followers.follow('streamer', login)
		}
		await arrive()
		const batches = desk.companion.variableBatches.slice(before).filter((values) => 'last_follower' in values)
		const told = batches.map(({ last_follower: who, last_event_text: text, follow_count: count, event_count: all }) => [
			...[who, text, count, all],
		])
		expect(told).toEqual([
			['anna', 'anna follows', 1, 1],
			['ben', 'ben follows', 2, 2],
			['cleo', 'cleo follows', 3, 3],
		])
		expect(batches[0]).toMatchObject({ session_followers: expect.any(Number), streamer_followers: expect.any(Number) })
	})

	test('is seen each time, however equal it is', async ({ desk }) => {
		await listenOffline(desk)
		for (let index = 0; index < 5; index += 1) desk.twitch.world.people.whisper('other', 'streamer', 'Hello?')
		await arrive()
		expect(desk.companion.variables).toMatchObject({ last_whisper_text: 'Hello?', whisper_count: 5, event_count: 5 })
	})

	test('is not what happens elsewhere', async ({ desk }) => {
		await listenOffline(desk)
		const before = desk.companion.variableBatches.length
		desk.twitch.world.followers.follow('other', 'streamer')
		desk.twitch.world.bits.cheer('other', 'streamer', 5)
		await arrive()
		expect(movedSince(desk, before)).toEqual([])
	})
})

describe('The counters of a broadcast', () => {
	test('begin anew with the next one, whoever tells of it first', async ({ desk }) => {
		await listenOffline(desk)
		const { world } = desk.twitch
		world.goLive('streamer')
		await arrive()
		world.followers.follow('streamer', 'other')
		world.bits.cheer('streamer', 'other', 100)
		await arrive(2 * minute)
		expect(desk.companion.variables).toMatchObject({ session_followers: 1, session_bits: 100 })
		world.goOffline('streamer')
		await arrive()
		expect(desk.companion.variables).toMatchObject({ session_followers: 1, session_bits: 100 })
		world.goLive('streamer')
		await arrive()
		expect(desk.companion.variables).toMatchObject({ session_followers: 0, session_bits: 0, follow_count: 1 })
	})
})

describe('What other subjects hear', () => {
	test('is counted: messages, and rewards that were redeemed', async ({ desk }) => {
		await listenOffline(desk)
		const { world } = desk.twitch
		world.points.addReward('streamer', 'Hydrate', { cost: 50 })
		world.chat.say('streamer', 'other', 'Hello')
		world.chat.say('streamer', 'other', 'Hello')
		world.points.redeem('streamer', 'other', 'Hydrate')
		await arrive()
		expect(desk.companion.variables).toMatchObject({
			...{ session_messages: 2, session_redemptions: 1 },
			...{ last_event: 'redemption', last_event_text: 'Other redeemed Hydrate' },
		})
	})
})

describe('The line of viewers', () => {
	test('shows the last ten minutes, and is empty without a broadcast', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', { viewers: 10 })
		await listenOffline(desk)
		expect(desk.companion.variables['streamer_viewers_trend']).toMatch(/^(⣤+⡄?|⡄)$/)
		await pass(minute)
		desk.twitch.world.setViewers('streamer', 80)
		await pass(2 * minute)
		expect(desk.companion.variables['streamer_viewers_trend']).toMatch(/^(⣀+|⣸)⣸?⣿*⡇?$/)
		await pass(15 * minute)
		expect(desk.companion.variables['streamer_viewers_trend']).toMatch(/^⣤{4,5}$|^⣤{4}⡄$/)
		desk.twitch.world.goOffline('streamer')
		await arrive()
		expect(desk.companion.variables['streamer_viewers_trend']).toBe('')
	})
})

describe('The audience', () => {
	test('is asked for after a connection, and after a gap in the events', async ({ desk }) => {
		const { world } = desk.twitch
		world.addUser({ login: 'anna', displayName: 'Anna' })
		for (const login of ['other', 'anna']) {
			world.followers.follow('streamer', login)
			world.subscribers.subscribe('streamer', login)
			world.chatters.join('streamer', login)
		}
		await listenOffline(desk)
		expect(desk.companion.variables).toMatchObject({
			...{ streamer_followers: 2, streamer_followers_formatted: '2', streamer_subs_total: 2, streamer_sub_points: 2 },
			...{ streamer_chatters: 2, streamer_chatters_formatted: '2', follow_count: 0, last_event: '' },
		})
		world.eventsub.drop()
		world.followers.unfollow('streamer', 'anna')
		world.subscribers.end('streamer', 'anna')
		await arrive(3 * minute)
		expect(desk.companion.variables).toMatchObject({ streamer_followers: 1, streamer_subs_total: 1 })
	})

	test('that nobody here may know has no numbers', async ({ desk }) => {
		desk.twitch.world.followers.follow('other', 'streamer')
		await listenOffline(desk, 'streamer other')
		await pass(2 * minute)
		expect(desk.companion.variables).toMatchObject({ other_followers: 1, other_chatters: '' })
	})
})

describe('An idle connection', () => {
	test('sends nothing of this', async ({ desk }) => {
		await listenOffline(desk)
		const { world } = desk.twitch
		world.followers.follow('streamer', 'other')
		world.shoutouts.give('streamer', 'other')
		await arrive(3 * minute)
		const before = desk.companion.variableBatches.length
		await pass(20 * minute)
		expect(movedSince(desk, before)).toEqual([])
	})
})
