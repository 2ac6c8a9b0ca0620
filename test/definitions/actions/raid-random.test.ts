import { describe, expect } from 'vitest'
import { allScopes, test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'
import { followThree, shownLogin, shows, type Press } from './raiding.js'

describe('A raid to a random channel', () => {
	const random = async (desk: Desk, options: Press = {}): Promise<string | undefined> =>
		(await desk.companion.pressWithDefaults('raid_random', options)).error

	test('goes to one of the candidates and shows it', async ({ desk }) => {
		followThree(desk)
		await desk.startSignedIn()
		expect(await random(desk)).toBeUndefined()
		const target = desk.twitch.world.raids.pending('streamer') ?? ''
		expect(['big', 'mid', 'tiny']).toContain(target)
		await shows(desk, target)
		await until('the countdown is shown', () => desk.companion.variables['raid_target'] === target.toUpperCase())
	})

	test('never goes to the same twice in a row', async ({ desk }) => {
		followThree(desk)
		await desk.startSignedIn()
		const picked: string[] = []
		for (let count = 0; count < 12; count += 1) {
			await random(desk, { then: 'show' })
			const before = picked.at(-1)
			await until('another is shown', () => shownLogin(desk) !== before)
			picked.push(shownLogin(desk))
		}
		expect(picked.filter((login, index) => login === picked[index - 1])).toEqual([])
		expect(desk.helix('start-a-raid')).toEqual([])
	})

	test('goes to the only one there is, again and again', async ({ desk }) => {
		followThree(desk)
		await desk.startSignedIn()
		for (const then of ['show', 'show', 'raid']) expect(await random(desk, { max_viewers: 10, then })).toBeUndefined()
		expect(desk.twitch.world.raids.pending('streamer')).toBe('tiny')
	})

	test('that is shown only is where a press of start raid goes', async ({ desk }) => {
		followThree(desk)
		await desk.startSignedIn()
		await random(desk, { max_viewers: 10, then: 'show' })
		expect(await desk.companion.pressWithDefaults('raid_start')).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.raids.pending('streamer')).toBe('tiny')
	})

	test('needs the scope to raid only where it raids', async ({ desk }) => {
		desk.issue({ scopes: allScopes.filter((scope) => scope !== 'channel:manage:raids') })
		followThree(desk)
		await desk.startSignedIn()
		expect(await random(desk, { then: 'show' })).toBeUndefined()
		expect(await random(desk, { then: 'raid' })).toContain('channel:manage:raids')
		expect(desk.helix('start-a-raid')).toEqual([])
	})

	test('where nobody is live says so and starts nothing', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await random(desk)).toBe('Nobody else is live among those that are followed.')
		expect(desk.helix('start-a-raid')).toEqual([])
	})
})
