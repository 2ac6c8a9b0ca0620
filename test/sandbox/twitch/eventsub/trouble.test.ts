import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { closeCodes } from '../../../../sandbox/twitch/eventsub/close-codes.js'
import { Listener } from './listener.js'
import { type EventStage, eventStageFor } from './stage.js'

const stage = eventStageFor('moderator:read:followers')

async function listening(): Promise<EventStage & { listener: Listener }> {
	const listener = await stage().listen('?keepalive_timeout_seconds=30')
	await stage().subscribe(listener, {})
	return { ...stage(), listener }
}

describe('trouble with events', () => {
	it('can bring one a second time, under its old id', async () => {
		const { listener, twitch } = await listening()
		twitch.world.goLive('owner')
		twitch.world.eventsub.repeat()
		await listener.next('notification')
		await listener.next('notification')
		const [first, second] = listener.of('notification')
		expect(second).toEqual(first)
	})

	it('can bring them late, with the time at which they happened', async () => {
		const { listener, twitch, pass } = await listening()
		const release = twitch.world.eventsub.trouble.holdEvents()
		twitch.world.goLive('owner')
		pass(20)
		await listener.settled()
		expect(listener.of('notification')).toEqual([])
		release()
		expect((await listener.next('notification')).metadata.message_timestamp).toMatch(/^2026-11-20T12:00:00/)
	})

	it('can be silence, in which no keepalive comes', async () => {
		const { listener, twitch, pass } = await listening()
		const end = twitch.world.eventsub.trouble.silence()
		pass(90)
		await listener.settled()
		expect(listener.of('session_keepalive')).toEqual([])
		end()
		pass(30)
		await listener.next('session_keepalive')
	})
})

describe('trouble with connections', () => {
	it.each(Object.keys(closeCodes).map(Number))('can be a close with %i', async (code) => {
		const { listener, twitch, send, owner } = await listening()
		const known = ([4000, 4001, 4002, 4003, 4004, 4005, 4006, 4007] as const).find((each) => each === code)
		if (!known) throw new Error(`No test of ${code}`)
		twitch.world.eventsub.close(known)
		expect(await listener.closed).toBe(code)
		const { first } = await send('GET /eventsub/subscriptions', { token: owner.token })
		expect(first).toMatchObject({ status: closeCodes[known].status })
	})

	it('can be a cut of the line', async () => {
		const { listener, twitch } = await listening()
		twitch.world.eventsub.drop()
		expect(await listener.closed).toBe(1006)
	})

	it('can meet those of one user alone', async () => {
		const { listener, twitch, listen, subscribe, viewer } = await listening()
		const other = await listen()
		await subscribe(other, { token: viewer.token })
		twitch.world.eventsub.close(4000, { user: 'viewer' })
		expect(await other.closed).toBe(4000)
		await listener.settled()
		expect(listener.socket.readyState).toBe(WebSocket.OPEN)
	})

	it('can keep the welcome back, and the ten seconds begin after it', async () => {
		const { twitch, pass } = stage()
		const release = twitch.world.eventsub.trouble.holdWelcomes()
		const connecting = Listener.connect(twitch.eventsubUrl)
		await twitch.arrived({ host: 'eventsub' })
		pass(20)
		release()
		const listener = await connecting
		pass(9)
		await listener.settled()
		pass(1)
		expect(await listener.closed).toBe(4003)
	})

	it('can be a refusal at the door', async () => {
		const { twitch } = stage()
		twitch.world.trouble.fail({ match: { host: 'eventsub' }, status: 503 })
		await expect(Listener.connect(twitch.eventsubUrl)).rejects.toThrow('503')
		twitch.world.trouble.fail({ match: { host: 'eventsub' }, status: 'drop' })
		await expect(Listener.connect(twitch.eventsubUrl)).rejects.toThrow()
		await Listener.connect(twitch.eventsubUrl)
	})

	it('can be a door that opens late', async () => {
		const { twitch } = stage()
		const release = twitch.world.trouble.hold({ match: { host: 'eventsub' } })
		const connecting = Listener.connect(twitch.eventsubUrl)
		await twitch.arrived({ host: 'eventsub' })
		release()
		await connecting
	})

	it('ends with the simulator', async () => {
		const { listener, twitch } = await listening()
		await twitch.close()
		expect(await listener.closed).toBe(1006)
	})
})

describe('a revocation', () => {
	it.each(['user_removed', 'authorization_revoked', 'version_removed', 'moderator_removed'] as const)(
		'says %s, and nothing comes after it',
		async (status) => {
			const { listener, twitch } = await listening()
			twitch.world.eventsub.revoke({ type: 'stream.online' }, status)
			expect(await listener.next('revocation')).toMatchObject({
				metadata: { subscription_type: 'stream.online', subscription_version: '1' },
				payload: { subscription: { status, type: 'stream.online' } },
			})
			twitch.world.goLive('owner')
			await listener.settled()
			expect(listener.of('notification')).toEqual([])
			expect(listener.socket.readyState).toBe(WebSocket.OPEN)
		},
	)

	it('comes by itself when the user disconnects the app', async () => {
		const { listener, twitch } = await listening()
		twitch.world.disconnect('owner', twitch.world.clientId)
		expect((await listener.next('revocation')).payload.subscription?.status).toBe('authorization_revoked')
	})

	it('comes by itself for what a moderator loses', async () => {
		const { listen, subscribe, twitch, owner, viewer } = stage()
		const listener = await listen()
		twitch.world.makeModerator('owner', 'viewer')
		const follows = { broadcaster_user_id: owner.id, moderator_user_id: viewer.id }
		await subscribe(listener, { type: 'channel.follow', version: '2', condition: follows, token: viewer.token })
		await subscribe(listener, { token: viewer.token })
		twitch.world.removeModerator('owner', 'viewer')
		expect((await listener.next('revocation')).payload.subscription).toMatchObject({
			status: 'moderator_removed',
			type: 'channel.follow',
		})
		await listener.settled()
		expect(listener.of('revocation')).toHaveLength(1)
	})
})

describe('a ban', () => {
	it('ends what the banned user has subscribed to in the chat, and nothing else', async () => {
		const { listen, subscribe, twitch, owner, viewer } = stage()
		twitch.world.giveScope(viewer.token, 'user:read:chat')
		const listener = await listen()
		const condition = { broadcaster_user_id: owner.id, user_id: viewer.id }
		await subscribe(listener, { type: 'channel.chat.message', condition, token: viewer.token })
		await subscribe(listener, { token: viewer.token })
		twitch.world.bans.ban('owner', 'viewer')
		expect((await listener.next('revocation')).payload.subscription).toMatchObject({
			status: 'chat_user_banned',
			type: 'channel.chat.message',
		})
		twitch.world.goLive('owner')
		await listener.next('notification')
	})
})

describe('who waits for subscriptions', () => {
	it('gets them as soon as there are enough', async () => {
		const { twitch, listen, subscribe, viewer } = stage()
		const waiting = twitch.world.eventsub.subscribed({ type: 'stream.online' }, 2)
		await subscribe(await listen(), {})
		await subscribe(await listen(), { token: viewer.token })
		expect(await waiting).toMatchObject([{ user: { login: 'owner' } }, { user: { login: 'viewer' } }])
		expect(await twitch.world.eventsub.subscribed({ user: 'viewer' })).toHaveLength(1)
	})
})
