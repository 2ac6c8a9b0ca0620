import { describe, expect } from 'vitest'
import { allScopes, test, type Desk } from '../../helpers/desk.js'
import { minute, pass, second, until } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

/** Live, with so many viewers. */
function addLive({ twitch: { world } }: Desk, login: string, viewers: number, category = 'Chess'): void {
	world.addUser({ login, displayName: login.toUpperCase() })
	world.goLive(login, { viewers, category, title: `Hello from ${login}` })
}

/** Three who are live and followed, one who is not live, and oneself. */
function followThree(desk: Desk): void {
	const { world } = desk.twitch
	addLive(desk, 'big', 900)
	addLive(desk, 'mid', 50)
	addLive(desk, 'tiny', 3, 'Art')
	world.goLive('streamer', { category: 'Chess', viewers: 20 })
	for (const login of ['big', 'mid', 'tiny', 'other', 'streamer']) world.followers.follow(login, 'streamer')
}

type Press = Readonly<Record<string, string | number>>

async function step(desk: Desk, options: Press = {}): Promise<string | undefined> {
	const { error } = await desk.companion.pressWithDefaults('raid_target_step', options)
	return error
}

function shownLogin({ companion }: Desk): string {
	const { raid_candidate_login: login } = companion.variables
	return typeof login === 'string' ? login : ''
}

async function shows(desk: Desk, login: string): Promise<void> {
	await until(`${login} is shown`, () => shownLogin(desk) === login)
}

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

	test('where nobody is live says so and starts nothing', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await random(desk)).toBe('Nobody else is live among those that are followed.')
		expect(desk.helix('start-a-raid')).toEqual([])
	})
})
