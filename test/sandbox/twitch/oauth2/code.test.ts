import { describe, expect, it, vi } from 'vitest'
import { complaint, type Fields, redirectUri, setStage } from './stage.js'

const stage = setStage()
const invalid = complaint(400, 'Invalid authorization code')

describe('a code', () => {
	it('is worth tokens that validate knows', async () => {
		const reply = await stage().logIn()
		expect(reply).toMatchObject({ status: 200 })
		expect(reply.body).toEqual({
			access_token: expect.stringMatching(/^[a-z0-9]{30}$/),
			refresh_token: expect.stringMatching(/^.{50}$/),
			scope: ['bits:read', 'clips:edit'],
			token_type: 'bearer',
			expires_in: 4 * 60 * 60,
		})
		expect(await stage().validate(reply.accessToken)).toEqual({
			status: 200,
			body: {
				client_id: stage().confidential.id,
				login: 'owner',
				user_id: stage().twitch.world.channel('owner').owner.id,
				scopes: ['bits:read', 'clips:edit'],
				expires_in: 4 * 60 * 60,
			},
		})
	})

	it('can be spent once', async () => {
		const code = await stage().code()
		expect((await stage().exchange(code)).status).toBe(200)
		expect(await stage().exchange(code)).toMatchObject(invalid)
	})

	it('lives ten minutes', async () => {
		const [soon, late] = [await stage().code(), await stage().code()]
		vi.advanceTimersByTime(10 * 60_000 - 1)
		expect((await stage().exchange(soon)).status).toBe(200)
		vi.advanceTimersByTime(1)
		expect(await stage().exchange(late)).toMatchObject(invalid)
	})

	it('is good for the client it was made for, and for no other', async () => {
		const { id, secret } = stage().twitch.world.addClient({ type: 'confidential', redirectUris: [redirectUri] })
		const code = await stage().code()
		expect(await stage().exchange(code, { client_id: id, client_secret: secret })).toMatchObject(invalid)
		expect((await stage().exchange(code)).status).toBe(200)
	})

	it('is good for the address it was sent to, and for no other', async () => {
		const other = 'http://localhost:3000/other'
		const client = stage().twitch.world.addClient({ type: 'confidential', redirectUris: [redirectUri, other] })
		const fields = { client_id: client.id, client_secret: client.secret }
		const code = await stage().code({ client_id: client.id })
		expect(await stage().exchange(code, { ...fields, redirect_uri: other })).toMatchObject(invalid)
		expect((await stage().exchange(code, fields)).status).toBe(200)
	})

	it('ends when the user disconnects the app', async () => {
		const code = await stage().code()
		stage().twitch.world.disconnect('owner', stage().confidential.id)
		expect(await stage().exchange(code)).toMatchObject(invalid)
	})

	it('for no scopes brings an answer without any', async () => {
		const { body } = await stage().exchange(await stage().code({ scope: '' }))
		expect(body).not.toHaveProperty('scope')
	})
})

describe('an exchange is refused', () => {
	it.each<[string, Fields, number, string]>([
		['without a client', { client_id: '' }, 400, 'missing client id'],
		['for an unknown client', { client_id: 'nobody' }, 400, 'invalid client'],
		['without a secret', { client_secret: '' }, 400, 'missing client secret'],
		['with a wrong secret', { client_secret: 'guess' }, 403, 'invalid client secret'],
		['without a grant type', { grant_type: '' }, 400, 'missing grant type'],
		['for an unknown grant type', { grant_type: 'password' }, 400, 'unsupported grant type'],
		['without a code', { code: '' }, 400, 'missing code'],
		['for an unknown code', { code: 'guess' }, 400, 'Invalid authorization code'],
		['without an address', { redirect_uri: '' }, 400, 'missing redirect uri'],
		[
			'for a foreign address',
			{ redirect_uri: 'http://a.b' },
			400,
			'Parameter redirect_uri does not match registered URI',
		],
	])('%s, and the code stays good', async (_what, changes, status, message) => {
		const code = await stage().code()
		expect(await stage().exchange(code, changes)).toMatchObject(complaint(status, message))
		expect((await stage().exchange(code)).status).toBe(200)
	})

	it('for a public client', async () => {
		const reply = await stage().exchange(await stage().code(), { client_id: stage().public.id })
		expect(reply).toMatchObject(complaint(400, 'public clients cannot use this grant type'))
	})

	it('when it is sent as JSON', async () => {
		const body = JSON.stringify({ client_id: stage().confidential.id, grant_type: 'authorization_code' })
		const headers = { 'Content-Type': 'application/json' }
		const response = await fetch(`${stage().twitch.authUrl}/token`, { method: 'POST', headers, body })
		expect(await response.json()).toEqual({ status: 400, message: 'missing client id' })
	})
})
