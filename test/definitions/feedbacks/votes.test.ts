import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, pass } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'

describe('The feedback "poll state"', () => {
	test('follows the poll from its begin to its end', async ({ desk }) => {
		await listenLive(desk)
		const running = await desk.companion.addFeedback('poll_active', { state: 'active' })
		const completed = await desk.companion.addFeedback('poll_active', { state: 'completed' })
		expect([running.active, completed.active]).toEqual([false, false])
		desk.twitch.world.polls.begin('streamer', { seconds: 60 })
		await arrive()
		expect([running.active, completed.active]).toEqual([true, false])
		await pass(minute)
		await arrive()
		expect([running.active, completed.active]).toEqual([false, true])
	})

	test('tells a poll that was ended early from one that was hidden', async ({ desk }) => {
		await listenLive(desk)
		const terminated = await desk.companion.addFeedback('poll_active', { state: 'terminated' })
		const archived = await desk.companion.addFeedback('poll_active', { state: 'archived' })
		desk.twitch.world.polls.begin('streamer')
		desk.twitch.world.polls.end('streamer', 'TERMINATED')
		await arrive()
		expect([terminated.active, archived.active]).toEqual([true, false])
		desk.twitch.world.polls.begin('streamer')
		desk.twitch.world.polls.end('streamer', 'ARCHIVED')
		await arrive()
		expect([terminated.active, archived.active]).toEqual([false, true])
	})
})

test('The feedback "choice is leading" is on for those with most votes, and for none without any', async ({ desk }) => {
	await listenLive(desk)
	const first = await desk.companion.addFeedback('poll_leading', { choice: '1' })
	const second = await desk.companion.addFeedback('poll_leading', { choice: '2' })
	const fifth = await desk.companion.addFeedback('poll_leading', { choice: '5' })
	const on = (): boolean[] => [first, second, fifth].map(({ active }) => active)
	desk.twitch.world.polls.begin('streamer')
	await arrive()
	expect(on()).toEqual([false, false, false])
	desk.twitch.world.polls.vote('streamer', 'Tails')
	await arrive()
	expect(on()).toEqual([false, true, false])
	desk.twitch.world.polls.vote('streamer', 'Heads')
	await arrive()
	expect(on()).toEqual([true, true, false])
	desk.twitch.world.polls.begin('streamer')
	await arrive()
	expect(on()).toEqual([false, false, false])
})

test('The feedback "prediction state" follows the prediction', async ({ desk }) => {
	await listenLive(desk)
	const { predictions } = desk.twitch.world
	const states = ['active', 'locked', 'resolved', 'canceled'] as const
	const lamps = await Promise.all(
		states.map(async (state) => desk.companion.addFeedback('prediction_state', { state })),
	)
	const on = (): string[] => states.filter((_, index) => lamps[index]?.active)
	expect(on()).toEqual([])
	predictions.begin('streamer')
	await arrive()
	expect(on()).toEqual(['active'])
	predictions.lock('streamer')
	await arrive()
	expect(on()).toEqual(['locked'])
	predictions.resolve('streamer', 'Yes')
	await arrive()
	expect(on()).toEqual(['resolved'])
	predictions.begin('streamer')
	predictions.cancel('streamer')
	await arrive()
	expect(on()).toEqual(['canceled'])
})

test('The feedback "outcome leads or won" follows the points, then what came true', async ({ desk }) => {
	await listenLive(desk)
	const { predictions } = desk.twitch.world
	const yes = await desk.companion.addFeedback('prediction_winner', { outcome: '1' })
	const no = await desk.companion.addFeedback('prediction_winner', { outcome: '2' })
	const on = (): boolean[] => [yes.active, no.active]
	predictions.begin('streamer')
	await arrive()
	expect(on()).toEqual([false, false])
	predictions.predict('streamer', 'other', 'Yes', 100)
	await arrive()
	expect(on()).toEqual([true, false])
	predictions.resolve('streamer', 'No')
	await arrive()
	expect(on()).toEqual([false, true])
	predictions.begin('streamer')
	predictions.predict('streamer', 'other', 'Yes', 100)
	predictions.cancel('streamer')
	await arrive()
	expect(on()).toEqual([false, false])
})

test('The feedback "Hype Train" is on from its level on, until the train ends', async ({ desk }) => {
	await listenLive(desk)
	const { hypeTrains } = desk.twitch.world
	const any = await desk.companion.addFeedback('hype_train', { level: 1 })
	const third = await desk.companion.addFeedback('hype_train', { level: 3 })
	const on = (): boolean[] => [any.active, third.active]
	expect(on()).toEqual([false, false])
	hypeTrains.begin('streamer', 'other', { total: 100 })
	await arrive()
	expect(on()).toEqual([true, false])
	hypeTrains.contribute('streamer', 'other', 2000)
	await arrive()
	expect(on()).toEqual([true, true])
	hypeTrains.end('streamer')
	await arrive()
	expect(on()).toEqual([false, false])
})
