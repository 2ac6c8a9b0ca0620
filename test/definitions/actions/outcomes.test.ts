import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

const running = ({ twitch }: Desk): unknown => twitch.world.predictions.running('streamer')
const last = ({ twitch }: Desk): unknown => twitch.world.predictions.of('streamer')[0]
const begin = ({ twitch }: Desk, outcomes = ['Yes', 'No']): void =>
	void twitch.world.predictions.begin('streamer', { title: 'Win?', outcomes, seconds: 90 })

describe('The outcome that came true', () => {
	const rows = [
		['No', 'No'],
		[' no ', 'No'],
		[2, 'No'],
		['3', '4'],
		['4', '4'],
	] as const
	test.for(rows)('is named by its title or else by its number: %s is %s', async ([outcome, title], { desk }) => {
		begin(desk, ['Yes', 'No', '4', 'Maybe'])
		await desk.startSignedIn()
		expect(await desk.companion.pressWithDefaults('prediction_resolve', { outcome })).toMatchObject({ outcome: 'done' })
		expect(last(desk)).toMatchObject({ status: 'RESOLVED', winner: { title } })
		await until('it is shown', () => desk.companion.variables['prediction_winner'] === title)
	})

	test.for(['0', '5', '-1', '1.5', 'Perhaps'])('is not "%s", which is none', async (outcome, { desk }) => {
		begin(desk)
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('prediction_resolve', { outcome })
		expect(error).toBe(`Outcome: there is no "${outcome}". There are 1 Yes, 2 No.`)
		expect(running(desk)).toBeDefined()
	})
})

describe('Choosing an outcome', () => {
	const shown = async ({ companion }: Desk, number: number, title: string): Promise<void> =>
		until(`${title} is chosen`, () => {
			const { prediction_chosen: chosen, prediction_chosen_number: place } = companion.variables
			return chosen === title && place === number
		})

	test('goes round forwards and backwards, and is shown', async ({ desk }) => {
		begin(desk, ['Red', 'Green', 'Blue'])
		await desk.startSignedIn()
		const turns = [
			...[{ step: 1, title: 'Red', number: 1 } as const, { step: 1, title: 'Green', number: 2 }],
			...[{ step: 2, title: 'Red', number: 1 } as const, { step: -1, title: 'Blue', number: 3 }],
			{ step: -9, title: 'Blue', number: 3 },
		]
		for (const { step, title, number } of turns) {
			await desk.companion.pressWithDefaults('outcome_step', { step })
			await shown(desk, number, title)
		}
	})

	test('begins at the end where it goes backwards', async ({ desk }) => {
		begin(desk, ['Red', 'Green', 'Blue'])
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('outcome_step', { step: -1 })
		await shown(desk, 3, 'Blue')
	})

	test('is what resolving without an outcome takes, in a locked prediction, too', async ({ desk }) => {
		begin(desk, ['Red', 'Green', 'Blue'])
		desk.twitch.world.predictions.lock('streamer')
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('outcome_step', { step: 2 })
		expect(await desk.companion.pressWithDefaults('prediction_resolve')).toMatchObject({ outcome: 'done' })
		expect(last(desk)).toMatchObject({ status: 'RESOLVED', winner: { title: 'Green' } })
		await shown(desk, 0, '')
	})

	test('is for one prediction only: in the next none is chosen', async ({ desk }) => {
		begin(desk)
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('outcome_step')
		await desk.companion.pressWithDefaults('prediction_cancel')
		await desk.companion.pressWithDefaults('prediction_create', { title: 'Next' })
		const { error } = await desk.companion.pressWithDefaults('prediction_resolve')
		expect(error).toBe('Outcome: none is chosen yet. There are 1 Yes, 2 No.')
	})
})
