import { describe, expect } from 'vitest'
import { modestTest as test } from '../../helpers/desk.js'
import { hour, minute, pass, second } from '../../helpers/time.js'
import { logins } from './logins.js'

const message = { channel: 'own', message: 'hi', reply_to: '', pin: false }
const match = { path: '/token' }
const signedIn = { status: 'ok', message: 'Signed in as streamer' }

/** What happens once, or for a while, to requests for tokens. */
const passing = [
	{ name: 'one network error', status: 'drop' },
	{ name: 'one 500', status: 500 },
	{ name: 'one 503', status: 503 },
	{ name: 'one 429', status: 429 },
	{ name: 'one web page', status: 200, body: '<html>Hotel WiFi</html>' },
	{ name: 'one redirect', status: 302, headers: { location: 'http://127.0.0.1:9/login' } },
	{ name: 'one web page with 400', status: 400, body: '<html>Bad request</html>' },
] as const

describe.for(logins)('%s', ([, begin]) => {
	test.for(passing)(
		'outlives $name while its access token works, and no press fails',
		{ timeout: 20_000 },
		async (trouble, { desk }) => {
			await begin(desk)
			desk.twitch.world.trouble.fail({ match, ...trouble })
			await desk.untilRenewal()
			expect(desk.companion.status?.status).toBe('ok')
			expect(desk.companion.status?.message).toMatch(/^Signed in as streamer, waiting for a new token: /)
			expect((await desk.companion.press('chat_send', message)).outcome).toBe('done')
			await pass(3 * second)
			expect(desk.companion.status).toEqual(signedIn)
		},
	)

	test.for(passing)('outlives $name when its access token is over', async (trouble, { desk }) => {
		await begin(desk)
		desk.twitch.world.trouble.fail({ match, ...trouble })
		desk.endTokens()
		const failed = await desk.companion.press('chat_send', message)
		expect(failed).toMatchObject({ outcome: 'failed', error: expect.stringContaining('the token was not renewed') })
		expect(desk.companion.status?.status).toBe('connection_failure')
		await pass(3 * second)
		expect(desk.companion.status).toEqual(signedIn)
		expect((await desk.companion.press('chat_send', message)).outcome).toBe('done')
	})

	test('outlives an answer that does not come, and is asked again after half a minute', async ({ desk }) => {
		await begin(desk)
		desk.endTokens()
		const before = desk.refreshes.length
		const release = desk.twitch.world.trouble.hold({ match })
		const pressed = desk.companion.press('chat_send', message)
		await pass(20 * second)
		expect((await pressed).error).toContain(
			"No answer came in time from Twitch's login service. It is still being asked",
		)
		expect(desk.refreshes.length - before).toBe(1)
		await pass(10.5 * second)
		expect(desk.companion.status?.message).toContain('did not answer in time')
		desk.twitch.world.trouble.fail({ match, status: 503 })
		release()
		await pass(10 * second)
		expect(desk.companion.status?.status).not.toBe('bad_config')
	})

	test('outlives hours without a login service, asked a second, then a minute apart', async ({ desk }) => {
		await begin(desk)
		desk.twitch.world.trouble.fail({ match: { host: 'oauth2' }, status: 'drop', times: Infinity })
		await pass(7 * hour)
		expect(desk.companion.status?.status).toBe('connection_failure')
		expect(desk.refreshes.length).toBeLessThan(300)
		desk.twitch.world.trouble.clear()
		await pass(minute)
		expect(desk.companion.status).toEqual(signedIn)
	}, 20_000)
})
