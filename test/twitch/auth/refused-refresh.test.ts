import { describe, expect } from 'vitest'
import { savedLogins } from '../../../src/saved-secrets.js'
import { modestTest as test, type Desk } from '../../helpers/desk.js'
import { fakeTime, hour, minute, pass, second } from '../../helpers/time.js'

const signedIn = { status: 'ok', message: 'Signed in as streamer' }

async function start(desk: Desk, refreshToken: string, more = {}): Promise<void> {
	fakeTime()
	desk.rareLooks()
	await desk.start({ tokenSource: 'refresh', clientId: desk.client.id }, { refreshToken, ...more })
	await pass(second)
}

describe('Two Companions with one refresh token that works once', () => {
	test('the one that lost says why, points to the token server, and stops asking', async ({ desk }) => {
		const refreshToken = desk.refreshToken()
		await start(desk, refreshToken)
		const { secrets, config } = desk.companion
		const backup = await desk.startAnother(config, secrets)
		await pass(4 * hour)
		const [lost, kept] = `${backup.status?.status}` === 'ok' ? [desk.companion, backup] : [backup, desk.companion]
		expect(kept.status).toEqual(signedIn)
		await pass(4 * hour)
		expect(lost.status).toEqual({
			status: 'authentication_failure',
			message:
				'Twitch no longer takes the login of @streamer. It works once only: another Companion with the same login has used it, or the app was disconnected. Two Companions share one login through a token server. Paste a new refresh token into the settings.',
		})
		const refused = (): number => desk.refreshes.filter(({ status }) => status === 400).length
		expect(refused()).toBe(1)
		await lost.press('token_refetch', { account: 'default' })
		await pass(4 * hour)
		expect(refused()).toBe(1)
		expect(kept.status).toEqual(signedIn)
	}, 30_000)

	test('the one that is pasted the token a second time says so at once', async ({ desk }) => {
		const refreshToken = desk.refreshToken()
		await start(desk, refreshToken)
		const second_ = await desk.startAnother({ tokenSource: 'refresh', clientId: desk.client.id }, { refreshToken })
		await pass(minute)
		expect(second_.status?.message).toMatch(
			/^Twitch does not take the refresh token: .* Two Companions share one login through a token server\./,
		)
		expect(desk.companion.status).toEqual(signedIn)
	})
})

describe('A refresh token that Twitch no longer takes', () => {
	test('since it was not used for thirty days is said to have ended so', async ({ desk }) => {
		await start(desk, desk.refreshToken())
		await desk.stop()
		for (let day = 0; day < 31; day += 1) await pass(24 * hour)
		await desk.restart()
		await pass(second)
		expect(desk.companion.status).toEqual({
			status: 'authentication_failure',
			message:
				'Twitch no longer takes the login of @streamer. It was not used for 30 days, after which Twitch ends it. Paste a new refresh token into the settings.',
		})
	})

	test('since the app was disconnected is replaced by a new one in the settings', async ({ desk }) => {
		await start(desk, desk.refreshToken())
		desk.twitch.world.disconnect('streamer', desk.client.id)
		await pass(hour)
		expect(desk.companion.status?.status).toBe('authentication_failure')
		expect(desk.companion.status?.message).toMatch(/or the app was disconnected/)
		const refreshToken = desk.refreshToken()
		await desk.companion.saveConfig(desk.companion.config, { ...desk.companion.secrets, refreshToken })
		await pass(second)
		expect(desk.companion.status).toEqual(signedIn)
	})

	test('of an app with a secret is said to be disconnected, or its password changed', async ({ desk }) => {
		const client = desk.twitch.world.addClient({ type: 'confidential', redirectUris: [] })
		fakeTime()
		desk.rareLooks()
		await desk.start(
			{ tokenSource: 'refresh', clientId: client.id },
			{ refreshToken: desk.refreshToken('streamer', { client }), clientSecret: client.secret },
		)
		await pass(second)
		desk.twitch.world.disconnect('streamer', client.id)
		await pass(hour)
		expect(desk.companion.status?.message).toMatch(
			/^Twitch no longer takes the login of @streamer\. The app was disconnected at twitch\.tv\/settings\/connections, or the password changed\./,
		)
	})
})

describe('A client that Twitch does not take', () => {
	test('is named as a setting; the login is kept, and goes on with the right secret', async ({ desk }) => {
		const client = desk.twitch.world.addClient({ type: 'confidential', redirectUris: [] })
		const refreshToken = desk.refreshToken('streamer', { client })
		const wrong = desk.remember('not-the-secret')
		fakeTime()
		desk.rareLooks()
		await desk.start({ tokenSource: 'refresh', clientId: client.id }, { refreshToken, clientSecret: wrong })
		await pass(second)
		expect(desk.companion.status?.status).toBe('bad_config')
		expect(desk.companion.status?.message).toMatch(
			/^Client id and client secret: Twitch does not take them \(invalid client secret\)\..*The login is kept\.$/,
		)
		await desk.companion.saveConfig(desk.companion.config, { ...desk.companion.secrets, clientSecret: client.secret })
		await pass(second)
		expect(desk.companion.status).toEqual(signedIn)
	})

	test('since its secret was renewed goes on, with the newest refresh token, when the new secret is typed', async ({
		desk,
	}) => {
		const client = desk.twitch.world.addClient({ type: 'confidential', redirectUris: [], rotatesRefreshTokens: true })
		const secrets = { refreshToken: desk.refreshToken('streamer', { client }), clientSecret: client.secret }
		fakeTime()
		desk.rareLooks()
		await desk.start({ tokenSource: 'refresh', clientId: client.id }, secrets)
		await pass(second)
		const newest = savedLogins(desk.companion.secrets)
		client.secret = 'another-secret-0815'
		await pass(4 * hour + minute)
		expect(desk.companion.status?.status).toBe('bad_config')
		expect(savedLogins(desk.companion.secrets)).toEqual(newest)
		await desk.companion.saveConfig(desk.companion.config, { ...desk.companion.secrets, clientSecret: client.secret })
		await pass(second)
		expect(desk.companion.status).toEqual(signedIn)
	}, 20_000)

	test('that is mended at Twitch is found out by itself', async ({ desk }) => {
		await start(desk, desk.refreshToken())
		const body = { status: 400, message: 'invalid client' }
		desk.twitch.world.trouble.fail({ match: { path: '/token' }, status: 400, body, times: Infinity })
		await pass(5 * hour)
		expect(desk.companion.status?.status).toBe('bad_config')
		desk.twitch.world.trouble.clear()
		await pass(10 * minute)
		expect(desk.companion.status).toEqual(signedIn)
	}, 20_000)
})
