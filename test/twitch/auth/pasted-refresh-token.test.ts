import { describe, expect } from 'vitest'
import { keptTokens, savedLogins } from '../../../src/saved-secrets.js'
import type { NewClient } from '../../../sandbox/twitch/index.js'
import { sentIn, modestTest as test, type Desk } from '../../helpers/desk.js'
import { fakeTime, hour, minute, pass, second } from '../../helpers/time.js'

const signedIn = { status: 'ok', message: 'Signed in as streamer' }

/** Signed in with a refresh token of a new app. */
async function start(desk: Desk, app: Omit<NewClient, 'redirectUris'>, config = {}): Promise<string> {
	const client = desk.twitch.world.addClient({ redirectUris: [], ...app })
	const refreshToken = desk.refreshToken('streamer', { client })
	const clientSecret = client.secret && desk.remember(client.secret)
	desk.rareLooks()
	fakeTime()
	await desk.start({ tokenSource: 'refresh', clientId: client.id, ...config }, { refreshToken, clientSecret })
	await pass(second)
	expect(desk.companion.status).toEqual(signedIn)
	return refreshToken
}

/** What was sent to Twitch for new tokens, in order. */
function used(desk: Desk): string[] {
	return desk.refreshes.map((request) => sentIn(request, 'refresh_token'))
}

const apps = [
	{ name: 'a public app, whose tokens work once', app: { type: 'public' } },
	{ name: 'an app with a secret', app: { type: 'confidential' } },
	{
		name: 'an app with a secret that gets new refresh tokens',
		app: { type: 'confidential', rotatesRefreshTokens: true },
	},
] as const

describe.for(apps)('A pasted refresh token of $name', ({ app }) => {
	test('is renewed ahead of the end of each token, and never unsettles the connection', async ({ desk }) => {
		await start(desk, app)
		await pass(24 * hour)
		expect(desk.refreshes.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200])
		expect(desk.companion.statuses.map(({ status }) => `${status}`)).toEqual(['connecting', 'ok'])
	}, 30_000)

	test('is replaced by the newest one, which a restart goes on with', async ({ desk }) => {
		await start(desk, app, { keepToken: false })
		const [saved] = Object.values(savedLogins(desk.companion.secrets))
		await desk.restart()
		await pass(second)
		expect(desk.companion.status).toEqual(signedIn)
		expect(used(desk)[1]).toBe(saved?.refreshToken)
	})

	test('is not asked for at a restart while the kept token works', async ({ desk }) => {
		await start(desk, app)
		await desk.restart()
		await pass(minute)
		expect(desk.companion.status).toEqual(signedIn)
		expect(desk.refreshes).toHaveLength(1)
	})

	test('that is saved with a page that was opened long before costs nothing newer', async ({ desk }) => {
		await start(desk, app)
		const opened = desk.companion.secrets
		await pass(9 * hour)
		const newer = savedLogins(desk.companion.secrets)
		await desk.companion.saveConfig({ ...desk.companion.config, channels: 'other' }, opened)
		expect(savedLogins(desk.companion.secrets)).toEqual(newer)
		await desk.restart()
		await pass(5 * hour)
		expect(desk.companion.status).toEqual(signedIn)
		expect(new Set(desk.refreshes.map(({ status }) => status))).toEqual(new Set([200]))
	}, 20_000)

	test('that is saved with a page before anything was kept costs nothing either', async ({ desk }) => {
		const refreshToken = await start(desk, app)
		const { clientSecret = '' } = desk.companion.secrets
		await desk.companion.saveConfig({ ...desk.companion.config, channels: 'other' }, { refreshToken, clientSecret })
		await desk.restart()
		await pass(5 * hour)
		expect(desk.companion.status).toEqual(signedIn)
		expect(new Set(desk.refreshes.map(({ status }) => status))).toEqual(new Set([200]))
	})
})

describe('Another pasted refresh token', () => {
	test('takes the place of the first', async ({ desk }) => {
		fakeTime()
		const secrets = { refreshToken: desk.refreshToken('streamer') }
		await desk.start({ tokenSource: 'refresh', clientId: desk.client.id }, secrets)
		await pass(second)
		const refreshToken = desk.refreshToken('other')
		await desk.companion.saveConfig(desk.companion.config, { ...desk.companion.secrets, refreshToken })
		await pass(second)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as other' })
		expect(Object.keys(keptTokens(desk.companion.secrets))).toHaveLength(1)
	})

	test('stands beside the first, in order, where both are pasted', async ({ desk }) => {
		fakeTime()
		const refreshToken = `${desk.refreshToken('streamer')}\n${desk.refreshToken('other')}`
		await desk.start({ tokenSource: 'refresh', clientId: desk.client.id }, { refreshToken })
		await pass(10 * hour)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer, other' })
		expect(desk.refreshes).toHaveLength(6)
	}, 20_000)
})

test('An app with a secret outlives a refresh whose answer got lost, since its refresh token works on', async ({
	desk,
}) => {
	await start(desk, { type: 'confidential', rotatesRefreshTokens: true })
	desk.twitch.world.trouble.fail({ match: { path: '/token' }, status: 'drop', acted: true, times: 3 })
	desk.endTokens()
	await desk.companion.pressWithDefaults('chat_send', { message: 'hi' })
	await pass(minute)
	expect(desk.companion.status).toEqual(signedIn)
})
