import { describe, expect } from 'vitest'
import { notification } from '../../../sandbox/twitch/eventsub/message.js'
import { topicIds } from '../../../src/twitch/eventsub/topics.js'
import { everyScope, test, type Desk } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second, until } from '../../helpers/time.js'
import { arrive } from './listening.js'

const all = topicIds.length

async function listenInFakeTime(desk: Desk): Promise<void> {
	fakeTime()
	desk.twitch.world.eventsub.sessions.usualKeepalive = 10
	desk.issue({ scopes: everyScope })
	await desk.start()
	await pass(5 * second)
	expect(desk.twitch.world.eventsub.subscriptions.enabled).toHaveLength(all)
}

function created(desk: Desk): number {
	return desk.helix('create-eventsub-subscription').length
}

function sockets(desk: Desk): number {
	return desk.twitch.requests.filter(({ host }) => host === 'eventsub').length
}

const closeCodes = [4000, 4001, 4002, 4003, 4004, 4005, 4006, 4007] as const

describe('A session of live events', () => {
	test('has every subscription once, each accepted by Twitch', async ({ desk }) => {
		await desk.startListening()
		expect(created(desk)).toBe(all)
		expect(desk.helix('create-eventsub-subscription').map(({ status }) => status)).toEqual(Array(all).fill(202))
	})

	test('is not begun without anything to listen to', async ({ desk }) => {
		fakeTime()
		desk.issue({ scopes: [] })
		desk.twitch.world.trouble.fail({ match: { endpoint: 'get-users' }, status: 500, times: Infinity })
		await desk.start()
		await pass(20 * second)
		expect(desk.twitch.world.eventsub.sessions.open).toHaveLength(0)
	})

	test.for(closeCodes)(
		'that Twitch closes with %i is begun anew, and all is subscribed again',
		async (code, { desk }) => {
			await listenInFakeTime(desk)
			desk.twitch.world.eventsub.close(code)
			await pass(minute)
			expect(desk.twitch.world.eventsub.sessions.open).toHaveLength(1)
			expect(desk.twitch.world.eventsub.subscriptions.enabled).toHaveLength(all)
			desk.twitch.world.goLive('streamer')
			await pass(second)
			expect(desk.companion.variables['streamer_live']).toBe(true)
		},
	)

	test('whose connection is cut is begun anew', async ({ desk }) => {
		await listenInFakeTime(desk)
		desk.twitch.world.eventsub.drop()
		await pass(minute)
		expect(desk.twitch.world.eventsub.subscriptions.enabled).toHaveLength(all)
	})

	test('whose peer falls silent is dropped after Twitch has promised to speak, and begun anew', async ({ desk }) => {
		await listenInFakeTime(desk)
		const speak = desk.twitch.world.eventsub.trouble.silence()
		await pass(20 * second)
		expect(sockets(desk)).toBe(2)
		speak()
		await pass(minute)
		desk.twitch.world.goLive('streamer')
		await pass(second)
		expect(desk.companion.variables['streamer_live']).toBe(true)
		expect(desk.twitch.world.eventsub.sessions.open).toHaveLength(1)
	})

	test('that Twitch moves goes on with its subscriptions: none is made again, nothing is lost', async ({ desk }) => {
		await listenInFakeTime(desk)
		const before = created(desk)
		desk.twitch.world.eventsub.reconnect()
		desk.twitch.world.goLive('streamer')
		await pass(5 * second)
		expect(desk.companion.variables['streamer_live']).toBe(true)
		expect(created(desk)).toBe(before)
		desk.twitch.world.setTitle('streamer', 'After the move')
		await pass(minute)
		expect(desk.companion.variables['streamer_title']).toBe('After the move')
		expect(desk.twitch.world.eventsub.sessions.open).toHaveLength(1)
		expect(created(desk)).toBe(before)
	})

	test('that Twitch moves tries again where it cannot be had at once', async ({ desk }) => {
		await listenInFakeTime(desk)
		const before = created(desk)
		desk.twitch.world.trouble.fail({ match: { host: 'eventsub' }, status: 503, times: 2 })
		desk.twitch.world.eventsub.reconnect()
		await pass(minute)
		expect(sockets(desk)).toBe(4)
		expect(created(desk)).toBe(before)
		desk.twitch.world.goLive('streamer')
		await pass(second)
		expect(desk.companion.variables['streamer_live']).toBe(true)
	})

	test('that Twitch moves to nowhere is begun anew when its time is over', async ({ desk }) => {
		await listenInFakeTime(desk)
		const before = created(desk)
		desk.twitch.world.trouble.fail({ match: { host: 'eventsub' }, status: 503, times: Infinity })
		desk.twitch.world.eventsub.reconnect()
		await pass(29 * second)
		expect(desk.companion.variables['eventsub_state']).toBe('live')
		expect(sockets(desk)).toBeLessThanOrEqual(1 + 8)
		await pass(2 * second)
		expect(desk.companion.variables['eventsub_state']).toBe('waiting')
		desk.twitch.world.trouble.clear()
		await pass(30 * second)
		expect(created(desk)).toBe(before + all)
		expect(desk.companion.variables['eventsub_state']).toBe('live')
	})

	test('that Twitch moves takes in what was still on its way on the old connection', async ({ desk }) => {
		await listenInFakeTime(desk)
		const { world } = desk.twitch
		const [old] = world.eventsub.sessions.open.map(({ socket }) => socket)
		const [topic] = world.eventsub.subscriptions.enabled.filter(({ facts }) => facts.type === 'channel.update')
		world.eventsub.reconnect()
		await pass(second / 2)
		expect(world.eventsub.sessions.open.map(({ socket }) => socket === old)).toEqual([false])
		const event = { title: 'On its way', language: 'en', category_id: '1', category_name: 'Talk' }
		const about = { broadcaster_user_id: '1', broadcaster_user_login: 'streamer', broadcaster_user_name: 'Streamer' }
		if (topic) old?.send(JSON.stringify(notification(topic, { ...about, ...event, content_classification_labels: [] })))
		await arrive(second / 4)
		expect(desk.companion.variables['streamer_title']).toBe('On its way')
		await pass(3 * second)
		expect(old?.readyState).toBe(old?.CLOSED)
	})

	test('takes each event once, however often it comes', async ({ desk }) => {
		await listenInFakeTime(desk)
		await pass(minute)
		desk.twitch.world.addUser({ login: 'fan' })
		desk.twitch.world.followers.follow('streamer', 'fan')
		await arrive()
		expect(desk.companion.variables['streamer_followers']).toBe(1)
		desk.twitch.world.eventsub.repeat()
		desk.twitch.world.setTitle('streamer', 'Next')
		await arrive()
		expect(desk.companion.variables['streamer_title']).toBe('Next')
		expect(desk.companion.variables['streamer_followers']).toBe(1)
	})

	test('that cannot be had is tried after about 1, 2, 4 … 60 seconds', async ({ desk }) => {
		desk.twitch.world.trouble.fail({ match: { host: 'eventsub' }, status: 503, times: Infinity })
		fakeTime()
		desk.issue({ scopes: everyScope })
		await desk.start()
		await pass(6 * minute)
		const times = desk.twitch.requests.filter(({ host }) => host === 'eventsub').map(({ at }) => at)
		const gaps = times.slice(1).map((at, index) => (at - (times[index] ?? 0)) / second)
		expect(gaps.length).toBeGreaterThanOrEqual(8)
		const steps = [1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60]
		gaps.forEach((gap, index) => {
			expect(gap).toBeGreaterThanOrEqual((steps[index] ?? 60) * 0.75)
			expect(gap).toBeLessThanOrEqual((steps[index] ?? 60) + 1)
		})
	})

	test('says nothing itself: Twitch would close it', async ({ desk }) => {
		await listenInFakeTime(desk)
		await pass(10 * minute)
		expect(desk.twitch.requests.filter(({ host }) => host === 'eventsub')).toHaveLength(1)
	})

	test('ends with the connection', async ({ desk }) => {
		await desk.startListening()
		await desk.stop()
		await until('it is over', () => desk.twitch.world.eventsub.sessions.open.length === 0)
	})
})
