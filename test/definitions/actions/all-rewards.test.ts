import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

function add({ twitch: { world } }: Desk, title: string, paused = false): void {
	world.points.addReward('streamer', title, { paused }, world.clientId)
}

describe('All rewards', () => {
	const all = ({ twitch }: Desk): boolean[] => twitch.world.points.rewards('streamer').map(({ paused }) => paused)

	test('that this module has made are paused and resumed, each in one request and only where need be', async ({
		desk,
	}) => {
		for (const title of ['One', 'Two', 'Three']) add(desk, title, title === 'Two')
		desk.twitch.world.points.addReward('streamer', 'By hand')
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('reward_all_pause')
		expect(all(desk)).toEqual([true, true, true, false])
		expect(desk.helix('update-custom-reward')).toHaveLength(2)
		await until('it is told', () => desk.companion.variables['last_action_result'] === 'Rewards paused: 3 of 3')
		await desk.companion.pressWithDefaults('reward_all_pause')
		expect(all(desk)).toEqual([false, false, false, false])
		expect(desk.helix('update-custom-reward')).toHaveLength(5)
		await desk.companion.pressWithDefaults('reward_all_pause', { state: 'off' })
		expect(desk.helix('update-custom-reward')).toHaveLength(5)
	})

	test('are fifty at most, all of them in one press', async ({ desk }) => {
		for (let number = 1; number <= 50; number += 1) add(desk, `Reward ${number}`)
		await desk.startSignedIn()
		expect(await desk.companion.pressWithDefaults('reward_all_pause', { state: 'on' })).toMatchObject({
			outcome: 'done',
		})
		expect(all(desk)).toEqual(Array.from({ length: 50 }, () => true))
	})

	test('but one are changed where that one is deleted meanwhile, which is named', async ({ desk }) => {
		for (const title of ['One', 'Two', 'Three']) add(desk, title)
		await desk.startSignedIn()
		const open = desk.twitch.world.trouble.hold({ match: { endpoint: 'update-custom-reward' } })
		const press = desk.companion.pressWithDefaults('reward_all_pause')
		await until('all are under way', () => desk.helix('update-custom-reward').length === 3)
		desk.twitch.world.points.removeReward('streamer', 'Two')
		open()
		expect((await press).error).toBe('Rewards paused: 2 of 3, but not "Two". The reward is gone.')
		expect(all(desk)).toEqual([true, true])
	})

	test('of other apps are none to this one', async ({ desk }) => {
		desk.twitch.world.points.addReward('streamer', 'By hand')
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('reward_all_pause')
		expect(error).toBe(
			'This module has made no reward in the channel of @streamer: it can change no other (Points: make a copy).',
		)
	})
})
