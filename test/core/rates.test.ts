import { expect } from 'vitest'
import { Crew } from '../helpers/crew.js'
import { everyScope, test } from '../helpers/desk.js'
import { minute, pass } from '../helpers/time.js'

test('An account with few points left rests, the others go on, and the default account is what is shown', async ({
	desk,
}) => {
	const crew = new Crew(desk, ['streamer', 'other'], everyScope)
	const { world } = desk.twitch
	world.goLive('streamer')
	world.goLive('other')
	await crew.startInFakeTime({ channels: 'streamer other' })
	const lamp = await desk.companion.addFeedback('rate_low', { count: 100 })
	await pass(5 * minute)
	world.rateLimit({ remaining: 70, resetInSeconds: 600, user: 'other' })
	await pass(2 * minute)
	const since = { streamer: crew.requests('streamer').length, other: crew.requests('other').length }
	await pass(5 * minute)
	expect(crew.requests('other')).toHaveLength(since.other)
	expect(crew.requests('streamer').length - since.streamer).toBeGreaterThanOrEqual(10)
	expect(desk.companion.variables['ratelimit_remaining']).toBeGreaterThan(700)
	expect(lamp.active).toBe(false)
	await pass(6 * minute)
	expect(crew.requests('other').length).toBeGreaterThan(since.other)
})
