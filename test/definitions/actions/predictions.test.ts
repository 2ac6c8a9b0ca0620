import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'

const running = ({ twitch }: Desk): unknown => twitch.world.predictions.running('streamer')
const last = ({ twitch }: Desk): unknown => twitch.world.predictions.of('streamer')[0]
const begin = ({ twitch }: Desk): void =>
	void twitch.world.predictions.begin('streamer', { title: 'Win?', outcomes: ['Yes', 'No'], seconds: 90 })

describe('Creating a prediction', () => {
	test('asks viewers what was typed, and is shown at once', async ({ desk }) => {
		await desk.startSignedIn()
		const options = { title: 'Win & 🎉?', outcomes: ' One |Zwölf 12\n שלום', duration: '1m30s' }
		expect(await desk.companion.pressWithDefaults('prediction_create', options)).toMatchObject({ outcome: 'done' })
		const outcomes = [{ title: 'One' }, { title: 'Zwölf 12' }, { title: 'שלום' }]
		expect(running(desk)).toMatchObject({ title: 'Win & 🎉?', outcomes, seconds: 90 })
		expect(desk.helix('create-prediction')).toMatchObject([{ ignored: [] }])
		await until('it is shown', () => desk.companion.variables['prediction_state'] === 'active')
		expect(desk.companion.variables).toMatchObject({
			prediction_title: 'Win & 🎉?',
			prediction_outcome3_title: 'שלום',
		})
	})

	test('while one is open says so', async ({ desk }) => {
		begin(desk)
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('prediction_create', { title: 'Again?' })
		expect(error).toBe('A prediction is running already: resolve or cancel it first.')
	})

	test('learns the last prediction', async ({ desk }) => {
		begin(desk)
		await desk.startSignedIn()
		expect(await desk.companion.learn('prediction_create', { channel: 'own' })).toEqual({
			...{ title: 'Win?', outcomes: 'Yes | No', duration: '90' },
		})
	})

	test('has nothing to learn where there was none', async ({ desk }) => {
		await desk.startSignedIn()
		await expect(desk.companion.learn('prediction_create', { channel: 'own' })).rejects.toThrow(
			'The channel of @streamer has had no prediction.',
		)
	})
})

test('Repeating a prediction asks the same again, for as long', async ({ desk }) => {
	begin(desk)
	desk.twitch.world.predictions.cancel('streamer')
	await desk.startSignedIn()
	expect(await desk.companion.pressWithDefaults('prediction_repeat')).toMatchObject({ outcome: 'done' })
	expect(desk.twitch.world.predictions.of('streamer')).toHaveLength(2)
	expect(running(desk)).toMatchObject({ title: 'Win?', seconds: 90, outcomes: [{ title: 'Yes' }, { title: 'No' }] })
})

describe('A prediction', () => {
	test.for([
		['prediction_lock', 'LOCKED', 'locked'],
		['prediction_cancel', 'CANCELED', 'canceled'],
	] as const)('is ended by %s', async ([action, status, state], { desk }) => {
		begin(desk)
		await desk.startSignedIn()
		expect(await desk.companion.pressWithDefaults(action)).toMatchObject({ outcome: 'done' })
		expect(last(desk)).toMatchObject({ status })
		await until('it is shown', () => desk.companion.variables['prediction_state'] === state)
		expect(desk.companion.variables['last_action_result']).toBe(`Prediction ${state}: Win?`)
	})

	test('that is locked already is not locked again', async ({ desk }) => {
		begin(desk)
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('prediction_lock')
		const { error } = await desk.companion.pressWithDefaults('prediction_lock')
		expect(error).toBe('The prediction is locked or over already.')
	})

	test.for(['prediction_lock', 'prediction_cancel', 'prediction_resolve', 'outcome_step'] as const)(
		'that is over is nothing for %s',
		async (action, { desk }) => {
			begin(desk)
			desk.twitch.world.predictions.cancel('streamer')
			await desk.startSignedIn()
			const { error } = await desk.companion.pressWithDefaults(action)
			expect(error).toBe('No prediction is open in the channel of @streamer.')
			expect(desk.helix('end-prediction')).toEqual([])
		},
	)

	test('is not asked for while events tell of it', async ({ desk }) => {
		await listenLive(desk)
		begin(desk)
		await arrive()
		const before = desk.helix('get-predictions').length
		await desk.companion.pressWithDefaults('outcome_step')
		await desk.companion.pressWithDefaults('prediction_resolve')
		expect(desk.helix('get-predictions')).toHaveLength(before)
		expect(last(desk)).toMatchObject({ status: 'RESOLVED', winner: { title: 'Yes' } })
	})

	test('that was started elsewhere is found though another was known', async ({ desk }) => {
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('prediction_create', { title: 'Ours' })
		desk.twitch.world.predictions.cancel('streamer')
		begin(desk)
		await desk.companion.pressWithDefaults('prediction_lock')
		expect(last(desk)).toMatchObject({ title: 'Win?', status: 'LOCKED' })
	})
})
