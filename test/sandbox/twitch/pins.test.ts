import { describe, expect, it, vi } from 'vitest'
import type { Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('moderator:read:chat_messages', 'moderator:manage:chat_messages', 'user:write:chat')

async function look(): Promise<Received> {
	const { send, owner } = stage()
	return send('GET /chat/pins', { token: owner.token, query: { broadcaster_id: owner.id, moderator_id: owner.id } })
}

describe('a pinned message', () => {
	it('is there until it ends', async () => {
		const { world } = stage().twitch
		const message = world.writeChat('owner', 'viewer', 'Rules')
		world.pins.pin('owner', message, { seconds: 60 })
		expect((await look()).first).toEqual({
			...{ message_id: message.id, sender_user_name: 'VIEWER', pinned_by_user_name: 'OWNER' },
			message: { text: 'Rules' },
			...{ starts_at: '2026-11-20T12:00:00Z', ends_at: '2026-11-20T12:01:00Z', updated_at: '2026-11-20T12:00:00Z' },
		})
		vi.setSystemTime(Date.now() + 60_000)
		expect((await look()).body).toEqual({ data: [] })
	})

	it('makes room for the next, and may stay until the stream ends', async () => {
		const { world } = stage().twitch
		const [one, other] = ['One', 'Other'].map((text) => world.writeChat('owner', 'viewer', text))
		if (!one || !other) throw new Error('Nothing was written')
		world.pins.pin('owner', one)
		world.pins.pin('owner', other)
		expect((await look()).first).toMatchObject({ message_id: other.id, ends_at: null })
		expect([one.pinned, other.pinned]).toEqual([false, true])
		world.pins.unpin('owner')
		expect((await look()).body).toEqual({ data: [] })
	})

	it('is pinned by who sends it, for 20 minutes', async () => {
		const { send, owner } = stage()
		const body = { broadcaster_id: owner.id, sender_id: owner.id, message: 'Rules', pin: true }
		await send('POST /chat/messages', { token: owner.token, body })
		expect((await look()).first).toMatchObject({ message: { text: 'Rules' }, ends_at: '2026-11-20T12:20:00Z' })
	})
})

describe('pinning', () => {
	const ask = async (method: string, id: string, seconds?: string, by = stage().owner): Promise<Received> => {
		const { send, owner } = stage()
		const query = { broadcaster_id: owner.id, moderator_id: by.id, message_id: id }
		return send(`${method} /chat/pins`, {
			token: by.token,
			query: seconds === undefined ? query : { ...query, duration_seconds: seconds },
		})
	}
	const write = (text: string): string => stage().twitch.world.writeChat('owner', 'viewer', text).id

	it('lasts until the stream ends, or for 30 seconds to 30 minutes', async () => {
		const { world } = stage().twitch
		world.goLive('owner')
		const id = write('Rules')
		expect((await ask('PUT', id, '29')).status).toBe(400)
		expect((await ask('PUT', id, '1801')).status).toBe(400)
		expect((await ask('PUT', id)).status).toBe(204)
		expect((await look()).first).toMatchObject({ message_id: id, ends_at: null })
		world.goOffline('owner')
		expect((await look()).body).toEqual({ data: [] })
		expect((await ask('PUT', id, '30')).status).toBe(204)
		expect((await look()).first).toMatchObject({ ends_at: '2026-11-20T12:00:30Z' })
	})

	it('is of a message that is there, and is not pinned yet', async () => {
		const { world } = stage().twitch
		const [one, other] = [write('One'), write('Other')]
		const elsewhere = world.writeChat('viewer', 'viewer', 'Elsewhere').id
		expect(await ask('PUT', elsewhere)).toMatchObject({ status: 404, message: 'Message not found.' })
		expect((await ask('PUT', one)).status).toBe(204)
		expect(await ask('PUT', one)).toMatchObject({ status: 409, message: 'The message is already pinned.' })
		expect((await ask('PUT', other)).status).toBe(204)
		world.chat.delete('owner', other)
		expect((await ask('PUT', other)).status).toBe(404)
		expect((await look()).body).toEqual({ data: [] })
	})

	it('is changed and undone by naming what is pinned', async () => {
		const [one, other] = [write('One'), write('Other')]
		await ask('PUT', one, '60')
		vi.advanceTimersByTime(10_000)
		expect(await ask('PATCH', other)).toMatchObject({ status: 404, message: 'Pinned message not found.' })
		expect((await ask('PATCH', one, '1801')).status).toBe(400)
		expect((await ask('PATCH', one, '60')).status).toBe(204)
		expect((await look()).first).toMatchObject({
			...{ starts_at: '2026-11-20T12:00:00Z', updated_at: '2026-11-20T12:00:10Z', ends_at: '2026-11-20T12:01:10Z' },
		})
		expect((await ask('PATCH', one)).status).toBe(204)
		expect((await look()).first).toMatchObject({ ends_at: null })
		expect((await ask('DELETE', other)).status).toBe(404)
		expect((await ask('DELETE', one)).status).toBe(204)
		expect((await ask('DELETE', one)).status).toBe(404)
	})

	it('is for moderators, and not too often', async () => {
		const { world } = stage().twitch
		const id = write('Rules')
		expect((await ask('PUT', id, '60', stage().viewer)).status).toBe(403)
		world.makeModerator('owner', 'viewer')
		expect((await ask('PUT', id, '60', stage().viewer)).status).toBe(204)
		expect((await look()).first).toMatchObject({ pinned_by_user_name: 'VIEWER' })
		for (let count = 0; count < 9; count += 1) expect((await ask('PATCH', id, '60')).status).toBe(204)
		expect((await ask('PATCH', id, '60')).status).toBe(429)
		vi.advanceTimersByTime(10_000)
		expect((await ask('PATCH', id, '60')).status).toBe(204)
	})
})
