import { describe, expect, it, vi } from 'vitest'
import { field, type Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('user:read:moderated_channels', 'channel:read:editors', 'moderation:read')
const list = ({ body }: Received, name: string): unknown[] => {
	const data = field(body, 'data')
	return Array.isArray(data) ? data.map((element: unknown) => field(element, name)) : []
}
const cursor = ({ body }: Received): unknown => field(field(body, 'pagination'), 'cursor')

describe('moderated channels', () => {
	const ask = async (query: Record<string, string> = {}, user = stage().viewer.id): Promise<Received> => {
		const { send, viewer } = stage()
		return send('GET /moderation/channels', { token: viewer.token, query: { user_id: user, ...query } })
	}

	it('are those of others, as long as the user moderates them', async () => {
		const { world } = stage().twitch
		expect((await ask()).body).toEqual({ data: [], pagination: {} })
		world.makeModerator('owner', 'viewer')
		expect((await ask()).body).toEqual({
			data: [{ broadcaster_id: stage().owner.id, broadcaster_login: 'owner', broadcaster_name: 'OWNER' }],
			pagination: {},
		})
		world.removeModerator('owner', 'viewer')
		expect((await ask()).body).toMatchObject({ data: [] })
	})

	it('are neither those that the user edits, nor the user’s own', async () => {
		const { world } = stage().twitch
		world.makeEditor('owner', 'viewer')
		world.makeModerator('viewer', 'owner')
		expect((await ask()).body).toMatchObject({ data: [] })
	})

	it('are told to the user alone, and with the scope for it', async () => {
		expect(await ask({}, stage().owner.id)).toMatchObject({
			status: 401,
			message: "The ID in user_id must match the user ID found in the request's OAuth token.",
		})
		stage().twitch.world.takeScope(stage().viewer.token, 'user:read:moderated_channels')
		expect(await ask()).toMatchObject({ status: 401, message: 'Missing scope: user:read:moderated_channels' })
	})

	it('come twenty a page unless asked otherwise, and a cursor leads on', async () => {
		const { world } = stage().twitch
		const logins = Array.from({ length: 101 }, (_, index) => `streamer${index}`)
		for (const login of logins) {
			world.addUser({ login })
			world.makeModerator(login, 'viewer')
		}
		expect(list(await ask(), 'broadcaster_login')).toEqual(logins.slice(0, 20))
		const hundred = await ask({ first: '100' })
		expect(list(hundred, 'broadcaster_login')).toEqual(logins.slice(0, 100))
		const rest = await ask({ first: '100', after: String(cursor(hundred)) })
		expect(list(rest, 'broadcaster_login')).toEqual(['streamer100'])
		expect(cursor(rest)).toBeUndefined()
		expect((await ask({ first: '101' })).status).toBe(400)
		expect((await ask({ first: '0' })).status).toBe(400)
		expect((await ask({ after: 'nonsense' })).status).toBe(400)
	})
})

describe('moderators', () => {
	const ask = async (query: Record<string, string | string[]> = {}): Promise<Received> => {
		const { send, owner } = stage()
		return send('GET /moderation/moderators', { token: owner.token, query: { broadcaster_id: owner.id, ...query } })
	}

	it('are those whom the broadcaster has made that', async () => {
		const { twitch, viewer } = stage()
		expect((await ask()).body).toEqual({ data: [], pagination: {} })
		twitch.world.makeModerator('owner', 'viewer')
		expect((await ask()).body).toEqual({
			data: [{ user_id: viewer.id, user_login: 'viewer', user_name: 'VIEWER' }],
			pagination: {},
		})
	})

	it('can be asked for by their ids, in whose order they come', async () => {
		const { twitch, viewer, owner } = stage()
		const other = twitch.world.addUser({ login: 'other' })
		for (const login of ['viewer', 'other']) twitch.world.makeModerator('owner', login)
		const answer = await ask({ user_id: [other.id, owner.id, '1', viewer.id] })
		expect(list(answer, 'user_login')).toEqual(['other', 'viewer'])
	})

	it('come in pages', async () => {
		const { world } = stage().twitch
		world.addUser({ login: 'other' })
		for (const login of ['viewer', 'other']) world.makeModerator('owner', login)
		const first = await ask({ first: '1' })
		expect(list(first, 'user_login')).toEqual(['viewer'])
		expect(list(await ask({ first: '1', after: String(cursor(first)) }), 'user_login')).toEqual(['other'])
	})
})

describe('editors', () => {
	const ask = async (token = stage().owner.token): Promise<Received> =>
		stage().send('GET /channels/editors', { token, query: { broadcaster_id: stage().owner.id } })

	it('are told to the broadcaster, with when they became that', async () => {
		const { twitch, viewer } = stage()
		expect((await ask()).body).toEqual({ data: [] })
		vi.advanceTimersByTime(1500)
		twitch.world.makeEditor('owner', 'viewer')
		expect((await ask()).body).toEqual({
			data: [{ user_id: viewer.id, user_name: 'VIEWER', created_at: '2026-11-20T12:00:01.500000Z' }],
		})
		twitch.world.removeEditor('owner', 'viewer')
		expect((await ask()).body).toEqual({ data: [] })
	})

	it('are not told to themselves, nor without the scope', async () => {
		const { world } = stage().twitch
		world.makeEditor('owner', 'viewer')
		expect((await ask(stage().viewer.token)).status).toBe(401)
		world.takeScope(stage().owner.token, 'channel:read:editors')
		expect(await ask()).toMatchObject({ status: 401, message: 'Missing scope: channel:read:editors' })
	})
})
