import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, pass, second, until } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

describe('The feedback "last action failed"', () => {
	test('is on for its seconds, whichever key it was', async ({ desk }) => {
		await startInFakeTime(desk)
		const lamp = await desk.companion.addFeedback('last_action_failed', { seconds: 5 })
		expect(lamp.active).toBe(false)
		await desk.companion.pressWithDefaults('title_set', { title: '' })
		await pass(second)
		expect(lamp.active).toBe(true)
		await pass(5 * second)
		expect(lamp.active).toBe(false)
	})

	test('goes off with the next action that works', async ({ desk }) => {
		await desk.startSignedIn()
		const lamp = await desk.companion.addFeedback('last_action_failed', { seconds: 60 })
		await desk.companion.pressWithDefaults('title_set', { title: '' })
		await until('it is on', () => lamp.active)
		await desk.companion.pressWithDefaults('title_set', { title: 'Good' })
		await until('it is off', () => !lamp.active)
	})
})

describe('The feedback "few requests are left"', () => {
	test('is on until Twitch gives them back', async ({ desk }) => {
		await startInFakeTime(desk)
		const lamp = await desk.companion.addFeedback('rate_low', { count: 100 })
		await desk.companion.pressWithDefaults('title_set', { title: 'One' })
		await pass(second)
		expect(lamp.active).toBe(false)
		desk.twitch.world.rateLimit({ remaining: 50, resetInSeconds: 30 })
		await desk.companion.pressWithDefaults('title_set', { title: 'Two' })
		await pass(second)
		expect(lamp.active).toBe(true)
		await pass(minute)
		expect(lamp.active).toBe(false)
	})
})

describe('The feedback "channel is selected"', () => {
	test('follows what is selected', async ({ desk }) => {
		await desk.startSignedIn({ channels: 'streamer other' })
		const [first, second] = [
			await desk.companion.addFeedback('selected_channel', { channel: 'own' }),
			await desk.companion.addFeedback('selected_channel', { channel: '@Other' }),
		]
		expect([first.active, second.active]).toEqual([true, false])
		await desk.companion.pressWithDefaults('channel_select', { channel: 'other' })
		await until('the other one is on', () => second.active && !first.active)
	})
})
