import { describe, expect } from 'vitest'
import { reward } from '../../../src/definitions/options/reward.js'
import { textOf } from '../../../src/definitions/options/option.js'
import { everyScope, test } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second, until } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'

describe('The feedback "reward state"', () => {
	const changes = [
		{ property: 'enabled', before: true, change: { enabled: false } },
		{ property: 'paused', before: false, change: { paused: true } },
		{ property: 'in_stock', before: true, change: { maxPerStream: 0 } },
	] as const
	test.for(changes)('follows $property', async ({ property, before, change }, { desk }) => {
		await desk.startListening()
		const { points } = desk.twitch.world
		const { id } = points.addReward('streamer', 'Song')
		await until('the reward is known', () => desk.companion.variables['reward_song_cost'] === 100)
		const byTitle = await desk.companion.addFeedback('reward_state', { reward: 'song', property })
		const byId = await desk.companion.addFeedback('reward_state', { reward: id, property })
		const other = await desk.companion.addFeedback('reward_state', { reward: 'no such reward', property })
		expect([byTitle, byId, other].map(({ active }) => active)).toEqual([before, before, false])
		points.changeReward('streamer', id, change)
		await until('the lamps follow', () => byTitle.active === !before && byId.active === !before)
		expect(other.active).toBe(false)
	})

	test('is on while the reward cools down', async ({ desk }) => {
		desk.issue({ scopes: everyScope })
		fakeTime()
		const { points } = desk.twitch.world
		points.addReward('streamer', 'Song', { cooldownSeconds: 5 })
		desk.twitch.world.goLive('streamer')
		await desk.start()
		await pass(20 * second)
		const lamp = await desk.companion.addFeedback('reward_state', { reward: 'Song', property: 'cooldown' })
		expect(lamp.active).toBe(false)
		points.redeem('streamer', 'other', 'Song')
		await pass(second)
		expect(lamp.active).toBe(true)
		await pass(5 * second)
		expect(lamp.active).toBe(false)
	})

	test('offers the rewards that are known, by title', async ({ desk }) => {
		await desk.startListening()
		const { points } = desk.twitch.world
		const [song, dance] = ['Song', 'Dance'].map((title) => points.addReward('streamer', title).id)
		const offered = (): string =>
			JSON.stringify(desk.companion.feedbacks.definitions.get('redemptions_waiting')?.options)
		const choices = [
			{ id: 'any', label: 'Any reward' },
			{ id: dance, label: 'Dance' },
			{ id: song, label: 'Song' },
		]
		await until('they are offered', () => offered().includes(JSON.stringify(choices)))
	})
})

describe('The feedback "redemptions waiting"', () => {
	test('counts those of one reward, or of all', async ({ desk }) => {
		await desk.startListening()
		const { points } = desk.twitch.world
		points.addReward('streamer', 'Song')
		points.addReward('streamer', 'Dance')
		const any = await desk.companion.addFeedback('redemptions_waiting', { reward: 'any', count: 2 })
		const song = await desk.companion.addFeedback('redemptions_waiting', { reward: 'Song', count: 2 })
		const one = points.redeem('streamer', 'other', 'Song')
		points.redeem('streamer', 'other', 'Dance')
		await until('any is on', () => any.active)
		expect(song.active).toBe(false)
		points.redeem('streamer', 'other', 'Song')
		await until('song is on', () => song.active)
		points.resolve('streamer', one.id, 'FULFILLED')
		await until('song is off', () => !song.active)
		expect(any.active).toBe(true)
	})
})

describe('The feedback "goal is reached"', () => {
	test('is on when a goal of its type has come so far', async ({ desk }) => {
		await desk.startListening()
		const { goals } = desk.twitch.world
		const half = await desk.companion.addFeedback('goal_reached', { type: 'follower', percent: 50 })
		const any = await desk.companion.addFeedback('goal_reached', { type: 'any', percent: 100 })
		const bits = await desk.companion.addFeedback('goal_reached', { type: 'new_bit', percent: 1 })
		goals.begin('streamer', { type: 'follower', target: 10, current: 5 })
		await until('half is on', () => half.active)
		expect(any.active).toBe(false)
		goals.progress('streamer', 'follower', 10)
		await until('any is on', () => any.active)
		expect(bits.active).toBe(false)
		goals.progress('streamer', 'follower', 4)
		await until('all are off', () => !half.active && !any.active)
	})
})

describe('The feedback "goal is reached"', () => {
	test('is on after a goal ended as reached, until the next of its kind begins', async ({ desk }) => {
		await listenLive(desk)
		const { goals, eventsub } = desk.twitch.world
		const follower = await desk.companion.addFeedback('goal_reached', { type: 'follower', percent: 100 })
		const any = await desk.companion.addFeedback('goal_reached', { type: 'any', percent: 100 })
		const bits = await desk.companion.addFeedback('goal_reached', { type: 'new_bit', percent: 1 })
		const on = (): boolean[] => [follower, any, bits].map(({ active }) => active)
		goals.begin('streamer', { type: 'follower', target: 10, current: 9 })
		goals.begin('streamer', { type: 'new_bit', target: 10 })
		await arrive()
		const goal = goals.of('streamer')[0]
		if (goal) goal.current = 10
		goals.end('streamer', 'follower')
		goals.end('streamer', 'new_bit')
		await arrive()
		expect(on()).toEqual([true, true, false])
		eventsub.drop()
		await pass(minute)
		expect(on()).toEqual([true, true, false])
		goals.begin('streamer', { type: 'follower', target: 20, current: 10 })
		await arrive()
		expect(on()).toEqual([false, false, false])
	})
})

describe('The feedback "charity campaign is running"', () => {
	test('is on while it runs', async ({ desk }) => {
		await desk.startListening()
		const { charity } = desk.twitch.world
		const lamp = await desk.companion.addFeedback('charity_active', {})
		expect(lamp.active).toBe(false)
		charity.start('streamer')
		await until('it is on', () => lamp.active)
		charity.stop('streamer')
		await until('it is off', () => !lamp.active)
	})
})

describe('The option for a reward', () => {
	test.for([true, false])('takes what its cases say, with "any" %s', (any) => {
		const { cases, parse, limits } = reward({ any })
		for (const value of cases.accepted) expect(parse(value)).toBe(textOf(value))
		for (const value of cases.refused) expect(() => parse(value)).toThrow(limits)
	})
})
