import { describe, expect } from 'vitest'
import { modestTest as test } from '../../helpers/desk.js'
import { fakeTime, hour, minute, pass, quiet, second } from '../../helpers/time.js'

const message = { channel: 'own', message: 'hi', reply_to: '', pin: false }

describe('A token server', () => {
	test('that gives its new token only when the old one is over is asked right then', async ({ desk }) => {
		fakeTime()
		desk.rareLooks()
		const endsAt = Date.now() + 4 * hour
		desk.tokenServer.serveTokens(() => {
			if (Date.now() >= endsAt && desk.twitch.world.tokens.valid(desk.token) === undefined) desk.issue()
			return desk.token
		})
		await desk.start()
		await pass(4 * hour + 3 * second)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		expect(desk.companion.statuses.map(({ status }) => `${status}`)).not.toContain('connection_failure')
	}, 60_000)

	test('that asks to be left alone is left alone at the end of the token, too', async ({ desk }) => {
		fakeTime()
		desk.rareLooks()
		await desk.start()
		await pass(3 * hour + 40 * minute)
		desk.tokenServer.answer({ status: 429, headers: { 'retry-after': '3600' } })
		await pass(10 * minute)
		const asked = desk.tokenServer.requests.length
		await pass(40 * minute)
		expect(desk.tokenServer.requests).toHaveLength(asked)
		expect(desk.companion.status?.status).toBe('connection_failure')
	}, 60_000)

	test('with tokens of sixty days is asked fifteen minutes before the end, not days before', async ({ desk }) => {
		fakeTime()
		desk.rareLooks()
		desk.issue({ expiresInSeconds: 60 * 86_400 })
		await desk.start()
		await pass(58 * 24 * hour)
		expect(desk.tokenServer.requests).toHaveLength(1)
	}, 120_000)

	test('that answers a bare token as text/html is understood', async ({ desk }) => {
		desk.tokenServer.answer({ headers: { 'content-type': 'text/html' }, body: `${desk.token}\n` })
		await desk.start()
		await desk.untilStatus('ok')
	})

	test('that is asked by hand during a back-off is asked once, and not again when the wait is over', async ({
		desk,
	}) => {
		fakeTime()
		desk.rareLooks()
		desk.tokenServer.answer({ status: 503 })
		await desk.start()
		await pass(200)
		desk.tokenServer.serveTokens(() => desk.token)
		expect((await desk.companion.press('token_refetch', { account: 'default' })).outcome).toBe('done')
		await pass(minute)
		expect(desk.tokenServer.requests).toHaveLength(2)
	})

	test('that fails a second time is asked again after a second, not where the first time ended', async ({ desk }) => {
		fakeTime()
		desk.rareLooks()
		desk.tokenServer.answer({ status: 503 })
		await desk.start()
		await pass(2 * minute)
		desk.tokenServer.serveTokens(() => desk.token)
		await pass(minute)
		desk.twitch.world.revoke(desk.token)
		desk.tokenServer.answer({ status: 503 })
		await desk.companion.press('chat_send', message)
		const asked = desk.tokenServer.requests.length
		await pass(second)
		expect(desk.tokenServer.requests).toHaveLength(asked + 1)
	})
})

describe("A wrong word of Twitch's login service", () => {
	test('does not end a login: a token that the server insists on is asked about again after ten minutes', async ({
		desk,
	}) => {
		fakeTime()
		desk.rareLooks()
		await desk.start()
		await pass(30 * minute)
		desk.twitch.world.trouble.fail({ match: { path: '/validate' }, status: 401, times: 1 })
		await pass(31 * minute)
		expect(desk.companion.status?.status).toBe('connection_failure')
		await pass(12 * minute)
		expect(desk.companion.status?.status).toBe('ok')
	}, 60_000)

	test('presses during an outage ask the token server no more often', async ({ desk }) => {
		fakeTime()
		desk.rareLooks()
		await desk.start()
		await pass(second)
		desk.tokenServer.answer({ status: 503 })
		desk.twitch.world.revoke(desk.token)
		await desk.companion.press('chat_send', message)
		await pass(minute)
		const asked = desk.tokenServer.requests.length
		await Promise.all(Array.from({ length: 20 }, async () => desk.companion.press('chat_send', message)))
		expect(desk.tokenServer.requests).toHaveLength(asked)
	})
})

test('While the kept token is being judged, nothing else is said, and presses wait', async ({ desk }) => {
	await desk.startSignedIn()
	desk.tokenServer.answer({ status: 404 })
	const release = desk.twitch.world.trouble.hold({ match: { path: '/validate' } })
	const before = desk.companion.statuses.length
	await desk.restart()
	await desk.tokenServer.arrived(2)
	const pressed = desk.companion.press('chat_send', message)
	await quiet()
	release()
	expect((await pressed).outcome).toBe('done')
	const said = desk.companion.statuses.slice(before).map(({ status }) => `${status}`)
	expect(said).toEqual(['connecting', 'unknown_warning'])
})
