import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, pass, second } from '../../helpers/time.js'
import { documented, movedSince, send, shown } from './votes.js'
import { arrive, listenLive } from './listening.js'

const at = (secondsFromNow: number): string => new Date(Date.now() + secondsFromNow * 1000).toISOString()

describe('A poll', () => {
	test('is shown as it begins, is voted on and ends by itself, and moves nothing else', async ({ desk }) => {
		await listenLive(desk)
		const { polls } = desk.twitch.world
		const before = desk.companion.variableBatches.length
		expect(shown(desk, 'poll_')).toEqual({})
		const { id } = polls.begin('streamer', { title: 'Which?', choices: ['Heads', 'Tails', 'Edge'], seconds: 60 })
		await arrive()
		expect(desk.companion.variables).toMatchObject({
			...{ poll_state: 'active', poll_title: 'Which?', poll_id: id, poll_votes: 0, poll_winner: '' },
			...{ poll_choice1_title: 'Heads', poll_choice3_title: 'Edge', poll_choice4_title: '', poll_choice4_bar: '' },
			...{ poll_choice1_votes: 0, poll_choice1_percent: 0, poll_choice1_bar: '❘❘❘❘❘❘❘❘❘❘' },
		})
		polls.vote('streamer', 'Tails', { votes: 5, pointsVotes: 1 })
		polls.vote('streamer', 'Edge', { votes: 3 })
		await arrive()
		expect(desk.companion.variables).toMatchObject({
			...{ poll_votes: 9, poll_choice2_votes: 6, poll_choice2_percent: 66, poll_choice2_bar: '❚❚❚❚❚❚❘❘❘❘' },
			...{ poll_choice3_votes: 3, poll_choice3_percent: 33, poll_choice3_bar: '❚❚❚❘❘❘❘❘❘❘', poll_winner: '' },
		})
		await pass(minute)
		await arrive()
		expect(desk.companion.variables).toMatchObject({ poll_state: 'completed', poll_winner: 'Tails', poll_remaining: 0 })
		expect(movedSince(desk, before).filter((name) => !name.startsWith('poll_'))).toEqual([])
	})

	test('counts its seconds down to none, and then nothing ticks', async ({ desk }) => {
		await listenLive(desk)
		const seen: unknown[] = []
		desk.companion.onVariables((changes) => {
			seen.push(...changes.filter(({ name }) => name === 'poll_remaining').map(({ value }) => value))
		})
		desk.twitch.world.polls.begin('streamer', { seconds: 15 })
		await arrive(20 * second)
		expect(seen).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
		const batch = desk.companion.variableBatches.length
		await pass(20 * second)
		expect(movedSince(desk, batch)).toEqual([])
	})

	test.for(['TERMINATED', 'ARCHIVED'] as const)('that is ended by hand is %s', async (status, { desk }) => {
		await listenLive(desk)
		desk.twitch.world.polls.begin('streamer', { choices: ['Heads', 'Tails'] })
		desk.twitch.world.polls.vote('streamer', 'Heads')
		desk.twitch.world.polls.vote('streamer', 'Tails')
		desk.twitch.world.polls.end('streamer', status)
		await arrive()
		expect(desk.companion.variables).toMatchObject({ poll_state: status.toLowerCase(), poll_winner: 'Heads, Tails' })
	})

	test('that runs when the module starts is known', async ({ desk }) => {
		const { polls } = desk.twitch.world
		polls.begin('streamer', { title: 'Before', choices: ['Heads', 'Tails'], seconds: 1800 })
		polls.vote('streamer', 'Tails', { votes: 2 })
		await listenLive(desk)
		expect(desk.companion.variables).toMatchObject({
			poll_state: 'active',
			poll_title: 'Before',
			poll_choice2_votes: 2,
		})
		expect(Number(desk.companion.variables['poll_remaining'])).toBeGreaterThan(1700)
		expect(desk.helix('get-polls')).toHaveLength(1)
		expect(desk.helix('get-polls').at(-1)?.query).toMatchObject({ first: ['1'] })
	})

	test('whose end was missed has ended once the module is back', async ({ desk }) => {
		await listenLive(desk)
		const { world } = desk.twitch
		world.polls.begin('streamer', { seconds: 1800 })
		await arrive()
		world.eventsub.drop()
		world.polls.end('streamer', 'TERMINATED')
		await pass(minute)
		expect(desk.companion.variables).toMatchObject({ poll_state: 'terminated', poll_remaining: 0 })
	})

	test('is over by the clock half a minute after its end, though nothing can tell of it', async ({ desk }) => {
		await listenLive(desk)
		const { polls, eventsub, trouble } = desk.twitch.world
		const lamp = await desk.companion.addFeedback('poll_active', { state: 'active' })
		polls.begin('streamer', { choices: ['Yes', 'No'], seconds: 60 })
		polls.vote('streamer', 'Yes')
		await arrive()
		trouble.fail({ match: { host: 'eventsub' }, status: 503, times: Infinity })
		trouble.fail({ match: { endpoint: 'get-polls' }, status: 503, times: Infinity })
		eventsub.drop()
		await pass(85 * second)
		expect(lamp.active).toBe(true)
		expect(desk.companion.variables).toMatchObject({ poll_state: 'active', poll_remaining: 0, poll_winner: '' })
		await pass(10 * second)
		expect(lamp.active).toBe(false)
		expect(desk.companion.variables).toMatchObject({ poll_state: 'completed', poll_winner: 'Yes' })
	})

	test('that has ended is not begun again by news that come late', async ({ desk }) => {
		await listenLive(desk)
		const choices = [{ id: '1', title: 'A', votes: 4 }]
		const poll = { id: 'one', title: 'T', choices, started_at: at(-60) }
		await send(desk, 'channel.poll.end', { ...poll, ended_at: at(0), status: 'completed' })
		await send(desk, 'channel.poll.progress', { ...poll, choices: [{ ...choices[0], votes: 9 }], ends_at: at(60) })
		await send(desk, 'channel.poll.begin', { ...poll, ends_at: at(60) })
		expect(desk.companion.variables).toMatchObject({ poll_state: 'completed', poll_votes: 4, poll_remaining: 0 })
		await send(desk, 'channel.poll.end', { ...poll, ended_at: at(0), status: 'archived' })
		await send(desk, 'channel.poll.end', { ...poll, ended_at: at(0), status: 'completed' })
		expect(desk.companion.variables['poll_state']).toBe('archived')
	})

	test('is replaced by another one, and by no older one', async ({ desk }) => {
		await listenLive(desk)
		const choices = [{ id: '1', title: 'A', votes: 4 }]
		const old = { id: 'one', title: 'Old', choices, started_at: at(-90), ends_at: at(60) }
		await send(desk, 'channel.poll.progress', old)
		await send(desk, 'channel.poll.progress', { ...old, choices: [{ ...choices[0], votes: 3 }] })
		expect(desk.companion.variables['poll_votes']).toBe(4)
		const begun = { id: 'two', title: 'New', choices: [{ id: '2', title: 'B' }], started_at: at(-60), ends_at: at(60) }
		await send(desk, 'channel.poll.begin', begun)
		await send(desk, 'channel.poll.end', { ...old, ended_at: at(-60), status: 'terminated' })
		expect(desk.companion.variables).toMatchObject({ poll_state: 'active', poll_title: 'New', poll_votes: 0 })
	})

	test.for(['begin', 'progress', 'end'])('is read from the documented event of its %s', async (name, { desk }) => {
		await listenLive(desk)
		const [example] = documented(`channel.poll.${name}`)
		// That it runs is no news of the year 2020.
		await send(desk, `channel.poll.${name}`, { ...example, ...(name !== 'end' && { ends_at: at(0) }) })
		expect(desk.companion.variables).toMatchObject({
			...{ poll_id: '1243456', poll_title: 'Aren’t shoes just really hard socks?', poll_remaining: 0 },
			...{
				begin: { poll_state: 'active', poll_choice3_title: 'Maybe!', poll_votes: 0 },
				progress: { poll_state: 'active', poll_choice2_votes: 14, poll_votes: 33 },
				end: { poll_state: 'completed', poll_winner: 'Yellow', poll_choice2_percent: 41 },
			}[name],
		})
	})

	test('of a state that Twitch has not named yet is over, and a time that is none changes nothing', async ({
		desk,
	}) => {
		await listenLive(desk)
		const [example] = documented('channel.poll.end')
		await send(desk, 'channel.poll.end', { ...example, started_at: 'soon' })
		expect(shown(desk, 'poll_')).toEqual({})
		await send(desk, 'channel.poll.end', { ...example, status: 'forgotten' })
		expect(desk.companion.variables['poll_state']).toBe('invalid')
	})
})
