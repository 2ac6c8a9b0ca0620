import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, pass, second } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'

test('The feedback "ad is running" is on for as long as the ad takes', async ({ desk }) => {
	await listenLive(desk)
	const lamp = await desk.companion.addFeedback('ad_running')
	expect(lamp.active).toBe(false)
	desk.twitch.world.adBreaks.run('streamer', 60)
	await arrive()
	expect(lamp.active).toBe(true)
	await pass(55 * second)
	expect(lamp.active).toBe(true)
	await pass(5 * second)
	expect(lamp.active).toBe(false)
	const { checks } = lamp
	await pass(30 * second)
	expect(lamp.checks).toBe(checks)
})

test('The feedback "next ad is near" is on within its seconds, until the ad begins', async ({ desk }) => {
	await listenLive(desk)
	const lamp = await desk.companion.addFeedback('ad_soon', { seconds: 30 })
	desk.twitch.world.adBreaks.schedule('streamer', { nextInSeconds: 180 })
	await pass(145 * second)
	expect(lamp.active).toBe(false)
	await pass(10 * second)
	expect(lamp.active).toBe(true)
	await arrive(27 * second)
	expect(lamp.active).toBe(false)
})

test('The feedback "can be put off" is on while an ad is to come and a snooze is left', async ({ desk }) => {
	await listenLive(desk)
	const lamp = await desk.companion.addFeedback('ad_snooze_available')
	expect(lamp.active).toBe(false)
	desk.twitch.world.adBreaks.schedule('streamer', { nextInSeconds: 3000, snoozes: 1 })
	await pass(64 * second)
	expect(lamp.active).toBe(true)
	desk.twitch.world.adBreaks.schedule('streamer', { nextInSeconds: 3000, snoozes: 0 })
	await pass(64 * second)
	expect(lamp.active).toBe(false)
})

describe('The feedback "commercial can run"', () => {
	test('is on while the channel is live, and off for eight minutes after any ad', async ({ desk }) => {
		await listenLive(desk)
		const lamp = await desk.companion.addFeedback('commercial_ready')
		expect(lamp.active).toBe(true)
		desk.twitch.world.adBreaks.run('streamer', 30, { automatic: true })
		await arrive()
		expect(lamp.active).toBe(false)
		await pass(7.9 * minute)
		expect(lamp.active).toBe(false)
		await pass(0.1 * minute)
		expect(lamp.active).toBe(true)
		desk.twitch.world.goOffline('streamer')
		await arrive()
		expect(lamp.active).toBe(false)
	})

	test('agrees with the variable for the pause between two', async ({ desk }) => {
		await listenLive(desk)
		const lamp = await desk.companion.addFeedback('commercial_ready')
		const cooldown = (): number => Number(desk.companion.variables['commercial_cooldown'])
		expect([lamp.active, cooldown()]).toEqual([true, 0])
		desk.twitch.world.adBreaks.run('streamer', 30)
		await arrive(40 * second)
		expect(lamp.active).toBe(false)
		expect(cooldown()).toBeGreaterThan(430)
		expect(cooldown()).toBeLessThan(445)
		await pass(cooldown() * second + second)
		expect([lamp.active, cooldown()]).toEqual([true, 0])
	})

	test('is off after a press, until Twitch lets another one run', async ({ desk }) => {
		await listenLive(desk)
		const lamp = await desk.companion.addFeedback('commercial_ready')
		const press = desk.companion.pressWithDefaults('ad_start', { duration: '30' })
		await pass(second)
		await press
		await pass(second)
		expect(lamp.active).toBe(false)
		await pass(8 * minute)
		expect(lamp.active).toBe(true)
	})

	test('knows an ad that ran before the module started', async ({ desk }) => {
		desk.twitch.world.goLive('streamer')
		desk.twitch.world.channel('streamer').commercials.push({ at: Date.now() - 4 * minute, length: 60 })
		await listenLive(desk)
		const lamp = await desk.companion.addFeedback('commercial_ready')
		expect(lamp.active).toBe(false)
		await pass(4 * minute)
		expect(lamp.active).toBe(true)
	})
})
