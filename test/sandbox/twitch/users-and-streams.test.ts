import { describe, expect, it } from 'vitest'
import { field, type Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('user:read:email')
const list = ({ body }: Received, name: string): unknown[] => {
	const data = field(body, 'data')
	return Array.isArray(data) ? data.map((element: unknown) => field(element, name)) : []
}

describe('users', () => {
	it('are found by id and login together, whatever the case, and unknown ones are left out', async () => {
		const { send, owner, viewer } = stage()
		const answer = await send('GET /users', {
			token: owner.token,
			query: { id: viewer.id, login: ['OWNER', 'nobody'] },
		})
		expect(list(answer, 'login')).toEqual(['owner', 'viewer'])
	})

	it('are the token’s own when none is named, with the address that only their own scope shows', async () => {
		const { send, owner, viewer } = stage()
		expect((await send('GET /users', { token: owner.token })).first).toMatchObject({
			id: owner.id,
			display_name: 'OWNER',
			broadcaster_type: 'affiliate',
			email: 'owner@example.com',
		})
		const asked = await send('GET /users', { token: owner.token, query: { id: viewer.id } })
		expect(asked.first).not.toHaveProperty('email')
	})

	it('are found one by one only: ids joined by commas name nobody', async () => {
		const { send, owner, viewer } = stage()
		const answer = await send('GET /users', { token: owner.token, query: { id: `${owner.id},${viewer.id}` } })
		expect(answer).toMatchObject({ status: 200, body: { data: [] } })
	})

	it('are at most a hundred a request, ids and logins counted together', async () => {
		const { send, owner } = stage()
		const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `user${index}`)
		const ask = async (ids: number, logins: number): Promise<number> =>
			(await send('GET /users', { token: owner.token, query: { id: names(ids), login: names(logins) } })).status
		expect(await ask(50, 50)).toBe(200)
		expect(await ask(50, 51)).toBe(400)
		expect(await ask(101, 0)).toBe(400)
	})

	it('are partners, affiliates or neither', async () => {
		const { send, owner, twitch } = stage()
		twitch.world.addUser({ login: 'partner', partner: true })
		twitch.world.addUser({ login: 'beginner', affiliate: false })
		const answer = await send('GET /users', { token: owner.token, query: { login: ['owner', 'partner', 'beginner'] } })
		expect(list(answer, 'broadcaster_type')).toEqual(['affiliate', 'partner', ''])
	})
})

describe('streams', () => {
	it('are those who are live now, with what their channels show', async () => {
		const { send, owner, viewer, twitch } = stage()
		const ask = async (): Promise<Received> =>
			send('GET /streams', { token: owner.token, query: { user_id: [owner.id, viewer.id] } })
		expect((await ask()).body).toEqual({ data: [], pagination: {} })
		twitch.world.goLive('owner', { title: 'Hello', category: 'Art', viewers: 3, startedSecondsAgo: 60 })
		expect((await ask()).first).toMatchObject({
			user_login: 'owner',
			user_name: 'OWNER',
			title: 'Hello',
			game_name: 'Art',
			viewer_count: 3,
			started_at: '2026-11-20T11:59:00Z',
		})
		twitch.world.setViewers('owner', 4)
		twitch.world.setTitle('owner', 'Still here')
		expect((await ask()).first).toMatchObject({ title: 'Still here', viewer_count: 4 })
		twitch.world.goOffline('owner')
		expect((await ask()).first).toBeUndefined()
	})

	it('are chosen by id, login, category and language', async () => {
		const { send, owner, viewer, twitch } = stage()
		twitch.world.goLive('owner', { category: 'Art', language: 'de' })
		twitch.world.goLive('viewer', { category: 'Chess', viewers: 9 })
		const logins = async (query: Record<string, string | string[]>): Promise<unknown[]> =>
			list(await send('GET /streams', { token: owner.token, query }), 'user_login')
		expect(await logins({})).toEqual(['viewer', 'owner'])
		expect(await logins({ user_id: owner.id })).toEqual(['owner'])
		expect(await logins({ user_id: owner.id, user_login: 'VIEWER' })).toEqual(['viewer', 'owner'])
		expect(await logins({ game_id: '743' })).toEqual(['viewer'])
		expect(await logins({ language: 'de' })).toEqual(['owner'])
		expect(await logins({ user_id: `${owner.id},${viewer.id}` })).toEqual([])
	})

	it('come twenty a page unless asked otherwise, and a cursor leads on', async () => {
		const { send, owner, twitch } = stage()
		for (let number = 1; number <= 25; number += 1) {
			twitch.world.addUser({ login: `streamer${number}` })
			twitch.world.goLive(`streamer${number}`, { viewers: 100 - number })
		}
		const ask = async (query: Record<string, string>): Promise<Received> =>
			send('GET /streams', { token: owner.token, query })
		const first = await ask({})
		expect(list(first, 'user_login')).toHaveLength(20)
		const after = String(field(field(first.body, 'pagination'), 'cursor'))
		const second = await ask({ after })
		expect(list(second, 'user_login')).toEqual([21, 22, 23, 24, 25].map((number) => `streamer${number}`))
		expect(second.body).toMatchObject({ pagination: {} })
		expect(list(await ask({ first: '100' }), 'user_login')).toHaveLength(25)
		expect((await ask({ first: '101' })).status).toBe(400)
		expect((await ask({ first: '0' })).status).toBe(400)
		expect((await ask({ after: 'nonsense' })).status).toBe(400)
	})

	it('are of no type but live', async () => {
		const { send, owner } = stage()
		expect((await send('GET /streams', { token: owner.token, query: { type: 'vodcast' } })).status).toBe(400)
	})
})

describe('a description', () => {
	it('is set by its user, up to three hundred characters', async () => {
		const { send, owner, twitch } = stage()
		const token = twitch.world.issueToken({ user: 'owner', scopes: ['user:edit'] })
		const describeAs = async (description: string): Promise<number> =>
			(await send('PUT /users', { token, query: { description } })).status
		expect(await describeAs('a'.repeat(300))).toBe(200)
		expect(await describeAs('a'.repeat(301))).toBe(400)
		expect((await send('GET /users', { token: owner.token })).first).toMatchObject({ description: 'a'.repeat(300) })
		expect(await describeAs('')).toBe(200)
	})
})
