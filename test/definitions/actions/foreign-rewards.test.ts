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

	test('is not taken for one that we make while Twitch is asked which are ours', async ({ desk }) => {
		const { trouble } = desk.twitch.world
		byHand(desk, 'Posture')
		const hold = (): (() => void) => trouble.hold({ match: { endpoint: 'get-custom-reward' }, acted: true })
		const asked = async (count: number): Promise<void> => {
			while (desk.helix('get-custom-reward').length < count) await pass(second / 10)
		}
		desk.issue({ scopes: everyScope })
		desk.twitch.world.goLive('streamer')
		const openFirst = hold()
		await startInFakeTime(desk)
		await asked(1)
		const openSecond = hold()
		openFirst()
		await asked(2)
		expect(desk.helix('get-custom-reward')[1]?.query).toMatchObject({ only_manageable_rewards: ['true'] })
		await desk.companion.pressWithDefaults('reward_create', { title: 'Song' })
		openSecond()
		await pass(second / 2)
		const choices = JSON.stringify(desk.companion.actions.definitions.get('reward_pause')?.options)
		expect(choices).toContain('"Song"')
		expect(choices).toContain('"Posture (made elsewhere: not changeable here)"')
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
		await until(
			'it is told',
			() => desk.companion.variables['last_action_result'] === 'Copied "Posture" as "Posture 3"',
		)
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
