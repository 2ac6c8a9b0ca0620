import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, pass, second } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

describe('A channel', () => {
	test('shows within a minute that it went live and offline', async ({ desk }) => {
		await startInFakeTime(desk, { channels: 'streamer other' })
		desk.twitch.world.goLive('other', { title: 'Painting', viewers: 7 })
		await pass(minute)
		expect(desk.companion.variables).toMatchObject({ other_live: true, other_title: 'Painting', other_viewers: 7 })
		desk.twitch.world.goOffline('other')
		await pass(minute)
		expect(desk.companion.variables).toMatchObject({ other_live: false, other_viewers: 0, other_started_at: '' })
	})

	test('keeps title and category when it goes offline', async ({ desk }) => {
		desk.twitch.world.goLive('other', { title: 'Painting', category: 'Art', tags: ['Oil'], language: 'de' })
		await startInFakeTime(desk, { channels: 'streamer other' })
		desk.twitch.world.goOffline('other')
		await pass(10 * minute)
		expect(desk.companion.variables).toMatchObject({
			...{ other_live: false, other_title: 'Painting', other_category: 'Art', other_category_id: '509660' },
			...{ other_tags: ['Oil'], other_language: 'de' },
		})
	})

	test('shows within five minutes what was set while offline', async ({ desk }) => {
		await startInFakeTime(desk)
		desk.twitch.world.setTitle('streamer', 'Soon')
		desk.twitch.world.channel('streamer').labels = ['Gambling']
		await pass(5 * minute)
		expect(desk.companion.variables).toMatchObject({ streamer_title: 'Soon', streamer_labels: ['Gambling'] })
	})

	test('remembers the most viewers of one stream, and begins anew with the next', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', { viewers: 20 })
		await startInFakeTime(desk)
		desk.twitch.world.setViewers('streamer', 5)
		await pass(minute)
		expect(desk.companion.variables).toMatchObject({ streamer_viewers: 5, streamer_viewers_peak: 20 })
		desk.twitch.world.goLive('streamer', { viewers: 3 })
		await pass(minute)
		expect(desk.companion.variables).toMatchObject({ streamer_viewers: 3, streamer_viewers_peak: 3 })
	})

	test('that does not exist is told once, and the others are shown', async ({ desk }) => {
		desk.twitch.world.goLive('other')
		await startInFakeTime(desk, { channels: 'nobody_here other' })
		await desk.companion.addFeedback('live', { channel: 'nobody_here' })
		await pass(12 * minute)
		const told = desk.companion.logs.filter(({ message }) => message.includes('nobody_here'))
		expect(told).toMatchObject([{ level: 'warn', message: expect.stringContaining('There is no Twitch channel') }])
		expect(desk.companion.variables).toMatchObject({ nobody_here_live: false, other_live: true })
		expect(desk.helix('get-users').length).toBeLessThanOrEqual(6)
	})

	test('that cannot be a login is told once, and the others are shown', async ({ desk }) => {
		desk.twitch.world.goLive('other')
		await startInFakeTime(desk, { channels: 'no-login, other' })
		await desk.companion.saveConfig(desk.config({ channels: 'no-login, other' }))
		await pass(second)
		const told = desk.companion.logs.filter(({ message }) => message.includes('no-login'))
		expect(told).toMatchObject([{ level: 'warn', message: expect.stringContaining('cannot be a login') }])
		expect(desk.companion.variables['other_live']).toBe(true)
	})
})

describe('Changed settings', () => {
	test('keep what is known of the channels that stay', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', { title: 'Building' })
		await startInFakeTime(desk, { channels: 'streamer' })
		const before = desk.companion.variableBatches.length
		await desk.companion.saveConfig(desk.config({ channels: 'other streamer' }))
		expect(desk.companion.variables).toMatchObject({ streamer_live: true, streamer_title: 'Building' })
		await pass(second)
		const emptied = desk.companion.variableBatches.slice(before).filter((batch) => batch['streamer_title'] === '')
		expect(emptied).toEqual([])
		expect(desk.companion.variables).toMatchObject({ streamer_title: 'Building', selected: 'Streamer' })
	})

	test('show a channel that comes back as it was known', async ({ desk }) => {
		desk.twitch.world.goLive('other', { title: 'Painting' })
		await startInFakeTime(desk, { channels: 'streamer other' })
		await desk.companion.saveConfig(desk.config({ channels: 'streamer' }))
		await pass(second)
		expect(desk.companion.variables).not.toHaveProperty('other_title')
		await desk.companion.saveConfig(desk.config({ channels: 'streamer other' }))
		await pass(second)
		expect(desk.companion.variables).toMatchObject({ other_live: true, other_title: 'Painting' })
	})
})
