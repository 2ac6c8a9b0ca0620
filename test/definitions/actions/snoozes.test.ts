import { describe, expect } from 'vitest'
import { listenLive } from '../../core/live/listening.js'
import { everyScope, test } from '../../helpers/desk.js'
import { pass, second, until } from '../../helpers/time.js'

describe('Putting off the next ad', () => {
	test('moves it by five minutes, and is shown at once', async ({ desk }) => {
		const { world } = desk.twitch
		world.goLive('streamer')
		world.adBreaks.schedule('streamer', { nextInSeconds: 600, snoozes: 2 })
		desk.issue({ scopes: everyScope })
		await desk.startSignedIn()
		expect(await desk.companion.pressWithDefaults('ad_snooze')).toMatchObject({ outcome: 'done' })
		const { next, snoozes } = world.channel('streamer').ads
		expect(snoozes).toBe(1)
		await until('it is told', () => desk.companion.variables['last_action'] === 'Ads: snooze the next ad')
		expect(desk.companion.variables['last_action_result']).toMatch(/^The next ad in (15m|14m5\ds); snoozes left: 1$/)
		const unix = Math.floor((next?.at ?? 0) / 1000)
		await until('it is shown', () => desk.companion.variables['ad_next'] === unix)
		expect(desk.companion.variables['ad_snooze_count']).toBe(1)
	})

	test('keeps what is known of the ads beside it', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.adBreaks.schedule('streamer', { nextInSeconds: 3000, duration: 90, prerollFreeSeconds: 2000 })
		await pass(64 * second)
		const press = desk.companion.pressWithDefaults('ad_snooze')
		await pass(second)
		expect(await press).toMatchObject({ outcome: 'done' })
		expect(desk.companion.variables).toMatchObject({ ad_duration: 90, ad_snooze_count: 2 })
		expect(desk.companion.variables['ad_preroll_free_time']).toBeGreaterThan(1900)
	})

	test('says when there is a snooze again where none is left', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.adBreaks.schedule('streamer', { nextInSeconds: 3000, snoozes: 0 })
		await pass(64 * second)
		const press = desk.companion.pressWithDefaults('ad_snooze')
		await pass(second)
		expect((await press).error).toMatch(/^No snooze is left\. There is one more in 5[89]m\d*s?\.$/)
	})

	test('says no more than that where it is not known when', async ({ desk }) => {
		const { world } = desk.twitch
		world.goLive('streamer')
		world.adBreaks.schedule('streamer', { nextInSeconds: 3000, snoozes: 0 })
		await desk.startSignedIn()
		expect((await desk.companion.pressWithDefaults('ad_snooze')).error).toBe('No snooze is left.')
	})

	test.for([
		[true, 'Twitch has planned no ad that could be snoozed.'],
		[false, 'Ads can be snoozed while the channel is live.'],
	] as const)('says what is missing: live is %s', async ([isLive, sentence], { desk }) => {
		if (isLive) desk.twitch.world.goLive('streamer')
		await desk.startSignedIn()
		expect((await desk.companion.pressWithDefaults('ad_snooze')).error).toBe(sentence)
	})
})
