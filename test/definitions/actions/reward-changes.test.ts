import { describe, expect } from 'vitest'
import type { Reward } from '../../../sandbox/twitch/world/subjects/reward.js'
import { everyScope, test, type Desk } from '../../helpers/desk.js'
import { minute, pass, second, until } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'
import { startInFakeTime } from '../fake-start.js'

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

describe('A reward that was made elsewhere', () => {
	const changes = ['reward_enable', 'reward_pause', 'reward_cost', 'reward_delete'] as const
	const refusal =
		'This reward was made in the dashboard or by another app: change it there, or make a copy that this module can change (Points: make a copy).'
	test.for(changes)('is not changed by %s, which says what to do', async (action, { desk }) => {
		byHand(desk, 'Posture')
		await desk.startSignedIn()
		expect((await desk.companion.pressWithDefaults(action, { reward: 'Posture' })).error).toBe(refusal)
	})

	test('is marked where it is chosen, once that is known, and one of ours is not', async ({ desk }) => {
		const [theirs, ours] = [byHand(desk, 'Posture').id, add(desk, 'Song').id]
		desk.issue({ scopes: everyScope })
		desk.twitch.world.goLive('streamer')
		await startInFakeTime(desk)
		await pass(20 * second)
		const choicesOf = (action: 'reward_pause' | 'redemption_resolve'): string =>
			JSON.stringify(desk.companion.actions.definitions.get(action)?.options)
		for (const action of ['reward_pause', 'redemption_resolve'] as const) {
			expect(choicesOf(action)).toContain(
				JSON.stringify({ id: theirs, label: 'Posture (made elsewhere: not changeable here)' }),
			)
			expect(choicesOf(action)).toContain(JSON.stringify({ id: ours, label: 'Song' }))
		}
	})

	test('and comes while the connection runs is marked within five minutes', async ({ desk }) => {
		await listenLive(desk)
		byHand(desk, 'Posture')
		const choices = (): string => JSON.stringify(desk.companion.actions.definitions.get('reward_pause')?.options)
		await arrive()
		expect(choices()).toContain('"Posture"')
		await pass(6 * minute)
		expect(choices()).toContain('"Posture (made elsewhere: not changeable here)"')
	})

	test('is copied with all that is said of it, hidden, under a title that is free', async ({ desk }) => {
		byHand(desk, 'Posture', facts)
		byHand(desk, 'posture 2')
		await desk.startSignedIn()
		expect(await desk.companion.pressWithDefaults('reward_copy', { reward: 'Posture' })).toMatchObject({
			outcome: 'done',
		})
		const { world } = desk.twitch
		expect(rewardOf(desk, 'Posture 3')).toMatchObject({ ...facts, enabled: false, clientId: world.clientId })
		expect(rewardOf(desk, 'Posture')).toMatchObject({ enabled: true, clientId: undefined })
		await until('it is told', () => desk.companion.variables['last_action_result'] === 'Copied "Posture" as "Posture 3"')
		expect(desk.companion.variables['reward_created_id']).toBe(rewardOf(desk, 'Posture 3').id)
		expect(await desk.companion.pressWithDefaults('reward_pause', { reward: 'Posture 3' })).toMatchObject({
			outcome: 'done',
		})
	})

	test('is copied under a title of its own, seen at once', async ({ desk }) => {
		byHand(desk, 'Posture')
		await desk.startSignedIn()
		const options = { reward: 'Posture', title: 'Sit up', enabled: true }
		expect(await desk.companion.pressWithDefaults('reward_copy', options)).toMatchObject({ outcome: 'done' })
		expect(titles(desk)).toEqual(['Posture', 'Sit up'])
		expect(rewardOf(desk, 'Sit up').enabled).toBe(true)
	})

	test('is not copied under its own title, which would not be unique', async ({ desk }) => {
		byHand(desk, 'Posture')
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('reward_copy', { reward: 'Posture', title: 'Posture' })
		expect(error).toBe('The channel has a reward with this title already: choose another title.')
	})

	test('is copied though its title has no room for a number', async ({ desk }) => {
		byHand(desk, 'é🎉'.repeat(22) + '.')
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('reward_copy', { reward: 'é🎉'.repeat(22) + '.' })
		expect(titles(desk)[1]).toBe(`${'é🎉'.repeat(21)}é 2`)
	})
})
