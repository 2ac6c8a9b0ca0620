import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { second, until } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'
import { untilTold } from './results.js'

const begin = ({ twitch }: Desk): void =>
	void twitch.world.polls.begin('streamer', { title: 'Tea?', choices: ['Yes', 'No'], seconds: 90, pointsPerVote: 50 })

const running = ({ twitch }: Desk): unknown => twitch.world.polls.running('streamer')

describe('Creating a poll', () => {
	test('asks viewers what was typed, and is shown at once', async ({ desk }) => {
		await desk.startSignedIn()
		const options = { title: 'Which game & 🎉?', choices: ' One |Zwölf 12\n שלום', duration: '1m30s', points: 100 }
		expect(await desk.companion.pressWithDefaults('poll_create', options)).toMatchObject({ outcome: 'done' })
		const choices = [{ title: 'One' }, { title: 'Zwölf 12' }, { title: 'שלום' }]
		expect(running(desk)).toMatchObject({ title: 'Which game & 🎉?', choices, pointsPerVote: 100 })
		expect(desk.helix('create-poll')).toMatchObject([{ body: { duration: 90 }, ignored: [] }])
		await until('it is shown', () => desk.companion.variables['poll_state'] === 'active')
		expect(desk.companion.variables).toMatchObject({ poll_title: 'Which game & 🎉?', poll_choice3_title: 'שלום' })
	})

	test('while one is running says so', async ({ desk }) => {
		begin(desk)
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('poll_create', { title: 'Again?' })
		expect(error).toBe('A poll is running already: end it first.')
	})

	test('learns the last poll', async ({ desk }) => {
		begin(desk)
		await desk.startSignedIn()
		expect(await desk.companion.learn('poll_create', { channel: 'own' })).toEqual({
			...{ title: 'Tea?', choices: 'Yes | No', duration: '90', points: 50 },
		})
	})

	test('has nothing to learn where there was none', async ({ desk }) => {
		await desk.startSignedIn()
		await expect(desk.companion.learn('poll_create', { channel: 'own' })).rejects.toThrow(
			'The channel of @streamer has had no poll in the last 90 days.',
		)
	})
})

describe('Ending a poll', () => {
	test.for([
		['show', 'terminated'],
		['hide', 'archived'],
	] as const)('to %s its result leaves it %s', async ([result, state], { desk }) => {
		begin(desk)
		await desk.startSignedIn()
		expect(await desk.companion.pressWithDefaults('poll_end', { result })).toMatchObject({ outcome: 'done' })
		expect(running(desk)).toBeUndefined()
		await until('it is over', () => desk.companion.variables['poll_state'] === state)
	})

	test('ends the one that runs, not one that was seen before and is over', async ({ desk }) => {
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('poll_create', { title: 'First?' })
		desk.twitch.world.polls.end('streamer')
		begin(desk)
		expect(await desk.companion.pressWithDefaults('poll_end')).toMatchObject({ outcome: 'done' })
		await untilTold(desk, 'Poll ended: Tea?')
		expect(running(desk)).toBeUndefined()
	})

	test('asks nothing while events tell of it', async ({ desk }) => {
		await listenLive(desk)
		begin(desk)
		await arrive(5 * second)
		const before = desk.helix('get-polls').length
		expect(await desk.companion.pressWithDefaults('poll_end')).toMatchObject({ outcome: 'done' })
		expect(desk.helix('get-polls')).toHaveLength(before)
	})

	test('says that none is running where none is', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('poll_end')
		expect(error).toBe('No poll is running in the channel of @streamer.')
		expect(desk.helix('end-poll')).toEqual([])
	})
})

test('Repeating a poll asks the same again, for as long and as many points', async ({ desk }) => {
	begin(desk)
	desk.twitch.world.polls.end('streamer')
	await desk.startSignedIn()
	expect(await desk.companion.pressWithDefaults('poll_repeat')).toMatchObject({ outcome: 'done' })
	expect(desk.helix('create-poll')).toMatchObject([
		{ body: { title: 'Tea?', duration: 90, channel_points_voting_enabled: true, channel_points_per_vote: 50 } },
	])
	expect(running(desk)).toMatchObject({ title: 'Tea?', choices: [{ title: 'Yes' }, { title: 'No' }] })
})
