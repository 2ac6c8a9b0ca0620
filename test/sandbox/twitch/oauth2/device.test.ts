import { describe, expect, it, vi } from 'vitest'
import { field } from '../client.js'
import { complaint, setStage } from './stage.js'

const stage = setStage()
const pending = complaint(400, 'authorization_pending')
const invalid = complaint(400, 'invalid device code')

describe('a device', () => {
	it('gets a code for itself, one for the user, and where that is to be typed', async () => {
		const { body } = await stage().post('/device', { client_id: stage().public.id, scopes: 'bits:read clips:edit' })
		const userCode = String(field(body, 'user_code'))
		expect(userCode).toMatch(/^[A-Z]{8}$/)
		expect(body).toEqual({
			device_code: expect.stringMatching(/^[a-z0-9]{40}$/),
			expires_in: 1800,
			interval: 5,
			user_code: userCode,
			verification_uri: `${stage().twitch.authUrl}/activate?public=true&device-code=${userCode}`,
		})
	})

	it('waits for the user, and gets its tokens once', async () => {
		const { deviceCode, userCode } = await stage().startDevice()
		expect(await stage().poll(deviceCode)).toMatchObject(pending)
		stage().twitch.world.approveDevice(userCode, 'owner')
		const reply = await stage().poll(deviceCode)
		expect(reply).toMatchObject({
			status: 200,
			body: { scope: ['bits:read'], token_type: 'bearer', expires_in: 14_400 },
		})
		expect((await stage().validate(reply.accessToken)).body).toMatchObject({ login: 'owner', scopes: ['bits:read'] })
		expect(await stage().poll(deviceCode)).toMatchObject(invalid)
	})

	it('has half an hour', async () => {
		const { deviceCode, userCode } = await stage().startDevice()
		vi.advanceTimersByTime(1800_000 - 1)
		expect(await stage().poll(deviceCode)).toMatchObject(pending)
		vi.advanceTimersByTime(1)
		expect(await stage().poll(deviceCode)).toMatchObject(invalid)
		expect(() => stage().twitch.world.approveDevice(userCode, 'owner')).toThrow('No device waits')
	})

	it('may ask as often or as seldom as it likes', async () => {
		const { deviceCode, userCode } = await stage().startDevice()
		for (let count = 0; count < 20; count += 1) expect(await stage().poll(deviceCode)).toMatchObject(pending)
		stage().twitch.world.approveDevice(userCode, 'owner')
		vi.advanceTimersByTime(29 * 60_000)
		expect((await stage().poll(deviceCode)).status).toBe(200)
	})

	it('gets nothing once the user has said no, and the user is asked no more', async () => {
		const { deviceCode, userCode } = await stage().startDevice()
		stage().twitch.world.denyDevice(userCode)
		expect(await stage().poll(deviceCode)).toMatchObject(invalid)
		expect(() => stage().twitch.world.approveDevice(userCode, 'owner')).toThrow('No device waits')
		expect(() => stage().twitch.world.denyDevice(userCode)).toThrow('No device waits')
	})

	it('leaves other devices waiting when the user has said no', async () => {
		const [one, other] = [await stage().startDevice(), await stage().startDevice()]
		stage().twitch.world.denyDevice(one.userCode)
		expect(await stage().poll(other.deviceCode)).toMatchObject(pending)
	})

	it('cannot use a code of another client, or one it made up', async () => {
		const { deviceCode } = await stage().startDevice()
		expect(await stage().poll(deviceCode, stage().confidential)).toMatchObject(invalid)
		expect(await stage().poll('guess')).toMatchObject(invalid)
		expect(await stage().poll('')).toMatchObject(complaint(400, 'missing device_code'))
	})

	it('gets nothing when the user has disconnected the app meanwhile', async () => {
		const { deviceCode, userCode } = await stage().startDevice()
		stage().twitch.world.approveDevice(userCode, 'owner')
		stage().twitch.world.disconnect('owner', stage().public.id)
		expect(await stage().poll(deviceCode)).toMatchObject(invalid)
	})

	it('of a confidential client gets tokens without the secret, but refreshes with it only', async () => {
		const { confidential } = stage()
		const { refreshToken } = await stage().logInDevice(confidential)
		const bare = await stage().refresh(refreshToken, confidential, { client_secret: '' })
		expect(bare).toMatchObject(complaint(400, 'missing client secret'))
		expect((await stage().refresh(refreshToken, confidential)).status).toBe(200)
	})

	it.each([
		[{ scopes: 'bits:read' }, 'missing client id'],
		[{ client_id: 'nobody' }, 'invalid client'],
	])('is told what is wrong with %j', async (fields: Record<string, string>, message) => {
		expect(await stage().post('/device', fields)).toMatchObject(complaint(400, message))
	})

	it('must separate its scopes by spaces', async () => {
		const fields = { client_id: stage().public.id, scopes: 'bits:read,clips:edit' }
		const words = "invalid scope requested: 'bits:read,clips:edit'"
		expect(await stage().post('/device', fields)).toMatchObject(complaint(400, words))
	})
})

describe('the page for its code', () => {
	const visit = async (code: string, fields?: Record<string, string>): Promise<Response> =>
		fetch(`${stage().twitch.authUrl}/activate?public=true&device-code=${code}`, {
			...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
		})

	it('lets a user agree', async () => {
		const { deviceCode, userCode } = await stage().startDevice()
		expect(await (await visit(userCode)).text()).toContain('Authorize as VIEWER')
		expect((await visit(userCode, { as: 'viewer' })).status).toBe(200)
		const { accessToken } = await stage().poll(deviceCode)
		expect((await stage().validate(accessToken)).body).toMatchObject({ login: 'viewer' })
	})

	it('lets a user refuse', async () => {
		const { deviceCode, userCode } = await stage().startDevice()
		await visit(userCode, { cancel: 'true' })
		expect(await stage().poll(deviceCode)).toMatchObject(invalid)
	})

	it('says so when there is no such code, or no such user', async () => {
		const { userCode } = await stage().startDevice()
		expect((await visit('GUESSING')).status).toBe(400)
		expect((await visit(userCode, { as: 'nobody' })).status).toBe(400)
	})
})
