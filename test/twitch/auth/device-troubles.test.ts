import { describe, expect } from 'vitest'
import { savedLogins } from '../../../src/saved-secrets.js'
import { modestTest as test } from '../../helpers/desk.js'
import { hour, minute, pass, second } from '../../helpers/time.js'

const signedIn = { status: 'ok', message: 'Signed in as streamer' }
const login = { account: 'default', scopes: 'settings', other: 'login' }

describe('A login by code', () => {
	test('whose next code cannot be had goes on with the one that is shown', async ({ desk }) => {
		await desk.startWithCode({ scopeGroups: ['chat'] })
		const code = desk.shownCode
		desk.twitch.world.trouble.fail({ match: { path: '/device' }, status: 503 })
		const { outcome } = await desk.companion.press('auth_start', { ...login, scopes: 'all' })
		expect(outcome).toBe('failed')
		expect(desk.shownCode).toBe(code)
		await desk.logIn()
		expect(desk.companion.status).toEqual(signedIn)
	})

	test('that is begun twice at once shows one code to both', async ({ desk }) => {
		await desk.startWithCode({ scopeGroups: ['chat'] })
		const pressed = ['chat', 'chat'].map(async () => desk.companion.press('auth_start', { ...login, scopes: 'all' }))
		expect((await Promise.all(pressed)).map(({ outcome }) => outcome)).toEqual(['done', 'done'])
		await pass(second)
		expect(desk.companion.status?.message).toContain(desk.shownCode)
		await desk.logIn()
		expect(desk.companion.status).toEqual(signedIn)
	})

	test('that was for more scopes is renewed when the old login ends meanwhile', async ({ desk }) => {
		await desk.startWithCode({ scopeGroups: ['chat'] })
		await desk.logIn()
		await desk.companion.press('auth_start', { ...login, scopes: 'all' })
		const code = desk.shownCode
		desk.twitch.world.disconnect('streamer', desk.client.id)
		await desk.companion.pressWithDefaults('chat_send', { message: 'Hi' })
		await pass(2 * hour)
		expect(desk.shownCode).not.toBe(code)
		expect(desk.companion.status?.message).toContain(desk.shownCode)
		await desk.logIn()
		expect(desk.companion.status).toEqual(signedIn)
	})

	test('of a user with a new name stays the login of the account that the settings name', async ({ desk }) => {
		await desk.startWithCode({ deviceAccounts: 'streamer' })
		await desk.logIn()
		const renamed = { ...savedLogins(desk.companion.secrets) }
		const [id = '', saved] = Object.entries(renamed).find(([key]) => key.includes('@streamer')) ?? []
		expect(saved?.userId).toBeDefined()
		await desk.companion.saveConfig(
			desk.config({ tokenSource: 'device', clientId: desk.client.id, deviceAccounts: 'oldname' }),
		)
		await desk.stop()
		const secrets = {
			savedLogins: { [id.replace('@streamer', '@oldname')]: { ...saved, login: 'oldname' } },
			keptTokens: {},
		}
		await desk.start({ tokenSource: 'device', clientId: desk.client.id, deviceAccounts: 'oldname' }, secrets)
		await pass(5 * hour)
		expect(desk.companion.status).toEqual(signedIn)
	}, 30_000)

	test('typed twice under Accounts is one account', async ({ desk }) => {
		await desk.startWithCode({ deviceAccounts: 'Streamer, @streamer' })
		await desk.logIn()
		await pass(5 * hour)
		expect(desk.companion.status).toEqual(signedIn)
	}, 30_000)
})

describe('With several accounts that log in by code', () => {
	test('the page says which code is for whom, and an action can name one that is not signed in', async ({ desk }) => {
		await desk.startWithCode({ deviceAccounts: 'streamer other' })
		const page = JSON.stringify(desk.companion.configFields().find(({ id }) => id === 'report'))
		expect(page).toMatch(/Log in as @streamer:.*Log in as @other:/)
		const { outcome } = await desk.companion.press('auth_start', { ...login, account: 'other' })
		expect(outcome).toBe('done')
	})

	test('the question about another account can be answered with no', async ({ desk }) => {
		await desk.startWithCode()
		await desk.logIn()
		await desk.companion.press('auth_start', { ...login, scopes: 'all' })
		await pass(second)
		await desk.logIn('other')
		expect(desk.companion.status?.message).toMatch(/@other has logged in/)
		expect((await desk.companion.press('auth_start', { ...login, other: 'keep' })).outcome).toBe('done')
		await pass(4 * hour)
		expect(desk.companion.status).toEqual(signedIn)
	}, 30_000)
})

test('A page with a wrong setting, saved from an older view, does not bring back an older login', async ({ desk }) => {
	await desk.startWithCode()
	await desk.logIn()
	const older = desk.companion.secrets
	await pass(4 * hour)
	const newer = savedLogins(desk.companion.secrets)
	await desk.companion.saveConfig(desk.config({ tokenSource: 'device', clientId: 'not an id' }), older)
	expect(savedLogins(desk.companion.secrets)).toEqual(newer)
	await pass(minute)
}, 30_000)

test('Trying another login service costs nobody the login of this one', async ({ desk }) => {
	await desk.startWithCode()
	await desk.logIn()
	const before = savedLogins(desk.companion.secrets)
	const elsewhere = desk.config({ tokenSource: 'device', clientId: desk.client.id, authUrl: `${desk.twitch.authUrl}?` })
	await desk.companion.saveConfig(elsewhere)
	await pass(minute)
	expect(savedLogins(desk.companion.secrets)).toMatchObject(before)
}, 30_000)
