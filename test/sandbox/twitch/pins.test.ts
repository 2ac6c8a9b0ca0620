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
