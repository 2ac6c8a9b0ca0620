import { describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { Listener } from './listener.js'
import { eventStageFor } from './stage.js'

const stage = eventStageFor()

const nanoseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/

describe('a session', () => {
	it('begins with a welcome', async () => {
		const listener = await stage().listen()
		expect(listener.heard).toEqual([
			{
				metadata: {
					message_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
					message_type: 'session_welcome',
					message_timestamp: expect.stringMatching(nanoseconds),
				},
				payload: {
					session: {
						id: listener.sessionId,
						status: 'connected',
						connected_at: expect.stringMatching(nanoseconds),
						keepalive_timeout_seconds: 10,
						reconnect_url: null,
					},
				},
			},
		])
	})

	it.each([
		['10', 10],
		['25', 25],
		['600', 600],
		['9', 10],
		['-1', 10],
		['601', 600],
		['words', 10],
	])('takes a keepalive of %s seconds as %i', async (asked, given) => {
		const listener = await stage().listen(`?keepalive_timeout_seconds=${asked}`)
		expect(listener.heard[0]?.payload.session?.keepalive_timeout_seconds).toBe(given)
	})

	it('is closed with 4003 when nothing was subscribed to within ten seconds', async () => {
		const { listen, pass } = stage()
		const listener = await listen()
		pass(9)
		await listener.settled()
		expect(listener.socket.readyState).toBe(WebSocket.OPEN)
		pass(1)
		expect(await listener.closed).toBe(4003)
	})

	it('goes on once something was subscribed to', async () => {
		const { listen, subscribe, pass } = stage()
		const listener = await listen('?keepalive_timeout_seconds=60')
		expect((await subscribe(listener, {})).status).toBe(202)
		pass(11)
		await listener.settled()
		expect(listener.socket.readyState).toBe(WebSocket.OPEN)
	})

	it('is closed with 4001 when the client says anything', async () => {
		const listener = await stage().listen()
		listener.socket.send('hello')
		expect(await listener.closed).toBe(4001)
	})

	it('lets the client ping and be pinged', async () => {
		const listener = await stage().listen()
		stage().twitch.world.eventsub.ping()
		await listener.settled()
		expect(listener.pings).toBe(1)
		expect(listener.socket.readyState).toBe(WebSocket.OPEN)
	})

	it('is recorded as a request', async () => {
		const { listen, twitch } = stage()
		await listen('?keepalive_timeout_seconds=30')
		expect(await twitch.arrived({ host: 'eventsub' })).toMatchObject({
			path: '/ws',
			query: { keepalive_timeout_seconds: ['30'] },
			status: 101,
		})
	})

	it('does not begin elsewhere', async () => {
		const { twitch } = stage()
		await expect(Listener.connect(`${twitch.eventsubUrl}s`)).rejects.toThrow('404')
	})
})

describe('a keepalive', () => {
	it('comes when nothing else was sent for so long', async () => {
		const { listen, subscribe, pass, twitch } = stage()
		const listener = await listen()
		await subscribe(listener, {})
		pass(10)
		const keepalive = await listener.next('session_keepalive')
		expect(keepalive.payload).toEqual({})
		pass(9)
		twitch.world.goLive('owner')
		await listener.next('notification')
		pass(9)
		await listener.settled()
		expect(listener.of('session_keepalive')).toHaveLength(1)
		pass(1)
		await listener.next('session_keepalive')
	})

	it('comes once after a long time, as a clock that jumps brings no more', async () => {
		const { listen, subscribe, pass } = stage()
		const listener = await listen()
		await subscribe(listener, {})
		pass(3600)
		await listener.settled()
		expect(listener.of('session_keepalive')).toHaveLength(1)
	})

	it('follows faked timers', async () => {
		vi.useFakeTimers()
		const { listen, subscribe } = stage()
		const listener = await listen()
		await subscribe(listener, {})
		await vi.advanceTimersByTimeAsync(30_000)
		await listener.settled()
		expect(listener.of('session_keepalive')).toHaveLength(3)
	})
})
