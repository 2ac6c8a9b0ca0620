import { describe, expect } from 'vitest'
import { Crew } from '../../helpers/crew.js'
import { allScopes, test } from '../../helpers/desk.js'
import { minute, pass, second, until } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'
import { addLive, followThree, shows, step } from './raiding.js'

describe('The raid browser', () => {
	test('shows the live channels that are followed, one after the other, round and round', async ({ desk }) => {
		followThree(desk)
		await desk.startSignedIn()
		expect(desk.companion.variables).toMatchObject({ raid_candidate_index: 0, raid_candidate_count: 0 })
		expect(await step(desk)).toBeUndefined()
		await shows(desk, 'big')
		expect(desk.companion.variables).toMatchObject({
			raid_candidate_name: 'BIG',
			raid_candidate_viewers: 900,
			raid_candidate_category: 'Chess',
			raid_candidate_title: 'Hello from big',
			raid_candidate_index: 1,
			raid_candidate_count: 3,
			last_action_result: 'Candidate: @big, 900 viewers, Chess',
		})
		for (const login of ['mid', 'tiny', 'big']) {
			await step(desk)
			await shows(desk, login)
		}
		await step(desk, { step: -1 })
		await shows(desk, 'tiny')
		await step(desk, { step: 5 })
		await shows(desk, 'mid')
		expect(desk.helix('get-followed-streams')).toHaveLength(1)
	})

	test('begins with the last one where it is turned back first', async ({ desk }) => {
		followThree(desk)
		await desk.startSignedIn()
		await step(desk, { step: -1 })
		await shows(desk, 'tiny')
	})

	test('loses no step of a knob that is turned fast', async ({ desk }) => {
		followThree(desk)
		await desk.startSignedIn()
		await Promise.all([step(desk), step(desk), step(desk), step(desk), step(desk)])
		await shows(desk, 'mid')
		await Promise.all([step(desk), step(desk)])
		await shows(desk, 'big')
		expect(desk.helix('get-followed-streams')).toHaveLength(1)
	})

	test('that finds nobody does not ask again at every step, but does after some seconds', async ({ desk }) => {
		await startInFakeTime(desk)
		for (let count = 0; count < 3; count += 1) {
			expect(await step(desk)).toBe('Nobody else is live among those that are followed.')
		}
		expect(desk.helix('get-followed-streams')).toHaveLength(1)
		await pass(10 * second)
		followThree(desk)
		expect(await step(desk)).toBeUndefined()
		expect(desk.helix('get-followed-streams')).toHaveLength(2)
	})

	test('gives the target of a raid that a press starts', async ({ desk }) => {
		followThree(desk)
		await desk.startSignedIn()
		await step(desk)
		await step(desk)
		const users = desk.helix('get-users').length
		expect(await desk.companion.pressWithDefaults('raid_start')).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.raids.pending('streamer')).toBe('mid')
		expect(desk.helix('get-users')).toHaveLength(users)
	})

	test('long after it was turned gives only a target that is live still', async ({ desk }) => {
		followThree(desk)
		await startInFakeTime(desk)
		await step(desk)
		await pass(10 * minute)
		expect(await desk.companion.pressWithDefaults('raid_start')).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.raids.pending('streamer')).toBe('big')
		await desk.companion.pressWithDefaults('raid_cancel')
		desk.twitch.world.goOffline('big')
		const { error } = await desk.companion.pressWithDefaults('raid_start')
		expect(error).toBe('Raid to: @big is not live any more. Step to another candidate.')
		expect(desk.helix('start-a-raid')).toHaveLength(1)
	})

	test('gives the target to no other channel than the one that it was turned for', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		followThree(desk)
		await crew.startSignedIn()
		await step(desk)
		const { error } = await desk.companion.pressWithDefaults('raid_start', { channel: 'other' })
		expect(error).toBe('Raid to: nobody is named, and no candidate is shown for @other.')
		expect(desk.helix('start-a-raid')).toEqual([])
	})

	test('gives way to a target that is named', async ({ desk }) => {
		followThree(desk)
		await desk.startSignedIn()
		await step(desk)
		await desk.companion.pressWithDefaults('raid_start', { target: 'other' })
		expect(desk.twitch.world.raids.pending('streamer')).toBe('other')
	})

	test('leaves out those with more viewers than are wanted', async ({ desk }) => {
		followThree(desk)
		await desk.startSignedIn()
		await step(desk, { max_viewers: 50 })
		await shows(desk, 'mid')
		expect(desk.companion.variables['raid_candidate_count']).toBe(2)
		expect(await step(desk, { max_viewers: 2 })).toBe(
			'Nobody else is live among those that are followed with at most 2 viewers.',
		)
		await until('nobody is shown', () => desk.companion.variables['raid_candidate_index'] === 0)
		expect(desk.companion.variables['raid_candidate_login']).toBe('')
	})

	test('looks again after two minutes, and stays where it is', async ({ desk }) => {
		followThree(desk)
		await startInFakeTime(desk)
		await step(desk)
		await step(desk)
		await pass(3 * minute)
		addLive(desk, 'huge', 5000)
		desk.twitch.world.followers.follow('huge', 'streamer')
		desk.twitch.world.goOffline('big')
		await step(desk)
		await pass(second)
		expect(desk.companion.variables).toMatchObject({ raid_candidate_login: 'tiny', raid_candidate_index: 3 })
		expect(desk.helix('get-followed-streams')).toHaveLength(2)
	})

	test('says that nobody is live', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await step(desk)).toBe('Nobody else is live among those that are followed.')
	})

	test('asks for the scope that whom one follows needs, and other sources do without it', async ({ desk }) => {
		desk.issue({ scopes: allScopes.filter((scope) => scope !== 'user:read:follows') })
		followThree(desk)
		await desk.startSignedIn()
		expect(await step(desk)).toContain('user:read:follows')
		expect(await step(desk, { source: 'category' })).toBeUndefined()
	})
})
