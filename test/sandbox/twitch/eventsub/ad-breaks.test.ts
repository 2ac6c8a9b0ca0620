import { expect, it } from 'vitest'
import { toldBy } from './events.js'
import { eventStageFor } from './stage.js'

const stage = eventStageFor('channel:manage:ads')

it('tells of a scheduled ad when it begins, once, and later when it was put off', async () => {
	const { twitch, pass, send, owner } = stage()
	const { world } = twitch
	const told = toldBy(world)
	world.goLive('owner')
	world.scheduleAd('owner', { nextInSeconds: 30 })
	world.scheduleAd('owner', { nextInSeconds: 60, duration: 90 })
	await send('POST /channels/ads/schedule/snooze', { token: owner.token, query: { broadcaster_id: owner.id } })
	pass(120)
	expect(told).toMatchObject([{ type: 'stream.online' }])
	pass(240)
	expect(told).toMatchObject([
		{ type: 'stream.online' },
		{ type: 'channel.ad_break.begin', event: { duration_seconds: 90, is_automatic: true } },
	])
})

it('tells nothing of an ad that a stream did not last for', () => {
	const { twitch, pass } = stage()
	const told = toldBy(twitch.world)
	twitch.world.goLive('owner')
	twitch.world.scheduleAd('owner', { nextInSeconds: 60 })
	twitch.world.goOffline('owner')
	pass(120)
	expect(told.map(({ type }) => type)).toEqual(['stream.online', 'stream.offline'])
})
