import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { arrive, listenLive, listenOffline } from './listening.js'

type World = Desk['twitch']['world']

interface Case {
	readonly event: string
	readonly isLive?: true
	/** The reward's variables come or go. */
	readonly isDefinedAnew?: true
	/** What was so before. */
	readonly given?: (world: World) => void
	readonly happen: (world: World) => void
	/** Which variables of the own channel move, and no others. */
	readonly moves: readonly (string | RegExp)[]
}

/** Time goes on, requests are counted, and what is selected is the own channel. */
const always = /^(selected_|streamer_uptime|token_|account_|ratelimit_|requests_per_min)/

const news = ['event_count', 'last_event', 'last_event_text', 'last_event_time']

const cases: readonly Case[] = [
	{
		event: 'stream.online',
		happen: (world) => world.goLive('streamer', { viewers: 5 }),
		moves: [
			...['streamer_live', 'streamer_started_at', 'streamer_stream_id', 'streamer_viewers_trend'],
			...['streamer_viewers', 'streamer_viewers_formatted', 'streamer_viewers_peak'],
		],
	},
	{
		event: 'stream.offline',
		isLive: true,
		happen: (world) => world.goOffline('streamer'),
		moves: [
			...['streamer_live', 'streamer_started_at', 'streamer_stream_id', 'streamer_viewers_trend'],
			...['streamer_viewers', 'streamer_viewers_formatted', 'streamer_viewers_peak'],
		],
	},
	{
		event: 'channel.update',
		happen: (world) => {
			world.addCategory({ name: 'Chess' })
			world.setTitle('streamer', 'New')
			world.setCategory('streamer', 'Chess')
		},
		moves: ['streamer_title', 'streamer_category', 'streamer_category_id'],
	},
	{
		event: 'channel.subscription.gift',
		happen: (world) => world.subscribers.gift('streamer', 'other', ['streamer']),
		moves: [
			...[...news, /^last_gifter/, 'gift_count', 'session_gifts', /^last_subscriber/, 'sub_count', 'session_subs'],
			...['streamer_subs_total', 'streamer_sub_points'],
		],
	},
	{
		event: 'channel.channel_points_custom_reward.update',
		given: (world) => void world.points.addReward('streamer', 'Song', { cost: 1 }),
		happen: (world) => world.points.changeReward('streamer', 'Song', { cost: 2 }),
		moves: ['reward_song_cost'],
	},
	{
		event: 'channel.channel_points_custom_reward.add',
		isDefinedAnew: true,
		happen: (world) => void world.points.addReward('streamer', 'Song', { cost: 1 }),
		moves: [/^reward_song_/],
	},
	{
		event: 'channel.channel_points_custom_reward.remove',
		isDefinedAnew: true,
		given: (world) => void world.points.addReward('streamer', 'Song', { cost: 1 }),
		happen: (world) => world.points.removeReward('streamer', 'Song'),
		moves: [],
	},
	{
		event: 'channel.shoutout.create',
		isLive: true,
		happen: (world) => world.shoutouts.give('streamer', 'other'),
		moves: [/^shoutout_(last_target|cooldown|clock)/],
	},
	{
		event: 'channel.shield_mode.end',
		given: (world) => world.shields.set('streamer', true),
		happen: (world) => world.shields.set('streamer', false),
		moves: ['shield_mode', 'shield_by', 'shield_since'],
	},
	{
		event: 'channel.raid:out',
		given: (world) => world.raids.start('streamer', 'other'),
		happen: (world) => world.raids.go('streamer'),
		moves: [/^raid_(target|remaining|clock)/],
	},
]

function isAmong(moves: Case['moves'], name: string): boolean {
	return moves.some((each) => (typeof each === 'string' ? each === name : each.test(name)))
}

describe('What an event moves, and nothing else:', () => {
	test.for(cases)('$event', async ({ isLive = false, isDefinedAnew = false, given, happen, moves }, { desk }) => {
		const { world } = desk.twitch
		await (isLive ? listenLive(desk) : listenOffline(desk))
		// A key that has nothing to do with any of it.
		const idle = await desk.companion.addFeedback('clip_status', { state: 'ready' })
		given?.(world)
		await arrive()
		const { checks } = idle
		const moved = new Set<string>()
		desk.companion.onVariables((changes) => {
			for (const { name } of changes) if (!always.test(name)) moved.add(name)
		})
		happen(world)
		await arrive()
		expect([...moved].filter((name) => !isAmong(moves, name))).toEqual([])
		expect(moves.filter((each) => ![...moved].some((name) => isAmong([each], name)))).toEqual([])
		// Companion looks at all feedbacks when they are defined anew.
		expect(idle.checks - checks).toBe(isDefinedAnew ? 1 : 0)
	})
})
