import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, second } from '../../helpers/time.js'
import { arrive, listenOffline } from '../../core/live/listening.js'

describe('The feedback "raid is about to leave"', () => {
	test('is on until the raid has left', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', { viewers: 20 })
		await listenOffline(desk)
		const lamp = await desk.companion.addFeedback('raid_pending', {})
		expect(lamp.active).toBe(false)
		desk.twitch.world.raids.start('streamer', 'other')
		await arrive()
		expect(lamp.active).toBe(true)
		const { raid_target: target, raid_remaining: seconds, raid_clock: clock } = desk.companion.variables
		expect(target).toBe('Other')
		expect([
			[89, '01:29'],
			[90, '01:30'],
		]).toContainEqual([seconds, clock])
		desk.twitch.world.raids.go('streamer')
		await arrive()
		expect(lamp.active).toBe(false)
		expect(desk.companion.variables).toMatchObject({ raid_target: '', raid_remaining: 0, raid_clock: '' })
	})

	test('goes out when the raid is called off, and after its 90 seconds', async ({ desk }) => {
		await listenOffline(desk)
		const lamp = await desk.companion.addFeedback('raid_pending', {})
		desk.twitch.world.raids.start('streamer', 'other')
		await arrive()
		expect(lamp.active).toBe(true)
		desk.twitch.world.raids.cancel('streamer')
		await arrive()
		expect(lamp.active).toBe(false)
		desk.twitch.world.raids.start('streamer', 'other')
		await arrive()
		expect(lamp.active).toBe(true)
		await arrive(minute + 30 * second)
		expect(lamp.active).toBe(false)
	})
})
