import { describe, expect, it, vi } from 'vitest'
import type { Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor(
	'moderator:manage:banned_users',
	'moderation:read',
	'moderator:manage:warnings',
	'channel:manage:moderators',
	'channel:manage:vips',
	'moderator:manage:unban_requests',
	'moderator:manage:automod',
	'moderator:manage:automod_settings',
	'moderator:read:automod_settings',
	'moderator:manage:suspicious_users',
	'moderator:manage:shield_mode',
)

interface Sent {
	query?: Record<string, string>
	body?: unknown
	by?: 'owner' | 'viewer'
}

async function moderate(call: string, { query = {}, body, by = 'owner' }: Sent): Promise<Received> {
	const { send, owner } = stage()
	const { id, token } = stage()[by]
	const sent = { token, query: { broadcaster_id: owner.id, moderator_id: id, ...query } }
	return send(call, body === undefined ? sent : { ...sent, body })
}

describe('a ban', () => {
	const ban = async (
		more: object = {},
		by: 'owner' | 'viewer' = 'owner',
		user = stage().viewer.id,
	): Promise<Received> => moderate('POST /moderation/bans', { body: { data: { user_id: user, ...more } }, by })

	it('may follow on a timeout, but not the other way round', async () => {
		expect((await ban({ duration: 60, reason: 'Enough' })).first).toMatchObject({ end_time: '2026-11-20T12:01:00Z' })
		expect((await ban({ duration: 120 })).status).toBe(200)
		expect((await ban()).first).toMatchObject({ end_time: null })
		expect(await ban({ duration: 60 })).toMatchObject({ status: 400, message: 'user is already banned' })
	})

	it('is refused with too long a reason, and for as long or as short as no timeout is', async () => {
		expect((await ban({ reason: 'a'.repeat(501) })).status).toBe(400)
		expect((await ban({ duration: 0 })).status).toBe(400)
		expect((await ban({ duration: 1_209_601 })).status).toBe(400)
		expect((await ban({}, 'owner', '1')).status).toBe(400)
	})

	it('does not hit the broadcaster, nor one moderator by another', async () => {
		const { world } = stage().twitch
		const other = world.addUser({ login: 'other' }).id
		world.makeModerator('owner', 'viewer')
		world.makeModerator('owner', 'other')
		expect((await ban({}, 'viewer', stage().owner.id)).status).toBe(400)
		expect((await ban({}, 'viewer', other)).status).toBe(400)
		expect((await ban({}, 'owner', other)).status).toBe(200)
	})

	it('is listed until it ends', async () => {
		await ban({ duration: 60, reason: 'Enough' })
		const list = async (): Promise<unknown> => (await moderate('GET /moderation/banned', {})).body
		expect(await list()).toMatchObject({ data: [{ user_login: 'viewer', reason: 'Enough', moderator_login: 'owner' }] })
		const user = { user_id: stage().viewer.id }
		vi.advanceTimersByTime(60_000)
		expect(await list()).toMatchObject({ data: [] })
		expect((await moderate('DELETE /moderation/bans', { query: user })).status).toBe(400)
		await ban()
		expect((await moderate('DELETE /moderation/bans', { query: user })).status).toBe(204)
	})

	it('may be asked to be lifted', async () => {
		const { world } = stage().twitch
		await ban()
		const { id } = world.unbanRequests.ask('owner', 'viewer', 'Sorry')
		const resolve = async (status: string, request = id): Promise<number> =>
			(await moderate('PATCH /moderation/unban_requests', { query: { unban_request_id: request, status } })).status
		const pending = await moderate('GET /moderation/unban_requests', { query: { status: 'pending' } })
		expect(pending.first).toMatchObject({ id, text: 'Sorry', status: 'pending', resolved_at: null })
		expect(await resolve('pending')).toBe(400)
		expect(await resolve('approved', 'other')).toBe(404)
		expect(await resolve('approved')).toBe(200)
		expect(await resolve('denied')).toBe(400)
		expect(world.bans.of('owner')).toEqual([])
	})
})

describe('a warning', () => {
	it('needs a reason, and someone who may be warned', async () => {
		const warn = async (reason: string, user = stage().viewer.id): Promise<number> =>
			(await moderate('POST /moderation/warnings', { body: { data: { user_id: user, reason } } })).status
		expect(await warn('Enough')).toBe(200)
		expect(await warn('')).toBe(400)
		expect(await warn('a'.repeat(501))).toBe(400)
		expect(await warn('Enough', stage().owner.id)).toBe(400)
	})
})

describe('a role', () => {
	const change = async (call: string, user = stage().viewer.id): Promise<number> =>
		(await moderate(call, { query: { user_id: user } })).status

	it('is one of both, and given once', async () => {
		expect(await change('POST /moderation/moderators')).toBe(204)
		expect(await change('POST /moderation/moderators')).toBe(400)
		expect(await change('POST /channels/vips')).toBe(422)
		expect(await change('DELETE /moderation/moderators')).toBe(204)
		expect(await change('DELETE /moderation/moderators')).toBe(400)
		expect(await change('POST /channels/vips')).toBe(204)
		expect(await change('POST /channels/vips')).toBe(422)
		expect(await change('POST /moderation/moderators')).toBe(422)
		expect(await change('DELETE /channels/vips')).toBe(204)
		expect(await change('DELETE /channels/vips')).toBe(422)
		expect(await change('POST /channels/vips', '1')).toBe(400)
	})

	it('is given ten times in ten seconds at most', async () => {
		const { world } = stage().twitch
		const ids = Array.from({ length: 11 }, (_, index) => world.addUser({ login: `v${index}` }).id)
		for (const id of ids.slice(0, 10)) expect(await change('POST /channels/vips', id)).toBe(204)
		expect(await change('POST /channels/vips', ids[10])).toBe(429)
		vi.advanceTimersByTime(10_000)
		expect(await change('POST /channels/vips', ids[10])).toBe(204)
	})
})

describe('AutoMod', () => {
	const decide = async (id: string, action: string, by: 'owner' | 'viewer' = 'owner'): Promise<number> =>
		(await moderate('POST /moderation/automod/message', { body: { user_id: stage()[by].id, msg_id: id, action }, by }))
			.status

	it('holds a message until a moderator decides, or for five minutes', async () => {
		const { world } = stage().twitch
		const [first, second] = [world.automod.hold('owner', 'viewer', 'One'), world.automod.hold('owner', 'viewer', 'Two')]
		expect(await decide(first.id, 'ALLOW', 'viewer')).toBe(403)
		expect(await decide(first.id, 'allow')).toBe(400)
		expect(await decide(first.id, 'ALLOW')).toBe(204)
		expect(await decide(first.id, 'DENY')).toBe(404)
		expect(world.channel('owner').messages).toMatchObject([{ text: 'One' }])
		vi.advanceTimersByTime(5 * 60_000)
		expect(await decide(second.id, 'ALLOW')).toBe(404)
		expect(second.status).toBe('expired')
	})

	it('is set as a whole, by one level or by category', async () => {
		const set = async (body: object): Promise<Received> => moderate('PUT /moderation/automod/settings', { body })
		expect((await set({ overall_level: 3 })).first).toMatchObject({ overall_level: 3, swearing: 3 })
		expect((await set({ swearing: 2 })).first).toMatchObject({ overall_level: null, swearing: 2, bullying: 0 })
		expect((await moderate('GET /moderation/automod/settings', {})).first).toMatchObject({ swearing: 2 })
		expect((await set({ swearing: 5 })).status).toBe(400)
		expect((await set({ overall_level: 1, swearing: 1 })).status).toBe(400)
	})
})

describe('the shield', () => {
	it('remembers who raised it last', async () => {
		const set = async (active: boolean): Promise<Received> =>
			moderate('PUT /moderation/shield_mode', { body: { is_active: active } })
		expect((await set(true)).first).toMatchObject({ is_active: true, moderator_login: 'owner' })
		vi.advanceTimersByTime(5000)
		expect((await set(false)).first).toMatchObject({ is_active: false, last_activated_at: '2026-11-20T12:00:00Z' })
	})
})
