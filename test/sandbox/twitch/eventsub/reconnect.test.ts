import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { field } from '../client.js'
import { Listener } from './listener.js'
import { type EventStage, eventStageFor } from './stage.js'

const stage = eventStageFor()

async function asked(query = ''): Promise<{ old: Listener; url: string } & EventStage> {
	const { listen, subscribe, twitch } = stage()
	const old = await listen(query)
	await subscribe(old, {})
	twitch.world.eventsub.reconnect()
	const { payload } = await old.next('session_reconnect')
	return { ...stage(), old, url: payload.session?.reconnect_url ?? '' }
}

describe('a reconnect', () => {
	it('is asked for with an address, and without a keepalive', async () => {
		const { old, url, twitch } = await asked()
		expect(old.of('session_reconnect')[0]?.payload.session).toMatchObject({
			id: old.sessionId,
			status: 'reconnecting',
			keepalive_timeout_seconds: null,
			reconnect_url: url,
		})
		expect(url.startsWith(`${twitch.eventsubUrl}?`)).toBe(true)
	})

	it('keeps the session with its subscriptions and its keepalive', async () => {
		const { old, url, twitch, send, owner } = await asked('?keepalive_timeout_seconds=40')
		const next = await Listener.connect(url)
		expect(next.of('session_welcome')[0]?.payload.session).toMatchObject({
			id: old.sessionId,
			keepalive_timeout_seconds: 40,
		})
		old.socket.close()
		await old.closed
		twitch.world.goLive('owner')
		await next.next('notification')
		const listed = await send('GET /eventsub/subscriptions', { token: owner.token })
		expect(listed.body).toMatchObject({ total: 1, data: [{ status: 'enabled' }] })
	})

	it('lets the old connection have events until the new one is welcomed, and none after', async () => {
		const { old, url, twitch } = await asked()
		twitch.world.goLive('owner')
		await old.next('notification')
		const next = await Listener.connect(url)
		twitch.world.goOffline('owner')
		twitch.world.goLive('owner')
		await next.next('notification')
		await old.settled()
		expect(old.of('notification')).toHaveLength(1)
	})

	it('closes the old connection with 4004 and ends the session when nobody comes within thirty seconds', async () => {
		const { old, url, pass, send, owner } = await asked()
		pass(29)
		await old.settled()
		expect(old.socket.readyState).toBe(WebSocket.OPEN)
		pass(1)
		expect(await old.closed).toBe(4004)
		const late = new Listener(new WebSocket(url))
		expect(await late.closed).toBe(4007)
		const listed = await send('GET /eventsub/subscriptions', { token: owner.token })
		expect(field(listed.first, 'status')).toBe('websocket_disconnected')
	})

	it('closes the old connection with 4004 also when the client forgets to', async () => {
		const { old, url, pass, twitch } = await asked('?keepalive_timeout_seconds=600')
		const next = await Listener.connect(url)
		pass(30)
		expect(await old.closed).toBe(4004)
		twitch.world.goLive('owner')
		await next.next('notification')
	})

	it.each([
		['unknown', (url: string) => url.replace(/reconnect=\w+/, 'reconnect=nonsense')],
		['changed', (url: string) => `${url}&keepalive_timeout_seconds=60`],
	])('is refused with 4007 at an address that is %s', async (_what, change) => {
		const { url } = await asked()
		const listener = new Listener(new WebSocket(change(url)))
		expect(await listener.closed).toBe(4007)
		expect(listener.heard).toEqual([])
	})

	it('works once', async () => {
		const { url } = await asked()
		await Listener.connect(url)
		expect(await new Listener(new WebSocket(url)).closed).toBe(4007)
	})
})
