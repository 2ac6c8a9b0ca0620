import { describe, expect, it, vi } from 'vitest'
import { field, type Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('user:read:follows')

const ask = async (call: string, query: Record<string, string> = {}, by = stage().viewer): Promise<Received> =>
	stage().send(call, { token: by.token, query })
function list({ body }: Received, name: string): unknown[] {
	const data = field(body, 'data')
	return Array.isArray(data) ? data.map((element: unknown) => field(element, name)) : []
}
const cursor = ({ body }: Received): string => String(field(field(body, 'pagination'), 'cursor'))

/** Some more people, none of them live. */
function settle(...logins: string[]): void {
	for (const login of logins) stage().twitch.world.addUser({ login })
}

describe('followed channels', () => {
	const channels = async (query: Record<string, string> = {}): Promise<Received> =>
		ask('GET /channels/followed', { user_id: stage().viewer.id, ...query })

	it('come from the last one on, with how many they are', async () => {
		const { world } = stage().twitch
		settle('one', 'two')
		for (const login of ['one', 'two', 'owner']) {
			world.followers.follow(login, 'viewer')
			vi.advanceTimersByTime(1000)
		}
		const answer = await channels({ first: '2' })
		expect(list(answer, 'broadcaster_login')).toEqual(['owner', 'two'])
		expect(answer.body).toMatchObject({ total: 3, data: [{ followed_at: '2026-11-20T12:00:02Z' }, {}] })
		expect(list(await channels({ first: '2', after: cursor(answer) }), 'broadcaster_login')).toEqual(['one'])
		world.followers.unfollow('owner', 'viewer')
		expect((await channels()).body).toMatchObject({ total: 2 })
	})

	it('tell whether a single one is among them', async () => {
		const { twitch, owner, viewer } = stage()
		settle('one')
		for (const login of ['one', 'owner']) twitch.world.followers.follow(login, 'viewer')
		const answer = await channels({ broadcaster_id: owner.id })
		expect(answer.body).toMatchObject({ total: 2, data: [{ broadcaster_login: 'owner' }] })
		expect((await channels({ broadcaster_id: viewer.id })).body).toMatchObject({ total: 2, data: [] })
		expect((await channels({ broadcaster_id: '1' })).status).toBe(400)
	})

	it('are told to who follows them alone, and with the scope for it', async () => {
		const { twitch, owner, viewer } = stage()
		for (const call of ['GET /channels/followed', 'GET /streams/followed']) {
			expect((await ask(call, { user_id: viewer.id }, owner)).status).toBe(401)
		}
		twitch.world.takeScope(viewer.token, 'user:read:follows')
		expect(await channels()).toMatchObject({ status: 401, message: 'Missing scope: user:read:follows' })
	})
})

describe('followed streams', () => {
	const streams = async (query: Record<string, string> = {}): Promise<Received> =>
		ask('GET /streams/followed', { user_id: stage().viewer.id, ...query })

	it('are those who are live, the most watched first', async () => {
		const { world } = stage().twitch
		settle('few', 'many', 'offline', 'stranger')
		for (const login of ['few', 'many', 'offline']) world.followers.follow(login, 'viewer')
		world.goLive('few', { viewers: 2, category: 'Art' })
		world.goLive('many', { viewers: 9 })
		world.goLive('stranger', { viewers: 99 })
		const answer = await streams()
		expect(list(answer, 'user_login')).toEqual(['many', 'few'])
		expect(list(answer, 'game_name')).toEqual(['', 'Art'])
		world.goOffline('many')
		expect(list(await streams(), 'user_login')).toEqual(['few'])
	})

	it('come a hundred a page', async () => {
		const { world } = stage().twitch
		for (let number = 1; number <= 101; number += 1) {
			settle(`streamer${number}`)
			world.followers.follow(`streamer${number}`, 'viewer')
			world.goLive(`streamer${number}`)
		}
		const answer = await streams()
		expect(list(answer, 'id')).toHaveLength(100)
		expect(list(await streams({ after: cursor(answer) }), 'id')).toHaveLength(1)
	})
})

describe('the search for channels', () => {
	const search = async (query: string, liveOnly = false): Promise<unknown[]> =>
		list(await ask('GET /search/channels', { query, live_only: String(liveOnly) }), 'broadcaster_login')

	it('finds who is called so, live or not', async () => {
		settle('angel_of_death', 'angelofdeath2', 'deathangel')
		expect(await search('Angel')).toEqual(['angel_of_death', 'angelofdeath2'])
		expect(await search('angel of death')).toEqual(['angel_of_death', 'angelofdeath2'])
		expect(await search('nobody')).toEqual([])
		expect((await ask('GET /search/channels')).status).toBe(400)
	})

	it('finds who is live by category as well', async () => {
		const { world } = stage().twitch
		settle('chessmaster', 'painter')
		world.goLive('painter', { category: 'Chess', title: 'Not art' })
		expect(await search('chess', true)).toEqual(['painter'])
		expect(await search('chess')).toEqual(['chessmaster'])
		const answer = await ask('GET /search/channels', { query: 'painter', live_only: 'true' })
		expect(answer.first).toMatchObject({ is_live: true, title: 'Not art', started_at: '2026-11-20T12:00:00Z' })
		world.goOffline('painter')
		expect((await ask('GET /search/channels', { query: 'painter' })).first).toMatchObject({
			is_live: false,
			started_at: '',
		})
	})
})

it('counts viewers to find the categories most watched', async () => {
	const { world } = stage().twitch
	settle('one', 'two', 'three', 'offline')
	for (const login of ['one', 'two']) world.goLive(login, { category: 'Chess', viewers: 5 })
	world.goLive('three', { category: 'Art', viewers: 9 })
	world.setCategory('offline', 'Music')
	const first = await ask('GET /games/top', { first: '1' })
	expect(list(first, 'name')).toEqual(['Chess'])
	const second = await ask('GET /games/top', { after: cursor(first) })
	expect(list(second, 'name')).toEqual(['Art'])
	expect((await ask('GET /games/top', { before: 'nonsense' })).status).toBe(400)
})

it('leads back to the page before', async () => {
	settle('one', 'two', 'three')
	const { world } = stage().twitch
	for (const [index, login] of ['one', 'two', 'three'].entries()) world.goLive(login, { viewers: 9 - index })
	const first = await ask('GET /streams', { first: '1' })
	const second = await ask('GET /streams', { first: '1', after: cursor(first) })
	expect(list(second, 'user_login')).toEqual(['two'])
	const back = await ask('GET /streams', { first: '1', before: cursor(second) })
	expect(list(back, 'user_login')).toEqual(['one'])
})
