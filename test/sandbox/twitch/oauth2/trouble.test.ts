import { describe, expect, it } from 'vitest'
import { complaint, credentials, setStage } from './stage.js'

const stage = setStage()

describe('trouble', () => {
	it('meets a refresh by its path and its user, and leaves the refresh token good', async () => {
		const { refreshToken } = await stage().logInDevice()
		stage().twitch.world.trouble.fail({ match: { path: '/token', user: 'owner' }, status: 503 })
		expect((await stage().refresh(refreshToken, stage().public)).status).toBe(503)
		expect((await stage().refresh(refreshToken, stage().public)).status).toBe(200)
	})

	it.each(['public', 'confidential'] as const)('can lose the answer to a refresh of a %s client', async (type) => {
		const client = stage()[type]
		const { refreshToken } = await stage().logInDevice(client)
		stage().twitch.world.trouble.fail({ match: { path: '/token' }, status: 'drop', acted: true })
		await expect(stage().refresh(refreshToken, client)).rejects.toThrow()
		expect((await stage().refresh(refreshToken, client)).status).toBe(type === 'public' ? 400 : 200)
	})

	it('can hold a refresh that has been done already', async () => {
		const { refreshToken } = await stage().logIn()
		const release = stage().twitch.world.trouble.hold({ match: { path: '/token', user: 'owner' }, acted: true })
		const answer = stage().refresh(refreshToken)
		await stage().twitch.arrived({ path: '/token', user: 'owner' }, 2)
		stage().twitch.world.disconnect('owner', stage().confidential.id)
		release()
		const { status, accessToken } = await answer
		expect(status).toBe(200)
		expect((await stage().validate(accessToken)).status).toBe(401)
	})

	it.each([503, 'drop'] as const)('can answer a device that asks for a code with %s', async (status) => {
		stage().twitch.world.trouble.fail({ match: { path: '/device' }, status })
		const ask = async () => stage().post('/device', { client_id: stage().public.id, scopes: 'bits:read' })
		const first = await ask().then(
			(reply) => reply.status,
			() => 'drop',
		)
		expect(first).toBe(status)
		expect((await ask()).status).toBe(200)
	})

	it('can come while a device waits, which goes on waiting', async () => {
		const { deviceCode, userCode } = await stage().startDevice()
		const { trouble } = stage().twitch.world
		const match = { path: '/token' }
		trouble.fail({ match, status: 503 })
		expect((await stage().poll(deviceCode)).status).toBe(503)
		trouble.fail({ match, status: 'drop' })
		await expect(stage().poll(deviceCode)).rejects.toThrow()
		// Seen at Twitch: https://github.com/twitchdev/issues/issues/971
		const odd = { status: 400, message: 'invalid device code' }
		trouble.fail({ match, status: 400, body: odd })
		expect(await stage().poll(deviceCode)).toMatchObject(complaint(400, 'invalid device code'))
		expect(await stage().poll(deviceCode)).toMatchObject(complaint(400, 'authorization_pending'))
		stage().twitch.world.approveDevice(userCode, 'owner')
		expect((await stage().poll(deviceCode)).status).toBe(200)
	})

	it('can lose the tokens of a device, which cannot fetch them again', async () => {
		const { deviceCode, userCode } = await stage().startDevice()
		stage().twitch.world.approveDevice(userCode, 'owner')
		stage().twitch.world.trouble.fail({ match: { path: '/token' }, status: 'drop', acted: true })
		await expect(stage().poll(deviceCode)).rejects.toThrow()
		expect(await stage().poll(deviceCode)).toMatchObject(complaint(400, 'invalid device code'))
	})

	it('spoils the authorize page, and not the decision of who comes next', async () => {
		stage().twitch.world.authorizeAs('owner')
		stage().twitch.world.trouble.fail({ match: { path: '/authorize' }, status: 502 })
		expect((await stage().visit()).status).toBe(502)
		expect((await stage().visit()).status).toBe(302)
	})
})

describe('the record', () => {
	it('keeps the form of a refresh, and names the user, also when the token is spent', async () => {
		const { refreshToken } = await stage().logInDevice()
		await stage().refresh(refreshToken, stage().public)
		await stage().refresh(refreshToken, stage().public)
		const form = { ...credentials(stage().public), grant_type: 'refresh_token', refresh_token: refreshToken }
		expect(stage().twitch.requests.slice(-2)).toMatchObject([
			{ host: 'oauth2', method: 'POST', path: '/token', body: form, user: 'owner', status: 200 },
			{ body: form, user: 'owner', status: 400 },
		])
	})

	it('names the user of a code, of an approved device, and of a token that is revoked', async () => {
		const { accessToken } = await stage().logIn()
		await stage().logInDevice()
		await stage().post('/revoke', { client_id: stage().confidential.id, token: accessToken })
		const posts = stage().twitch.requests.filter(({ method }) => method === 'POST')
		expect(posts.map(({ path, user }) => `${path} ${user}`)).toEqual([
			'/token owner',
			'/device undefined',
			'/token owner',
			'/revoke owner',
		])
	})
})
