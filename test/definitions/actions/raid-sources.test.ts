import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'
import { addLive, followThree, shows, step } from './raiding.js'

describe('The raid browser for a team', () => {
	const join = (desk: Desk): void => {
		followThree(desk)
		desk.twitch.world.teams.create('gophers', {
			displayName: 'Go Phers',
			members: ['streamer', 'tiny', 'other', 'big'],
		})
	}

	test.for(['', 'gophers', ' Go Phers '])('finds the live members of "%s"', async (name, { desk }) => {
		join(desk)
		await desk.startSignedIn()
		expect(await step(desk, { source: 'team', name })).toBeUndefined()
		await shows(desk, 'big')
		expect(desk.companion.variables['raid_candidate_count']).toBe(2)
	})

	test.for([
		['xyzzy', 'Team or category: Twitch has no team "xyzzy". Check the spelling.'],
		['', 'Team or category: @streamer is in no team, so name one.'],
	] as const)('"%s" that there is not says so: %s', async ([name, sentence], { desk }) => {
		followThree(desk)
		await desk.startSignedIn()
		expect(await step(desk, { source: 'team', name })).toBe(sentence)
	})
})

describe('The raid browser for a category', () => {
	test.for([
		['', 'big'],
		['chess', 'big'],
		['Art', 'tiny'],
	] as const)('"%s" shows %s first', async ([name, login], { desk }) => {
		followThree(desk)
		await desk.startSignedIn()
		expect(await step(desk, { source: 'category', name })).toBeUndefined()
		await shows(desk, login)
	})

	test('that the channel does not have asks for one', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await step(desk, { source: 'category' })).toBe('Team or category: @streamer is in no category, so name one.')
	})

	test('goes through the pages until there are small ones, and keeps a hundred', async ({ desk }) => {
		for (let index = 0; index < 130; index += 1) addLive(desk, `big${index}`, 1000)
		for (let index = 0; index < 120; index += 1) addLive(desk, `small${index}`, 10)
		await desk.startSignedIn()
		const before = desk.helix('get-streams').length
		expect(await step(desk, { source: 'category', name: 'Chess', max_viewers: 50 })).toBeUndefined()
		await until('a small one is shown', () => desk.companion.variables['raid_candidate_viewers'] === 10)
		expect(desk.companion.variables['raid_candidate_count']).toBe(100)
		expect(desk.helix('get-streams').length - before).toBe(3)
	})
})
