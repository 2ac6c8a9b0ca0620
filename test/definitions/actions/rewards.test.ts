import { describe, expect } from 'vitest'
import type { Reward } from '../../../sandbox/twitch/world/subjects/reward.js'
import { test, type Desk } from '../../helpers/desk.js'
import { second, until } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'

const rewardOf = ({ twitch }: Desk, title = 'Song'): Reward => twitch.world.points.reward('streamer', title)

function add({ twitch: { world } }: Desk, title = 'Song', changes: Partial<Reward> = {}): Reward {
	return world.points.addReward('streamer', title, changes, world.clientId)
}

const switches = [
	{ action: 'reward_enable', property: 'enabled', variable: 'reward_song_enabled' },
	{ action: 'reward_pause', property: 'paused', variable: 'reward_song_paused' },
] as const

describe('A reward that this module has made', () => {
	const rows = switches.flatMap((each) =>
		[true, false].flatMap((before) => [
			{ ...each, before, state: 'on', after: true },
			{ ...each, before, state: 'off', after: false },
			{ ...each, before, state: 'toggle', after: !before },
		]),
	)
	test.for(rows)('by $action $state is $after where it was $before', async (row, { desk }) => {
		const { action, property, variable, before, state, after } = row
		add(desk, 'Song', { [property]: before })
		await desk.startSignedIn()
		expect(await desk.companion.pressWithDefaults(action, { reward: 'Song', state })).toMatchObject({ outcome: 'done' })
		expect(rewardOf(desk)[property]).toBe(after)
		await until('it is shown', () => desk.companion.variables[variable] === after)
	})

	test.for(switches)('is toggled by $action as it is at Twitch, not as it once was', async (row, { desk }) => {
		const { action, property } = row
		add(desk, 'Song', { [property]: false })
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults(action, { reward: 'Song' })
		desk.twitch.world.points.changeReward('streamer', 'Song', { [property]: false })
		await desk.companion.pressWithDefaults(action, { reward: 'Song' })
		expect(rewardOf(desk)[property]).toBe(true)
	})

	test('is not asked for while events tell of it', async ({ desk }) => {
		await listenLive(desk)
		add(desk)
		await arrive(5 * second)
		const before = desk.helix('get-custom-reward').length
		for (const paused of [true, false, true]) {
			await desk.companion.pressWithDefaults('reward_pause', { reward: 'Song' })
			expect(rewardOf(desk).paused).toBe(paused)
		}
		expect(desk.helix('get-custom-reward')).toHaveLength(before)
	})

	test('toggled twice at once is as it was', async ({ desk }) => {
		add(desk)
		await desk.startSignedIn()
		const press = async (): Promise<unknown> =>
			desk.companion.pressWithDefaults('reward_pause', { reward: 'Song', state: 'toggle' })
		await Promise.all([press(), press()])
		expect(desk.helix('update-custom-reward').map(({ body }) => body)).toEqual([
			{ is_paused: true },
			{ is_paused: false },
		])
		expect(rewardOf(desk).paused).toBe(false)
	})

	test.for(['id', 'title', 'slug'] as const)('is named by its %s', async (name, { desk }) => {
		const { id } = add(desk, 'Play a Söng!')
		await desk.startSignedIn()
		const reward = { id, title: ' play a söng! ', slug: 'play_a_song' }[name]
		expect(await desk.companion.pressWithDefaults('reward_pause', { reward })).toMatchObject({ outcome: 'done' })
		expect(rewardOf(desk, 'Play a Söng!').paused).toBe(true)
	})

	test('that does not exist is asked for, and named in the error', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('reward_pause', { reward: 'Sing' })
		expect(error).toBe('Reward: there is no "Sing" in the channel of @streamer.')
		expect(desk.helix('update-custom-reward')).toEqual([])
	})

	test.for(switches)('is learned by $action as it is', async ({ action, property }, { desk }) => {
		add(desk, 'Song', { [property]: true })
		await desk.startSignedIn()
		expect(await desk.companion.learn(action, { channel: 'own', reward: 'Song' })).toEqual({ state: 'on' })
		desk.twitch.world.points.changeReward('streamer', 'Song', { [property]: false })
		expect(await desk.companion.learn(action, { channel: 'own', reward: 'Song' })).toEqual({ state: 'off' })
	})
})

describe('The cost of a reward', () => {
	const rows = [
		{ mode: 'set', cost: 1, after: 1 },
		{ mode: 'set', cost: 1_000_000_000, after: 1_000_000_000 },
		{ mode: 'add', cost: 50, after: 550 },
		{ mode: 'add', cost: -499, after: 1 },
		{ mode: 'add', cost: -700, after: 1 },
		{ mode: 'add', cost: 1_000_000_000, after: 1_000_000_000 },
	]
	test.for(rows)('of 500 is $after after $mode $cost', async ({ mode, cost, after }, { desk }) => {
		add(desk, 'Song', { cost: 500 })
		await desk.startSignedIn()
		expect(await desk.companion.pressWithDefaults('reward_cost', { reward: 'Song', mode, cost })).toMatchObject({
			outcome: 'done',
		})
		expect(rewardOf(desk).cost).toBe(after)
		await until('it is shown', () => desk.companion.variables['reward_song_cost'] === after)
	})

	test('cannot be set to nothing', async ({ desk }) => {
		add(desk)
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('reward_cost', { reward: 'Song', cost: 0 })
		expect(error).toBe('Cost: a reward costs 1 channel point at least, not 0.')
		expect(desk.helix('update-custom-reward')).toEqual([])
	})

	test('takes every step of a rotary key, however fast they come', async ({ desk }) => {
		add(desk, 'Song', { cost: 100 })
		await desk.startSignedIn()
		const step = async (): Promise<unknown> =>
			desk.companion.pressWithDefaults('reward_cost', { reward: 'Song', mode: 'add', cost: 10 })
		await Promise.all(Array.from({ length: 6 }, step))
		expect(rewardOf(desk).cost).toBe(160)
	})

	test('is learned', async ({ desk }) => {
		add(desk, 'Song', { cost: 123 })
		await desk.startSignedIn()
		expect(await desk.companion.learn('reward_cost', { channel: 'own', reward: 'Song' })).toEqual({
			...{ mode: 'set', cost: 123 },
		})
	})
})
