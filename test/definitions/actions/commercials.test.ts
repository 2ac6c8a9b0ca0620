import { describe, expect } from 'vitest'
import { Crew } from '../../helpers/crew.js'
import { everyScope, test } from '../../helpers/desk.js'
import { minute, pass, second } from '../../helpers/time.js'
import { listenLive } from '../../core/live/listening.js'
import { startInFakeTime } from '../fake-start.js'
import { untilTold } from './results.js'

describe('A commercial', () => {
	test('runs for as long as was chosen', async ({ desk }) => {
		desk.twitch.world.goLive('streamer')
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('ad_start', { duration: 90 })
		expect(desk.twitch.world.channel('streamer').commercials).toMatchObject([{ length: 90 }])
	})

	test('is followed by a time without, which counts down to nothing', async ({ desk }) => {
		desk.twitch.world.goLive('streamer')
		await startInFakeTime(desk)
		expect(desk.companion.variables['commercial_cooldown']).toBe(0)
		await desk.companion.pressWithDefaults('ad_start')
		await pass(second)
		expect(desk.companion.variables['commercial_cooldown']).toBeGreaterThanOrEqual(479)
		await pass(minute)
		expect(desk.companion.variables['commercial_cooldown']).toBeLessThanOrEqual(420)
		await pass(7 * minute)
		expect(desk.companion.variables['commercial_cooldown']).toBe(0)
		const sent = desk.companion.variableBatches.flatMap(({ commercial_cooldown: left }) => left ?? [])
		const counted = sent.slice(sent.indexOf(0) + 1).map(Number)
		expect(counted).toHaveLength(new Set(counted).size)
		expect(counted).toEqual(counted.toSorted((one, other) => other - one))
	})

	test('too soon fails in words, is not tried again, and can be run when the time is over', async ({ desk }) => {
		desk.twitch.world.goLive('streamer')
		await startInFakeTime(desk)
		await desk.companion.pressWithDefaults('ad_start')
		const { error } = await desk.companion.pressWithDefaults('ad_start')
		expect(error).toMatch(/^Twitch allows no commercial so soon after the last ad\. The next may run in (8m|7m5\ds)\.$/)
		expect(desk.helix('start-commercial')).toHaveLength(2)
		await pass(8 * minute)
		expect(await desk.companion.pressWithDefaults('ad_start')).toMatchObject({ outcome: 'done' })
	})

	test('tells when the next may run, and is shown as running before any event tells of it', async ({ desk }) => {
		desk.twitch.world.goLive('streamer')
		desk.issue({ scopes: everyScope })
		await startInFakeTime(desk)
		await desk.companion.pressWithDefaults('ad_start', { duration: '60' })
		await pass(second)
		expect(desk.companion.variables).toMatchObject({ ad_running: true, ad_automatic: false })
		expect(desk.companion.variables['last_action_result']).toBe('Commercial of 60 s; the next in 8m')
	})

	test('too soon after an ad that Twitch began says how long to wait', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.adBreaks.run('streamer', 30, { automatic: true })
		await pass(3 * minute)
		const { error } = await desk.companion.pressWithDefaults('ad_start')
		expect(error).toMatch(/The next may run in (5m|4m5\ds)\.$/)
	})

	test('in one channel leaves the time of another alone', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		for (const login of ['streamer', 'other']) desk.twitch.world.goLive(login)
		await crew.startSignedIn()
		await desk.companion.pressWithDefaults('ad_start', { channel: 'other' })
		await untilTold(desk, 'Commercial of 30 s; the next in 8m')
		expect(desk.companion.variables['commercial_cooldown']).toBe(0)
	})

	test('while the channel is offline says so', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('ad_start')
		expect(error).toBe('Commercials run while the channel is live.')
	})

	test('is not for everyone, and Twitch says so', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'hobby', affiliate: false })
		desk.twitch.world.goLive('hobby')
		desk.issue({ user: 'hobby' })
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('ad_start')
		expect(error).toBe('Twitch declined: The broadcaster must be a partner or affiliate.')
	})
})
