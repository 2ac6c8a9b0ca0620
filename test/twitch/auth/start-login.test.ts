import { describe, expect } from 'vitest'
import { sentIn, modestTest as test, type Desk } from '../../helpers/desk.js'
import { hour, minute, pass, second } from '../../helpers/time.js'

const more = (scopes: string) => ({ account: 'default', scopes, other: 'login' })

function scopesOf(desk: Desk): string[] {
	const { token_scopes: scopes } = desk.companion.variables
	return Array.isArray(scopes) ? scopes.map(String) : []
}

describe('"Module: start login" of an account that is signed in', () => {
	test('asks for one group more and again for what was granted, and then works without a restart', async ({ desk }) => {
		await desk.startWithCode({ scopeGroups: ['chat'] })
		await desk.logIn()
		const refused = await desk.companion.pressWithDefaults('marker')
		expect(refused.error).toMatch(/needs the scope channel:manage:broadcast.*Press a key with "Module: start login"/)
		expect((await desk.companion.press('auth_start', more('stream'))).outcome).toBe('done')
		await pass(second)
		const { companion, shownCode, twitch } = desk
		expect(companion.variables['last_action_result']).toBe(
			`Open ${twitch.authUrl}/activate?public=true&device-code=${shownCode} and enter the code ${shownCode}`,
		)
		expect(companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		await desk.logIn()
		expect(scopesOf(desk)).toEqual(expect.arrayContaining(['user:write:chat', 'channel:manage:broadcast']))
		desk.twitch.world.goLive('streamer')
		expect((await companion.pressWithDefaults('marker')).outcome).toBe('done')
		expect(companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
	})

	test('keeps what an earlier press has added', async ({ desk }) => {
		await desk.startWithCode({ scopeGroups: ['chat'] })
		await desk.logIn()
		for (const group of ['stream', 'ads']) {
			await desk.companion.press('auth_start', more(group))
			await pass(second)
			await desk.logIn()
		}
		expect(scopesOf(desk)).toEqual(
			expect.arrayContaining(['user:write:chat', 'channel:manage:broadcast', 'channel:edit:commercial']),
		)
	})

	test('goes on with the new token: after a restart it is that one', async ({ desk }) => {
		await desk.startWithCode({ scopeGroups: ['chat'], keepToken: false })
		await desk.logIn()
		await desk.companion.press('auth_start', more('ads'))
		await pass(second)
		await desk.logIn()
		await desk.restart()
		await pass(second)
		expect(scopesOf(desk)).toContain('channel:edit:commercial')
	})

	test('whose offer nobody takes ends it by itself after half an hour, and nothing has changed', async ({ desk }) => {
		await desk.startWithCode()
		await desk.logIn()
		await desk.companion.press('auth_start', more('all'))
		await pass(second)
		expect(desk.shownCode).toMatch(/^[A-Z]{8}$/)
		await pass(30 * minute)
		expect(desk.shownCode).toBe('')
		const asked = desk.twitch.requests.filter((request) => sentIn(request, 'device_code')).length
		await pass(hour)
		expect(desk.twitch.requests.filter((request) => sentIn(request, 'device_code'))).toHaveLength(asked)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		expect(desk.refreshes).toHaveLength(0)
	}, 20_000)

	test('twice shows the same code, not a second one', async ({ desk }) => {
		await desk.startWithCode()
		await desk.logIn()
		await desk.companion.press('auth_start', more('all'))
		await pass(second)
		const code = desk.shownCode
		await desk.companion.press('auth_start', more('all'))
		await pass(second)
		expect(desk.shownCode).toBe(code)
	})

	test('while Twitch is away fails in words, and the login goes on', async ({ desk }) => {
		await desk.startWithCode()
		await desk.logIn()
		desk.twitch.world.trouble.fail({ match: { path: '/device' }, status: 503 })
		const { outcome, error } = await desk.companion.press('auth_start', more('all'))
		expect(outcome).toBe('failed')
		expect(error).toContain("Twitch's login service answered 503")
		expect(desk.companion.status?.status).toBe('ok')
		expect((await desk.companion.press('auth_start', more('all'))).outcome).toBe('done')
	})
})
