import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, pass, second } from '../../helpers/time.js'
import { documented, movedSince, send, shown } from './votes.js'
import { arrive, listenLive } from './listening.js'

const at = (secondsFromNow: number): string => new Date(Date.now() + secondsFromNow * 1000).toISOString()

describe('A prediction', () => {
	test('is shown as it begins, is staked on, locked and resolved, and moves nothing else', async ({ desk }) => {
		await listenLive(desk)
		const { predictions } = desk.twitch.world
		const before = desk.companion.variableBatches.length
		expect(shown(desk, 'prediction_')).toEqual({})
		const { id } = predictions.begin('streamer', { title: 'Win?', outcomes: ['Yes', 'No'], seconds: 60 })
		await arrive()
		expect(desk.companion.variables).toMatchObject({
			...{ prediction_state: 'active', prediction_title: 'Win?', prediction_id: id, prediction_points: 0 },
			...{ prediction_outcome1_title: 'Yes', prediction_outcome1_color: 'blue', prediction_outcome1_ratio: 0 },
			...{ prediction_outcome2_color: 'pink', prediction_outcome2_bar: '❘❘❘❘❘❘❘❘❘❘', prediction_outcome3_bar: '' },
			...{ prediction_winner: '', prediction_outcome10_title: '' },
		})
		predictions.predict('streamer', 'streamer', 'No', 250)
		predictions.predict('streamer', 'other', 'Yes', 750)
		await arrive()
		expect(desk.companion.variables).toMatchObject({
			...{ prediction_points: 1000, prediction_users: 2, prediction_outcome1_points: 750 },
			...{ prediction_outcome1_users: 1, prediction_outcome1_percent: 75, prediction_outcome1_ratio: 1.33 },
			...{ prediction_outcome1_bar: '❚❚❚❚❚❚❚❘❘❘', prediction_outcome2_ratio: 4, prediction_outcome2_percent: 25 },
		})
		await pass(minute)
		await arrive()
		expect(desk.companion.variables).toMatchObject({ prediction_state: 'locked', prediction_remaining: 0 })
		predictions.resolve('streamer', 'No')
		await arrive()
		expect(desk.companion.variables).toMatchObject({ prediction_state: 'resolved', prediction_winner: 'No' })
		expect(movedSince(desk, before).filter((name) => !name.startsWith('prediction_'))).toEqual([])
	})

	test('counts the seconds until it is locked, and then nothing ticks', async ({ desk }) => {
		await listenLive(desk)
		const seen: unknown[] = []
		desk.companion.onVariables((changes) => {
			seen.push(...changes.filter(({ name }) => name === 'prediction_remaining').map(({ value }) => value))
		})
		desk.twitch.world.predictions.begin('streamer', { seconds: 5 })
		await arrive(8 * second)
		expect(seen).toEqual([5, 4, 3, 2, 1, 0])
		const batch = desk.companion.variableBatches.length
		await pass(20 * second)
		expect(movedSince(desk, batch)).toEqual([])
	})

	test('has up to ten outcomes', async ({ desk }) => {
		await listenLive(desk)
		const outcomes = Array.from({ length: 10 }, (_, index) => `Number ${index + 1}`)
		desk.twitch.world.predictions.begin('streamer', { outcomes })
		desk.twitch.world.predictions.predict('streamer', 'other', 'Number 10', 5)
		await arrive()
		expect(desk.companion.variables).toMatchObject({
			...{ prediction_outcome10_title: 'Number 10', prediction_outcome10_points: 5, prediction_outcome10_ratio: 1 },
			...{ prediction_outcome10_bar: '❚❚❚❚❚❚❚❚❚❚', prediction_outcome9_title: 'Number 9' },
		})
	})

	test('that is called off has no winner', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.predictions.begin('streamer')
		desk.twitch.world.predictions.cancel('streamer')
		await arrive()
		expect(desk.companion.variables).toMatchObject({ prediction_state: 'canceled', prediction_winner: '' })
	})

	test('that is open when the module starts is known', async ({ desk }) => {
		const { predictions } = desk.twitch.world
		predictions.begin('streamer', { title: 'Before', seconds: 1800 })
		predictions.predict('streamer', 'other', 'Yes', 10)
		await listenLive(desk)
		expect(desk.companion.variables).toMatchObject({
			...{ prediction_state: 'active', prediction_title: 'Before', prediction_outcome1_points: 10 },
			...{ prediction_outcome1_color: 'blue', prediction_outcome1_users: 1 },
		})
		expect(Number(desk.companion.variables['prediction_remaining'])).toBeGreaterThan(1700)
	})

	test('whose end was missed has ended once the module is back', async ({ desk }) => {
		await listenLive(desk)
		const { world } = desk.twitch
		world.predictions.begin('streamer', { seconds: 1800 })
		world.predictions.predict('streamer', 'other', 'Yes', 10)
		await arrive()
		world.eventsub.drop()
		world.predictions.resolve('streamer', 'Yes')
		await pass(minute)
		expect(desk.companion.variables).toMatchObject({ prediction_state: 'resolved', prediction_winner: 'Yes' })
	})

	test('goes neither back nor on by news that come late, and another one replaces it', async ({ desk }) => {
		await listenLive(desk)
		const outcomes = [{ id: '1', title: 'A', color: 'blue', channel_points: 4, users: 1 }]
		const prediction = { id: 'one', title: 'T', outcomes, started_at: at(-60) }
		await send(desk, 'channel.prediction.lock', { ...prediction, locked_at: at(0) })
		await send(desk, 'channel.prediction.progress', { ...prediction, locks_at: at(60) })
		expect(desk.companion.variables).toMatchObject({ prediction_state: 'locked', prediction_remaining: 0 })
		const ended = { ended_at: at(0), status: 'resolved', winning_outcome_id: '1' }
		await send(desk, 'channel.prediction.end', { ...prediction, ...ended })
		await send(desk, 'channel.prediction.lock', { ...prediction, locked_at: at(0) })
		expect(desk.companion.variables).toMatchObject({ prediction_state: 'resolved', prediction_winner: 'A' })
		await send(desk, 'channel.prediction.begin', { ...prediction, id: 'two', started_at: at(0), locks_at: at(60) })
		await send(desk, 'channel.prediction.end', { ...prediction, ...ended })
		expect(desk.companion.variables).toMatchObject({ prediction_state: 'active', prediction_id: 'two' })
	})

	test.for(['begin', 'progress', 'lock', 'end'])(
		'is read from the documented event of its %s',
		async (name, { desk }) => {
			await listenLive(desk)
			const [example] = documented(`channel.prediction.${name}`)
			await send(desk, `channel.prediction.${name}`, example ?? {})
			expect(desk.companion.variables).toMatchObject({
				...{ prediction_id: '1243456', prediction_title: 'Aren’t shoes just really hard socks?' },
				...{
					begin: { prediction_state: 'active', prediction_outcome2_color: 'pink' },
					progress: { prediction_state: 'active', prediction_points: 15000, prediction_users: 10 },
					lock: { prediction_state: 'locked', prediction_outcome1_points: 15000 },
					end: { prediction_state: 'resolved', prediction_winner: 'Yeah!', prediction_outcome2_ratio: 76 },
				}[name],
			})
		},
	)
})
