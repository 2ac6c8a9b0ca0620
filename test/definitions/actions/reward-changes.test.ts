import { describe, expect } from 'vitest'
import type { Reward } from '../../../sandbox/twitch/world/subjects/reward.js'
import { test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

const rewardOf = ({ twitch }: Desk, title: string): Reward => twitch.world.points.reward('streamer', title)
const titles = ({ twitch }: Desk): string[] => twitch.world.points.rewards('streamer').map(({ title }) => title)

function add({ twitch: { world } }: Desk, title: string, changes: Partial<Reward> = {}): Reward {
	return world.points.addReward('streamer', title, changes, world.clientId)
}

const byHand = ({ twitch }: Desk, title: string, changes: Partial<Reward> = {}): Reward =>
	twitch.world.points.addReward('streamer', title, changes)

const facts = {
	...{ cost: 777, prompt: 'Which?', color: '#112233', inputRequired: true, skipsQueue: true },
	...{ maxPerStream: 5, maxPerUserPerStream: 2, cooldownSeconds: 90 },
}

describe('Changing a reward', () => {
	test('sends what is filled in and nothing else', async ({ desk }) => {
		add(desk, 'Song', facts)
		await desk.startSignedIn()
		const options = { reward: 'Song', cost: '', color: '00e5cb', cooldown: '2m', most_per_stream: 0 }
		expect(await desk.companion.pressWithDefaults('reward_edit', options)).toMatchObject({ outcome: 'done' })
		expect(desk.helix('update-custom-reward')).toMatchObject([{ ignored: [] }])
		expect(rewardOf(desk, 'Song')).toMatchObject({
			...facts,
			...{ color: '#00E5CB', cooldownSeconds: 120, maxPerStream: undefined },
		})
	})

	test('of all fields is what was typed, and the new title is shown', async ({ desk }) => {
		add(desk, 'Song')
		await desk.startSignedIn()
		const options = {
			...{ reward: 'Song', title: 'Lied & 🎉', prompt: 'Welches? שלום', cost: 777, color: '#112233' },
			...{ cooldown: 90, most_per_stream: '5', most_per_user: 2, needs_input: 'on', skips_queue: 'on' },
		}
		expect(await desk.companion.pressWithDefaults('reward_edit', options)).toMatchObject({ outcome: 'done' })
		expect(rewardOf(desk, 'Lied & 🎉')).toMatchObject({ ...facts, prompt: 'Welches? שלום' })
		await until('it is shown', () => desk.companion.variables['reward_song_cost'] === 777)
	})

	test('learns all of it, so that a press changes nothing', async ({ desk }) => {
		add(desk, 'Song', facts)
		await desk.startSignedIn()
		const learned = await desk.companion.learn('reward_edit', { channel: 'own', reward: 'Song' })
		expect(learned).toEqual({
			...{ title: 'Song', prompt: 'Which?', cost: '777', color: '#112233', cooldown: '90' },
			...{ most_per_stream: '5', most_per_user: '2', needs_input: 'on', skips_queue: 'on' },
		})
		const options = { reward: 'Song', ...learned }
		expect(await desk.companion.pressWithDefaults('reward_edit', options)).toMatchObject({ outcome: 'done' })
		expect(rewardOf(desk, 'Song')).toMatchObject(facts)
	})

	test('to nothing says that nothing is filled in', async ({ desk }) => {
		add(desk, 'Song')
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('reward_edit', { reward: 'Song' })
		expect(error).toBe('Everything is left as it is: fill in what is to be changed.')
	})

	test('to the title of another one says so', async ({ desk }) => {
		for (const title of ['Song', 'Dance']) add(desk, title)
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('reward_edit', { reward: 'Song', title: 'Dance' })
		expect(error).toBe('The channel has a reward with this title already: choose another title.')
	})
})

describe('Creating a reward', () => {
	test('makes what was typed, which can be changed at once', async ({ desk }) => {
		await desk.startSignedIn()
		const options = {
			...{ title: 'Song', prompt: 'Which?', cost: 777, color: '#112233', cooldown: 90 },
			...{ most_per_stream: 5, most_per_user: 2, needs_input: true, skips_queue: true, enabled: false },
		}
		expect(await desk.companion.pressWithDefaults('reward_create', options)).toMatchObject({ outcome: 'done' })
		expect(desk.helix('create-custom-rewards')).toMatchObject([{ ignored: [] }])
		const { id } = rewardOf(desk, 'Song')
		expect(rewardOf(desk, 'Song')).toMatchObject({ ...facts, enabled: false })
		await until('it is shown', () => desk.companion.variables['reward_song_cost'] === 777)
		expect(desk.companion.variables['reward_created_id']).toBe(id)
		await desk.companion.pressWithDefaults('reward_enable', { reward: id })
		expect(rewardOf(desk, 'Song').enabled).toBe(true)
	})

	test('of a title that there is says so', async ({ desk }) => {
		byHand(desk, 'Song')
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('reward_create', { title: 'Song' })
		expect(error).toBe('The channel has a reward with this title already: choose another title.')
	})

	test('beyond fifty says that there is no room', async ({ desk }) => {
		for (let number = 1; number <= 50; number += 1) byHand(desk, `Reward ${number}`)
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('reward_create', { title: 'Song' })
		expect(error).toBe('A channel has at most 50 rewards, with those that nobody sees: delete one first.')
	})

	test('is for partners and affiliates', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'hobby', affiliate: false })
		desk.issue({ user: 'hobby' })
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('reward_create', { title: 'Song' })
		expect(error).toBe('Twitch has this for partners and affiliates only.')
	})
})

test('Deleting a reward takes it away, with its variables', async ({ desk }) => {
	add(desk, 'Song')
	await desk.startSignedIn()
	await desk.companion.pressWithDefaults('reward_pause', { reward: 'Song' })
	await until('it is known', () => desk.companion.variableNames.includes('reward_song_cost'))
	expect(await desk.companion.pressWithDefaults('reward_delete', { reward: 'Song' })).toMatchObject({ outcome: 'done' })
	expect(titles(desk)).toEqual([])
	await until('it is gone', () => !desk.companion.variableNames.includes('reward_song_cost'))
})

test('Deleting a reward takes away none that has another name by now', async ({ desk }) => {
	const { id } = add(desk, 'Song')
	await desk.startSignedIn()
	await desk.companion.pressWithDefaults('reward_pause', { reward: 'Song' })
	desk.twitch.world.points.changeReward('streamer', 'Song', { title: 'Dance' })
	for (const reward of ['Song', 'song']) {
		const { error } = await desk.companion.pressWithDefaults('reward_delete', { reward })
		expect(error).toBe(`Reward: there is no "${reward}" in the channel of @streamer.`)
	}
	expect(titles(desk)).toEqual(['Dance'])
	expect(await desk.companion.pressWithDefaults('reward_delete', { reward: id })).toMatchObject({ outcome: 'done' })
	expect(titles(desk)).toEqual([])
})
