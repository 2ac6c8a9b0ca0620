import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTwitch, type SimulatedTwitch } from '../../../sandbox/twitch/index.js'
import { clientOf } from './client.js'

let twitch: SimulatedTwitch
let send: ReturnType<typeof clientOf>

beforeEach(async () => {
	twitch = await startTwitch()
	send = clientOf(twitch)
	twitch.world.addUser({ login: 'owner', id: '1234' })
})

afterEach(async () => {
	vi.useRealTimers()
	await twitch.close()
})

async function validate(authorization?: string): Promise<{ status: number; body: unknown }> {
	const response = await fetch(`${twitch.authUrl}/validate`, {
		headers: authorization === undefined ? {} : { Authorization: authorization },
	})
	return { status: response.status, body: await response.json() }
}

async function revoke(form: Record<string, string>): Promise<number> {
	return (await fetch(`${twitch.authUrl}/revoke`, { method: 'POST', body: new URLSearchParams(form) })).status
}

const invalid = { status: 401, body: { status: 401, message: 'invalid access token' } }

describe('validate', () => {
	it.each(['OAuth', 'Bearer'])('tells all about a good token sent as %s', async (scheme) => {
		const token = twitch.world.issueToken({ user: 'owner', scopes: ['bits:read', 'clips:edit'], clientId: 'mine' })
		expect(await validate(`${scheme} ${token}`)).toEqual({
			status: 200,
			body: {
				client_id: 'mine',
				login: 'owner',
				scopes: ['bits:read', 'clips:edit'],
				user_id: '1234',
				expires_in: expect.closeTo(4 * 60 * 60, -1),
			},
		})
	})

	it('shows no scopes as null', async () => {
		const token = twitch.world.issueToken({ user: 'owner', scopes: [] })
		expect((await validate(`OAuth ${token}`)).body).toMatchObject({ scopes: null })
	})

	it('refuses a missing header and an unknown token in different words', async () => {
		expect(await validate()).toEqual({ status: 401, body: { status: 401, message: 'missing authorization token' } })
		expect(await validate('OAuth nonsense')).toEqual(invalid)
	})

	it('shows scopes as they are given and taken', async () => {
		const token = twitch.world.issueToken({ user: 'owner', scopes: ['bits:read'] })
		twitch.world.giveScope(token, 'clips:edit')
		twitch.world.takeScope(token, 'bits:read')
		expect((await validate(`OAuth ${token}`)).body).toMatchObject({ scopes: ['clips:edit'] })
	})
})

describe('a token', () => {
	it('is thirty letters and digits, and never the same', () => {
		const [one, other] = [0, 1].map(() => twitch.world.issueToken({ user: 'owner', scopes: [] }))
		expect(one).toMatch(/^[a-z0-9]{30}$/)
		expect(one).not.toBe(other)
	})

	it('ends with its time', async () => {
		vi.useFakeTimers({ toFake: ['Date'] })
		const token = twitch.world.issueToken({ user: 'owner', scopes: [], expiresInSeconds: 60 })
		vi.advanceTimersByTime(59_000)
		expect((await validate(`OAuth ${token}`)).body).toMatchObject({ expires_in: 1 })
		expect((await send('GET /users', { token })).status).toBe(200)
		vi.advanceTimersByTime(1000)
		expect(await validate(`OAuth ${token}`)).toEqual(invalid)
		expect(await send('GET /users', { token })).toMatchObject({ status: 401, message: 'Invalid OAuth token' })
	})

	it('is refused once the user has disconnected the app', async () => {
		const token = twitch.world.issueToken({ user: 'owner', scopes: [] })
		twitch.world.revoke(token)
		expect(await validate(`OAuth ${token}`)).toEqual(invalid)
		expect(await send('GET /users', { token })).toMatchObject({
			status: 401,
			body: { error: 'Unauthorized', status: 401, message: 'Invalid OAuth token' },
		})
	})

	it('is revoked by its client, and by no other', async () => {
		const token = twitch.world.issueToken({ user: 'owner', scopes: [], clientId: 'mine' })
		twitch.world.issueToken({ user: 'owner', scopes: [], clientId: 'yours' })
		expect(await revoke({ client_id: 'yours', token })).toBe(400)
		expect(await revoke({ client_id: 'nobody', token })).toBe(404)
		expect((await validate(`OAuth ${token}`)).status).toBe(200)
		expect(await revoke({ client_id: 'mine', token })).toBe(200)
		expect(await validate(`OAuth ${token}`)).toEqual(invalid)
	})

	it('must be sent as a bearer token, with a client id', async () => {
		const token = twitch.world.issueToken({ user: 'owner', scopes: [] })
		const sentAsOAuth = await fetch(`${twitch.apiUrl}/users`, {
			headers: { Authorization: `OAuth ${token}`, 'Client-Id': twitch.world.clientId },
		})
		expect(sentAsOAuth.status).toBe(401)
		const withoutClient = await fetch(`${twitch.apiUrl}/users`, { headers: { Authorization: `Bearer ${token}` } })
		expect(withoutClient.status).toBe(401)
	})
})
