import { describe, expect } from 'vitest'
import { modestTest as test } from '../../helpers/desk.js'
import { fakeTime, pass, second } from '../../helpers/time.js'

const logOut = { account: 'default' }

describe('After a log-out', () => {
	test('"Module: start login" logs in again by code', async ({ desk }) => {
		await desk.startWithCode()
		await desk.logIn()
		await desk.companion.press('auth_logout', logOut)
		await pass(second)
		expect(desk.shownCode).toBe('')
		const pressed = await desk.companion.press('auth_start', { account: 'default', scopes: 'settings', other: 'login' })
		expect(pressed.outcome).toBe('done')
		await pass(second)
		await desk.logIn('other')
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as other' })
	})

	test('a new refresh token in the settings signs in again', async ({ desk }) => {
		fakeTime()
		await desk.start({ tokenSource: 'refresh', clientId: desk.client.id }, { refreshToken: desk.refreshToken() })
		await pass(second)
		await desk.companion.press('auth_logout', logOut)
		await pass(second)
		const secrets = { ...desk.companion.secrets, refreshToken: desk.refreshToken('other') }
		await desk.companion.saveConfig(desk.companion.config, secrets)
		await pass(second)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as other' })
	})

	test('the same refresh token signs in again when it is pasted again', async ({ desk }) => {
		const client = desk.twitch.world.addClient({ type: 'confidential', redirectUris: [] })
		const refreshToken = desk.refreshToken('streamer', { client })
		fakeTime()
		await desk.start({ tokenSource: 'refresh', clientId: client.id }, { refreshToken, clientSecret: client.secret })
		await pass(second)
		await desk.companion.press('auth_logout', logOut)
		await pass(second)
		await desk.companion.saveConfig(desk.companion.config, { ...desk.companion.secrets, refreshToken })
		await pass(second)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
	})
})
