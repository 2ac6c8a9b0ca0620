import { describe, expect, it } from 'vitest'
import { complaint, credentials, setStage } from './stage.js'

const stage = setStage()

describe('a user who disconnects an app', () => {
	const disconnect = (): void => stage().twitch.world.disconnect('owner', stage().confidential.id)

	it('ends all of its access tokens', async () => {
		const first = await stage().logIn()
		const second = await stage().refresh(first.refreshToken)
		disconnect()
		for (const { accessToken } of [first, second]) expect((await stage().validate(accessToken)).status).toBe(401)
	})

	it('ends its refresh tokens, of which Twitch says that the consent is gone', async () => {
		const { refreshToken } = await stage().logIn()
		disconnect()
		expect(await stage().refresh(refreshToken)).toMatchObject({
			status: 401,
			body: { error: 'Unauthorized', status: 401, message: 'Invalid refresh token' },
		})
	})

	it('leaves other apps, and other users, what they have', async () => {
		const other = await stage().logInDevice()
		stage().twitch.world.authorizeAs('viewer')
		const code = new URL((await stage().visit()).headers.get('Location') ?? '').searchParams.get('code') ?? ''
		const viewer = await stage().exchange(code)
		disconnect()
		expect((await stage().refresh(viewer.refreshToken)).status).toBe(200)
		expect((await stage().refresh(other.refreshToken, stage().public)).status).toBe(200)
		expect((await stage().validate(other.accessToken)).status).toBe(200)
	})

	it('can connect it again', async () => {
		const before = await stage().logIn()
		disconnect()
		const after = await stage().logIn()
		expect((await stage().refresh(after.refreshToken)).status).toBe(200)
		expect((await stage().refresh(before.refreshToken)).status).toBe(401)
	})
})

describe('revoke', () => {
	it('ends an access token, for its own client only, and not the refresh token', async () => {
		const { accessToken, refreshToken } = await stage().logIn()
		const revoke = async (id: string) => stage().post('/revoke', { client_id: id, token: accessToken })
		expect(await revoke(stage().public.id)).toMatchObject(complaint(400, 'Invalid token'))
		expect(await revoke('nobody')).toMatchObject(complaint(404, 'client does not exist'))
		expect(await revoke(stage().confidential.id)).toMatchObject({ status: 200, body: undefined })
		expect((await stage().validate(accessToken)).status).toBe(401)
		expect((await stage().refresh(refreshToken)).status).toBe(200)
		expect(await revoke(stage().confidential.id)).toMatchObject(complaint(400, 'Invalid token'))
	})

	it('takes no refresh token', async () => {
		const { refreshToken } = await stage().logIn()
		const reply = await stage().post('/revoke', { client_id: stage().confidential.id, token: refreshToken })
		expect(reply).toMatchObject(complaint(400, 'Invalid token'))
	})
})

describe("an app's own token", () => {
	const ask = async (changes = {}) =>
		stage().post('/token', { ...credentials(stage().confidential), grant_type: 'client_credentials', ...changes })

	it('belongs to no user, and cannot be refreshed', async () => {
		const { accessToken, body } = await ask()
		expect(body).toEqual({ access_token: accessToken, expires_in: 5_011_271, token_type: 'bearer' })
		expect(await stage().validate(accessToken)).toEqual({
			status: 200,
			body: { client_id: stage().confidential.id, login: null, user_id: null, scopes: null, expires_in: 5_011_271 },
		})
	})

	it('can be revoked', async () => {
		const { accessToken } = await ask()
		await stage().post('/revoke', { client_id: stage().confidential.id, token: accessToken })
		expect((await stage().validate(accessToken)).status).toBe(401)
	})

	it('is for who knows the secret', async () => {
		expect(await ask({ client_secret: '' })).toMatchObject(complaint(400, 'missing client secret'))
		expect(await ask({ client_secret: 'guess' })).toMatchObject(complaint(403, 'invalid client secret'))
		const reply = await ask({ client_id: stage().public.id })
		expect(reply).toMatchObject(complaint(400, 'public clients cannot use this grant type'))
	})
})
