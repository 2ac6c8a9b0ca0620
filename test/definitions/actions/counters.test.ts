import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, pass } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'

describe('Resetting the counters of a broadcast', () => {
	test('resets one of them, or all', async ({ desk }) => {
		await listenLive(desk)
		const { world } = desk.twitch
		world.bits.cheer('streamer', 'other', 100)
		world.chat.say('streamer', 'other', 'Hello')
		world.raids.arrive('other', 'streamer', 5)
		await arrive()
		const counted = { session_bits: 100, session_raids: 1, session_messages: 2 }
		expect(desk.companion.variables).toMatchObject(counted)
		await desk.companion.pressWithDefaults('counter_reset', { which: 'bits' })
		await arrive()
		expect(desk.companion.variables).toMatchObject({ ...counted, session_bits: 0 })
		await desk.companion.pressWithDefaults('counter_reset')
		await arrive()
		expect(desk.companion.variables).toMatchObject({ session_bits: 0, session_raids: 0, session_messages: 0 })
	})
})

describe('Looking at everything now', () => {
	test('asks once for each thing that is shown, without a burst', async ({ desk }) => {
		await listenLive(desk)
		const asked = (id: string): number => desk.helix(id).length
		const before = ['get-polls', 'get-chat-settings', 'get-streams', 'get-custom-reward'].map(asked)
		desk.twitch.world.trouble.clear()
		await desk.companion.pressWithDefaults('refresh_now')
		await pass(minute / 2)
		const after = ['get-polls', 'get-chat-settings', 'get-streams', 'get-custom-reward'].map(asked)
		for (const [index, count] of after.entries()) expect(count).toBeGreaterThan(before[index] ?? 0)
	})

	test('while nobody is signed in says why not', async ({ desk }) => {
		desk.tokenServer.answer({ status: 404, body: 'Unknown id' })
		await desk.start()
		await desk.untilStatus('authentication_failure')
		const { error } = await desk.companion.pressWithDefaults('refresh_now')
		expect(error).toBe(desk.companion.status?.message)
	})
})
