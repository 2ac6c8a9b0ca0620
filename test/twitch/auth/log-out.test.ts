import { describe, expect } from 'vitest'
import { keptTokens, savedLogins } from '../../../src/saved-secrets.js'
import { modestTest as test, type Desk } from '../../helpers/desk.js'
import { fakeTime, hour, minute, pass, second } from '../../helpers/time.js'

const logOut = { account: 'default' }

/** Each way to be signed in that can be ended from here. */
const sources = [
	{ name: 'a login by code', begin: loggedInByCode },
	{ name: 'a pasted refresh token', begin: withRefreshToken },
	{ name: 'a pasted access token', begin: withAccessToken },
]

async function loggedInByCode(desk: Desk): Promise<void> {
	await desk.startWithCode()
	await desk.logIn()
}

async function withRefreshToken(desk: Desk): Promise<void> {
	fakeTime()
	await desk.start({ tokenSource: 'refresh', clientId: desk.client.id }, { refreshToken: desk.refreshToken() })
	await pass(second)
}

async function withAccessToken(desk: Desk): Promise<void> {
	fakeTime()
	await desk.start({ tokenSource: 'static' }, { accessToken: `oauth:${desk.token}` })
	await pass(second)
}

describe.for(sources)('Logging out $name', ({ begin }) => {
	test('revokes it at Twitch, forgets it among the secrets, and stops every call', async ({ desk }) => {
		await begin(desk)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		const used = desk.remember(desk.helix().at(-1)?.headers['authorization']?.slice('Bearer '.length) ?? '')
		expect(desk.twitch.world.tokens.valid(used)).toBeDefined()
		expect((await desk.companion.press('auth_logout', logOut)).outcome).toBe('done')
		await pass(second)
		expect(desk.companion.variables['last_action_result']).toBe('Logged out @streamer')
		expect(desk.companion.status?.message).toMatch(/^Logged out\./)
		expect(desk.companion.status?.status).toBe('authentication_failure')
		expect(desk.twitch.requests.at(-1)).toMatchObject({ path: '/revoke', status: 200 })
		expect(desk.twitch.world.tokens.valid(used)).toBeUndefined()
		const { secrets } = desk.companion
		expect(keptTokens(secrets)).toEqual({})
		expect(Object.values(savedLogins(secrets)).filter(({ refreshToken }) => refreshToken)).toEqual([])
		expect([secrets['refreshToken'] ?? '', secrets['accessToken'] ?? '']).toEqual(['', ''])
		const calls = desk.twitch.requests.length
		await pass(2 * hour)
		expect(desk.twitch.requests).toHaveLength(calls)
		expect((await desk.companion.pressWithDefaults('chat_send', { message: 'hi' })).error).toContain('Logged out')
	}, 20_000)

	test('is done even when Twitch cannot be told, which is said', async ({ desk }) => {
		await begin(desk)
		desk.twitch.world.trouble.fail({ match: { path: '/revoke' }, status: 'drop', times: Infinity })
		expect((await desk.companion.press('auth_logout', logOut)).outcome).toBe('done')
		await pass(second)
		expect(desk.companion.variables['last_action_result']).toBe(
			'Logged out @streamer. Twitch could not be told: disconnect the app at https://www.twitch.tv/settings/connections',
		)
		expect(desk.companion.status?.message).toMatch(/^Logged out\./)
		expect(keptTokens(desk.companion.secrets)).toEqual({})
	})

	test('is not undone by a renewal that was under way', async ({ desk }) => {
		await begin(desk)
		desk.twitch.world.revoke(
			desk.remember(desk.helix().at(-1)?.headers['authorization']?.slice('Bearer '.length) ?? ''),
		)
		const release = desk.twitch.world.trouble.hold({ match: { path: '/token' }, acted: true })
		const pressed = desk.companion.pressWithDefaults('chat_send', { message: 'hi' })
		await pass(second)
		await desk.companion.press('auth_logout', logOut)
		release()
		expect((await pressed).outcome).toBe('failed')
		await pass(2 * hour)
		expect(desk.companion.status?.message).toMatch(/^Logged out\./)
		expect(keptTokens(desk.companion.secrets)).toEqual({})
		expect(Object.values(savedLogins(desk.companion.secrets)).filter(({ refreshToken }) => refreshToken)).toEqual([])
	}, 20_000)

	test('while the kept token is being judged after a restart is not undone by the verdict', async ({ desk }) => {
		await begin(desk)
		const release = desk.twitch.world.trouble.hold({ match: { path: '/validate' } })
		await desk.restart()
		await pass(second)
		await desk.companion.press('auth_logout', logOut)
		release()
		await pass(minute)
		expect(desk.companion.status?.message).toMatch(/^Logged out\./)
		expect(keptTokens(desk.companion.secrets)).toEqual({})
	})

	test('is not undone by fetching the token now', async ({ desk }) => {
		await begin(desk)
		desk.twitch.world.trouble.fail({ match: { path: '/revoke' }, status: 'drop', times: Infinity })
		await desk.companion.press('auth_logout', logOut)
		await pass(11 * minute)
		expect((await desk.companion.press('token_refetch', logOut)).error).toContain('Logged out')
		expect(desk.companion.status?.message).toMatch(/^Logged out\./)
	})

	test('lasts over a restart: nobody is signed in then', async ({ desk }) => {
		await begin(desk)
		await desk.companion.press('auth_logout', logOut)
		await pass(second)
		await desk.restart()
		await pass(minute)
		expect(desk.companion.statuses.at(-1)?.status).not.toBe('ok')
		expect(desk.companion.variables['user_login'] ?? '').toBe('')
	})
})

test('A login that a token server keeps is ended there, and goes on here', async ({ desk }) => {
	await desk.startSignedIn()
	const { outcome, error } = await desk.companion.press('auth_logout', logOut)
	expect(outcome).toBe('failed')
	expect(error).toContain('The token server keeps this login, and others may use it, too: log out there.')
	expect(desk.companion.status?.status).toBe('ok')
})

test('Of several pasted tokens only the one that is logged out is taken away', async ({ desk }) => {
	fakeTime()
	const [first, second_] = [desk.refreshToken('streamer'), desk.refreshToken('other')]
	await desk.start({ tokenSource: 'refresh', clientId: desk.client.id }, { refreshToken: `${first} ${second_}` })
	await pass(second)
	await desk.companion.press('auth_logout', { account: 'other' })
	await pass(second)
	expect(desk.companion.secrets['refreshToken']).toBe(first)
	expect((await desk.companion.pressWithDefaults('chat_send', { message: 'hi' })).outcome).toBe('done')
})
