import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { minute, pass, second } from '../../helpers/time.js'
import { arrive, listenLive, listenOffline } from './listening.js'
import { valuesOf } from './sent.js'

/** Until Twitch is asked for the streams the next time; its answer is done and waits until the returned function is called. */
async function untilAsked(desk: Desk): Promise<() => void> {
	const open = desk.twitch.world.trouble.hold({ match: { endpoint: 'get-streams' }, acted: true })
	const before = desk.helix('get-streams').length
	while (desk.helix('get-streams').length === before) await pass(second)
	return open
}

describe('A list of streams that is behind what events told', () => {
	test('does not take a broadcast from the keys that has just begun', async ({ desk }) => {
		await listenOffline(desk)
		const { world } = desk.twitch
		world.streamCache.lagSeconds = 90
		const live = valuesOf(desk, 'streamer_live')
		world.goLive('streamer', { viewers: 7, title: 'The show' })
		await arrive()
		expect(live).toEqual([true])
		await pass(4 * minute)
		expect(live).toEqual([true])
		expect(desk.companion.variables).toMatchObject({ streamer_viewers: 7, streamer_title: 'The show' })
	})

	test('does not bring a broadcast back that has ended, and one that begins then is seen', async ({ desk }) => {
		await listenLive(desk)
		await pass(3 * minute)
		const { world } = desk.twitch
		world.streamCache.lagSeconds = 100
		const live = valuesOf(desk, 'streamer_live')
		world.goOffline('streamer')
		await arrive(2 * minute)
		expect(live).toEqual([false])
		world.goLive('streamer')
		await arrive(4 * minute)
		expect(live).toEqual([false, true])
		expect(desk.companion.variables['streamer_stream_id']).toBe(world.channel('streamer').stream?.id)
	})

	test('does not bring back a title that was changed', async ({ desk }) => {
		await listenLive(desk)
		const { world } = desk.twitch
		world.streamCache.lagSeconds = 100
		const titles = valuesOf(desk, 'streamer_title')
		world.setTitle('streamer', 'First')
		await arrive(2 * minute)
		world.setTitle('streamer', 'Second')
		await arrive(6 * minute)
		expect(titles).toEqual(['First', 'Second'])
	})

	test('shows in the end what Twitch has, where events were missed', async ({ desk }) => {
		await listenOffline(desk)
		const { world } = desk.twitch
		world.goLive('streamer')
		await arrive()
		world.eventsub.drop()
		world.goOffline('streamer')
		world.setTitle('streamer', 'Missed')
		await pass(4 * minute + 10 * second)
		expect(desk.companion.variables).toMatchObject({ streamer_live: false, streamer_title: 'Missed' })
	})
})

describe('An answer that an event overtook', () => {
	test('changes nothing of what the event told', async ({ desk }) => {
		await listenLive(desk)
		const { world } = desk.twitch
		const live = valuesOf(desk, 'streamer_live')
		const titles = valuesOf(desk, 'streamer_title')
		const open = await untilAsked(desk)
		world.setTitle('streamer', 'Newer')
		world.goOffline('streamer')
		await arrive()
		open()
		await pass(10 * second)
		expect([live, titles]).toEqual([[false], ['Newer']])
	})

	test('about the settings of a channel changes nothing of what the event told', async ({ desk }) => {
		await listenLive(desk)
		const { world } = desk.twitch
		const titles = valuesOf(desk, 'streamer_title')
		const open = world.trouble.hold({ match: { endpoint: 'get-channel-information' }, acted: true })
		const before = desk.helix('get-channel-information').length
		while (desk.helix('get-channel-information').length === before) await pass(second)
		world.setTitle('streamer', 'Newer')
		await arrive()
		open()
		await pass(10 * second)
		expect(titles).toEqual(['Newer'])
	})
})
