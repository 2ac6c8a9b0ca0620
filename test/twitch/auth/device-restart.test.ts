import { describe, expect } from 'vitest'
import { savedLogins } from '../../../src/saved-secrets.js'
import { modestTest as test, type Desk } from '../../helpers/desk.js'
import { hour, minute, pass, second } from '../../helpers/time.js'

/** An app of the user's own, with a secret. */
async function logInWithOwnApp(desk: Desk, withSecret: boolean): Promise<string> {
	const client = desk.twitch.world.addClient({ type: 'confidential', redirectUris: [] })
	desk.remember(client.secret)
	await desk.startWithCode({ clientId: client.id }, withSecret ? { clientSecret: client.secret } : {})
	await desk.logIn()
	expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
	return client.secret
}

describe('After a restart, a login by code', () => {
	test('goes on with the kept token, and is not refreshed for that', async ({ desk }) => {
		await desk.startWithCode()
		await desk.logIn()
		await desk.restart()
		await pass(second)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		expect(desk.refreshes).toHaveLength(0)
		expect(desk.shownCode).toBe('')
	})

	test('whose kept token has ended goes on with its refresh token', async ({ desk }) => {
		await desk.startWithCode()
		await desk.logIn()
		await desk.stop()
		await pass(5 * hour)
		await desk.restart()
		await pass(second)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		expect(desk.refreshes).toHaveLength(1)
	})

	test('with keeping tokens turned off goes on with its refresh token', async ({ desk }) => {
		await desk.startWithCode({ keepToken: false })
		await desk.logIn()
		await desk.restart()
		await pass(second)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		expect(desk.refreshes).toHaveLength(1)
	})

	test("while Twitch's login service is away is not lost, and goes on by itself", async ({ desk }) => {
		await desk.startWithCode()
		await desk.logIn()
		await desk.stop()
		await pass(5 * hour)
		desk.twitch.world.trouble.fail({ match: { host: 'oauth2' }, status: 'drop', times: Infinity })
		await desk.restart()
		await pass(10 * minute)
		expect(desk.companion.status?.status).toBe('connection_failure')
		expect(desk.shownCode).toBe('')
		desk.twitch.world.trouble.clear()
		await pass(minute)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
	})
})

describe("A login by code with an app of one's own that has a secret", () => {
	test('is refreshed with it', async ({ desk }) => {
		await logInWithOwnApp(desk, true)
		await pass(4 * hour)
		expect(desk.refreshes.map(({ status }) => status)).toEqual([200])
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
	})

	test('without it is kept when it cannot be refreshed, and goes on when the secret is typed', async ({ desk }) => {
		const clientSecret = await logInWithOwnApp(desk, false)
		await pass(4 * hour + minute)
		expect(desk.companion.status?.status).toBe('bad_config')
		expect(desk.companion.status?.message).toContain('Client id and client secret: Twitch does not take them')
		expect(desk.companion.status?.message).toContain('missing client secret')
		expect(Object.values(savedLogins(desk.companion.secrets)).some(({ refreshToken }) => refreshToken)).toBe(true)
		await desk.companion.saveConfig(desk.companion.config, { ...desk.companion.secrets, clientSecret })
		await pass(second)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		expect(desk.shownCode).toBe('')
	})
})

describe('A login by code that Twitch has ended', () => {
	test('is said, with a code for the same account', async ({ desk }) => {
		await desk.startWithCode()
		await desk.logIn()
		desk.twitch.world.disconnect('streamer', desk.client.id)
		await pass(hour)
		expect(desk.companion.status?.status).toBe('authentication_failure')
		expect(desk.companion.status?.message).toMatch(
			/^Twitch no longer takes the login of @streamer\..*Log in to Twitch as @streamer: open http.* and enter the code [A-Z]{8}\.$/,
		)
		await desk.logIn()
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
	})

	test('since it was not used for thirty days, is said as that', async ({ desk }) => {
		await desk.startWithCode()
		await desk.logIn()
		await desk.stop()
		for (let day = 0; day < 31; day += 1) await pass(24 * hour)
		await desk.restart()
		await pass(second)
		expect(desk.companion.status?.message).toMatch(
			/^Twitch no longer takes the login of @streamer\. It was not used for 30 days, after which Twitch ends it\. Log in/,
		)
	})
})
