import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, pass, second } from '../../helpers/time.js'
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

	const parts = [
		['streams', ['get-streams']],
		['events', ['get-polls', 'get-chat-settings', 'get-custom-reward']],
	] as const
	test.for(parts)('asks only for %s where no more is wanted', async ([what, wanted], { desk }) => {
		await listenLive(desk)
		const all = ['get-polls', 'get-chat-settings', 'get-streams', 'get-custom-reward']
		const counts = (): number[] => all.map((id) => desk.helix(id).length)
		await pass(2 * second)
		const before = counts()
		await desk.companion.pressWithDefaults('refresh_now', { what })
		await pass(20 * second)
		const asked = all.filter((_, index) => (counts()[index] ?? 0) > (before[index] ?? 0))
		expect(asked).toEqual(all.filter((id) => wanted.some((each) => each === id)))
	})

	test('while nobody is signed in says why not', async ({ desk }) => {
		desk.tokenServer.answer({ status: 404, body: 'Unknown id' })
		await desk.start()
		await desk.untilStatus('authentication_failure')
		const { error } = await desk.companion.pressWithDefaults('refresh_now')
		expect(error).toBe(desk.companion.status?.message)
	})
})
