import { describe, expect } from 'vitest'
import { moduleClientId } from '../../../src/definitions/token-sources/client.js'
import { savedLogins } from '../../../src/saved-secrets.js'
import { scopeGroups } from '../../../src/twitch/oauth/scope-groups.js'
import { sentIn, modestTest as test } from '../../helpers/desk.js'
import { hour, pass, quiet, second } from '../../helpers/time.js'

describe('A login by code', () => {
	test('is asked for where the user looks: the status, the variables, the config page', async ({ desk }) => {
		await desk.startWithCode()
		const { companion, shownCode } = desk
		const url = `${desk.twitch.authUrl}/activate?public=true&device-code=${shownCode}`
		expect(shownCode).toMatch(/^[A-Z]{8}$/)
		expect(companion.status).toEqual({
			status: 'authentication_failure',
			message: `Log in to Twitch: open ${url} and enter the code ${shownCode}.`,
		})
		expect(companion.variables).toMatchObject({ auth_url: url, token_state: 'login_needed' })
		const report = companion.configFields().find(({ id }) => id === 'report')
		expect(report?.type === 'static-text' && report.value).toContain(
			`[${url}](${url}) and enter the code **${shownCode}**`,
		)
	})

	test('signs in as whoever agreed, and asks for nothing any more', async ({ desk }) => {
		await desk.startWithCode()
		await desk.logIn('other')
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as other' })
		expect(desk.companion.variables).toMatchObject({ auth_url: '', auth_user_code: '', token_state: 'signed_in' })
		expect((await desk.companion.pressWithDefaults('chat_send', { message: 'hi' })).outcome).toBe('done')
		await pass(2 * hour)
		expect(desk.twitch.requests.filter(({ path }) => path === '/device')).toHaveLength(1)
		expect(desk.twitch.requests.filter(({ path }) => path === '/token')).toHaveLength(1)
	})

	test("without a client id is one of the module's own app", async ({ desk }) => {
		expect(moduleClientId).toBe('0v78s08sgp7j9am52mpmqcztoz5mvw')
		desk.twitch.world.addClient({ id: moduleClientId, type: 'public', redirectUris: [] })
		await desk.startWithCode({ clientId: '' })
		await desk.logIn()
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		expect(desk.helix()[0]?.headers['client-id']).toBe(moduleClientId)
	})

	test('asks for the scopes of the chosen groups and no others', async ({ desk }) => {
		await desk.startWithCode({ scopeGroups: ['chat', 'ads'] })
		const request = await desk.twitch.arrived({ path: '/device' })
		const asked = sentIn(request, 'scopes').split(' ')
		const chosen: string[] = scopeGroups.filter(({ id }) => /^(chat|ads)$/.test(id)).flatMap(({ scopes }) => scopes)
		expect(asked).toContain('user:write:chat')
		expect(asked).toContain('channel:edit:commercial')
		expect(asked.filter((scope) => !chosen.includes(scope))).toEqual([])
		await desk.logIn()
		expect(desk.companion.variables['token_scopes']).toEqual(asked)
	})

	test('with other groups chosen meanwhile shows another code, which asks for those', async ({ desk }) => {
		await desk.startWithCode({ scopeGroups: ['chat'] })
		const before = desk.shownCode
		await desk.companion.saveConfig({ ...desk.companion.config, scopeGroups: ['stream'] }, desk.companion.secrets)
		await pass(second)
		expect(desk.shownCode).not.toBe(before)
		await desk.logIn()
		expect(desk.companion.variables['token_scopes']).toContain('clips:edit')
		expect(desk.companion.variables['token_scopes']).not.toContain('chat')
	})

	test('is among the secrets before anything is done with its token', async ({ desk }) => {
		await desk.startWithCode()
		const release = desk.twitch.world.trouble.hold({ match: { path: '/validate' } })
		await desk.logIn()
		const [saved] = Object.values(savedLogins(desk.companion.secrets))
		expect(desk.twitch.world.refreshTokens.known(saved?.refreshToken ?? '')?.user.login).toBe('streamer')
		expect(desk.helix()).toEqual([])
		release()
		await quiet()
		expect(desk.companion.status?.status).toBe('ok')
	})
})
