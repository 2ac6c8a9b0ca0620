import { describe, expect, it } from 'vitest'
import type { Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor()

const askAsApp = async (call: string, query = {}): Promise<Received> => {
	const { send, twitch } = stage()
	return send(call, { token: twitch.world.issueAppToken(), query })
}

describe("an app's own token", () => {
	it('asks about anyone', async () => {
		const { twitch, owner } = stage()
		twitch.world.goLive('owner', { title: 'Hello' })
		expect((await askAsApp('GET /users', { login: 'owner' })).first).toMatchObject({ id: owner.id })
		expect((await askAsApp('GET /users', { id: owner.id })).first).not.toHaveProperty('email')
		expect((await askAsApp('GET /channels', { broadcaster_id: owner.id })).first).toMatchObject({ title: 'Hello' })
		expect((await askAsApp('GET /streams', { user_login: 'owner' })).first).toMatchObject({ title: 'Hello' })
	})

	it('has no user whom Twitch could take when none is named', async () => {
		expect(await askAsApp('GET /users')).toMatchObject({
			status: 400,
			message: 'The request must specify id or login.',
		})
		expect((await askAsApp('GET /users/extensions')).status).toBe(400)
		expect((await askAsApp('GET /users/extensions', { user_id: stage().owner.id })).status).toBe(200)
	})

	it('is told that a user is needed where only users may ask', async () => {
		const { id } = stage().owner
		for (const call of ['GET /channels/editors', 'GET /channels/followers', 'GET /channels/vips']) {
			expect(await askAsApp(call, { broadcaster_id: id })).toMatchObject({
				status: 401,
				body: {
					error: 'Unauthorized',
					status: 401,
					message: 'The Authorization header must specify a user access token.',
				},
			})
		}
	})

	it('has no scopes, not even those that users have given the app', async () => {
		const { owner } = stage()
		stage().twitch.world.giveScope(owner.token, 'channel:read:ads')
		expect(await askAsApp('GET /channels/ads', { broadcaster_id: owner.id })).toMatchObject({
			status: 401,
			message: 'Missing scope: channel:read:ads',
		})
		const query = { broadcaster_id: owner.id, moderator_id: owner.id }
		expect((await askAsApp('GET /chat/settings', query)).status).toBe(401)
		expect((await askAsApp('GET /chat/settings', { broadcaster_id: owner.id })).status).toBe(200)
	})

	it('must come with its own client id', async () => {
		const { send, twitch } = stage()
		const token = twitch.world.issueAppToken('mine')
		const query = { login: 'owner' }
		expect(await send('GET /users', { token, query })).toMatchObject({
			status: 401,
			message: 'Client ID and OAuth token do not match',
		})
		expect((await send('GET /users', { token, query, clientId: 'mine' })).status).toBe(200)
	})

	it('is recorded as nobody', async () => {
		await askAsApp('GET /users', { login: 'owner' })
		expect(stage().twitch.requests).toMatchObject([{ endpoint: 'get-users', user: undefined, status: 200 }])
	})
})

describe('the bucket of an app', () => {
	const remaining = async (token: string, clientId?: string): Promise<string | null> => {
		const sent = { token, query: { login: 'owner' }, ...(clientId === undefined ? {} : { clientId }) }
		return (await stage().send('GET /users', sent)).headers.get('Ratelimit-Remaining')
	}

	it('is shared by its own tokens, and by none of its users nor of other apps', async () => {
		const { twitch, owner } = stage()
		expect(await remaining(twitch.world.issueAppToken())).toBe('799')
		expect(await remaining(owner.token)).toBe('799')
		expect(await remaining(twitch.world.issueAppToken())).toBe('798')
		expect(await remaining(twitch.world.issueAppToken('mine'), 'mine')).toBe('799')
	})
})
