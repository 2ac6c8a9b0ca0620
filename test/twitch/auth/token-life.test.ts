import { describe, expect, vi } from 'vitest'
import { modestTest as test, type Desk } from '../../helpers/desk.js'
import { fakeTime, hour, minute, pass, quiet, second } from '../../helpers/time.js'

const message = { channel: 'own', message: 'hi', reply_to: '', pin: false }

/** A token server that renews by itself: a new token of four hours when the old one has less than `ahead` left. */
function renewingServer(desk: Desk, ahead: number): void {
	let endsAt = Date.now() + 4 * hour
	desk.issue({ expiresInSeconds: 14_400 })
	desk.tokenServer.serveTokens(() => {
		if (endsAt - Date.now() < ahead) {
			endsAt = Date.now() + 4 * hour
			desk.issue({ expiresInSeconds: 14_400 })
		}
		return desk.token
	})
}

/** How often and when the token server was asked, in minutes from the start. */
function askedAt(desk: Desk, since: number): number[] {
	return desk.tokenServer.requests.map(({ at }) => Math.round((at - since) / minute))
}

describe('A day with tokens of four hours', () => {
	test('asks the token server once in the life of each token, and Twitch hourly and for each new token', async ({
		desk,
	}) => {
		fakeTime()
		desk.rareLooks()
		const since = Date.now()
		renewingServer(desk, 36 * minute)
		await desk.start()
		await pass(24 * hour)
		// 95 % of four hours are 228 minutes.
		expect(askedAt(desk, since)).toEqual([0, 228, 456, 684, 912, 1140, 1368])
		const perToken = desk.validations.length / desk.tokenServer.requests.length
		// One when it is new and one in each of its hours.
		expect(perToken).toBeGreaterThan(3)
		expect(perToken).toBeLessThanOrEqual(4)
		expect(desk.companion.statuses.map(({ status }) => `${status}`)).toEqual(['connecting', 'ok'])
	}, 60_000)

	test('with a token server that is late is bridged by retries that are announced', async ({ desk }) => {
		fakeTime()
		desk.rareLooks()
		const since = Date.now()
		renewingServer(desk, 5 * minute)
		await desk.start()
		await pass(228 * minute + 30 * second)
		expect(desk.companion.status?.status).toBe('ok')
		expect(desk.companion.status?.message).toMatch(
			/^Signed in as streamer, waiting for a new token: The token server still returns the old token. The current one works until \d\d:\d\d\.$/,
		)
		await pass(12 * minute)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		const retries = askedAt(desk, since).filter((time) => time >= 228)
		expect(retries.length).toBeGreaterThan(5)
		expect(retries.length).toBeLessThan(20)
	}, 60_000)
})

describe('A token server that is down', () => {
	test('for an hour costs no press while the token works, and the connection mends itself within a step', async ({
		desk,
	}) => {
		fakeTime()
		desk.rareLooks()
		await desk.start()
		await pass(3 * hour + 40 * minute)
		desk.tokenServer.answer({ status: 503, body: 'maintenance' })
		await pass(15 * minute)
		expect(desk.companion.status?.message).toMatch(/waiting for a new token: The token server has trouble of its own/)
		expect((await desk.companion.press('chat_send', message)).outcome).toBe('done')
		await pass(45 * minute)
		expect(desk.companion.status?.status).toBe('connection_failure')
		const failed = await desk.companion.press('chat_send', message)
		expect(failed.error).toMatch(/trouble of its own \(503: maintenance\)/)
		desk.issue()
		desk.tokenServer.serveTokens(() => desk.token)
		await pass(minute)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
	}, 60_000)

	test('is asked after about 1, 2, 4 … 60 seconds', async ({ desk }) => {
		fakeTime()
		desk.rareLooks()
		desk.tokenServer.answer('drop')
		await desk.start()
		await pass(5 * minute)
		const times = desk.tokenServer.requests.map(({ at }) => at)
		const gaps = times.slice(1).map((at, index) => (at - (times[index] ?? 0)) / second)
		const steps = [1, 2, 4, 8, 16, 32, 60, 60, 60, 60].slice(0, gaps.length)
		expect(gaps.length).toBeGreaterThanOrEqual(8)
		steps.forEach((step, index) => {
			expect(gaps[index]).toBeGreaterThanOrEqual(step * 0.75)
			expect(gaps[index]).toBeLessThanOrEqual(step)
		})
	})

	test('and says Retry-After is left alone for so long', async ({ desk }) => {
		fakeTime()
		desk.rareLooks()
		desk.tokenServer.answer({ status: 429, headers: { 'retry-after': '300' }, body: '' })
		await desk.start()
		await pass(299 * second)
		expect(desk.tokenServer.requests).toHaveLength(1)
		await pass(2 * second)
		expect(desk.tokenServer.requests).toHaveLength(2)
	})

	test('and refuses is asked again slowly, after 1 minute growing to 10, and mends itself', async ({ desk }) => {
		fakeTime()
		desk.rareLooks()
		desk.tokenServer.answer({ status: 404, body: 'Unknown id' })
		await desk.start()
		await pass(hour)
		const count = desk.tokenServer.requests.length
		expect(count).toBeGreaterThanOrEqual(9)
		expect(count).toBeLessThanOrEqual(13)
		desk.tokenServer.serveTokens(() => desk.token)
		await pass(10 * minute)
		expect(desk.companion.status?.status).toBe('ok')
	})

	test('and slow, but up, is waited for', async ({ desk }) => {
		const release = desk.tokenServer.hold()
		await desk.start()
		await desk.tokenServer.arrived()
		const pressed = desk.companion.press('chat_send', message)
		await quiet()
		release()
		expect((await pressed).outcome).toBe('done')
	})

	test('is given up after five seconds', async ({ desk }) => {
		fakeTime()
		desk.rareLooks()
		const release = desk.tokenServer.hold()
		await desk.start()
		await pass(4.9 * second)
		expect(desk.companion.status?.status).toBe('connecting')
		await pass(0.2 * second)
		expect(desk.companion.status?.message).toMatch(/did not answer in time/)
		release()
	})
})

describe('A token server that refuses while the token still works', () => {
	test('is a warning with its words, and presses go on', async ({ desk }) => {
		fakeTime()
		desk.rareLooks()
		await desk.start()
		await pass(3 * hour + 40 * minute)
		desk.tokenServer.answer({ status: 410, body: 'log in again' })
		await pass(10 * minute)
		expect(desk.companion.status?.status).toBe('unknown_warning')
		expect(desk.companion.status?.message).toMatch(/new login \(410\): log in again.*works until \d\d:\d\d/)
		expect((await desk.companion.press('chat_send', message)).outcome).toBe('done')
		await pass(15 * minute)
		expect(desk.companion.status?.status).toBe('authentication_failure')
	}, 60_000)
})

describe("When Twitch's login service fails for an hour", () => {
	const match = { path: '/validate' }

	test('a token in use stays in use and is validated again within a step', async ({ desk }) => {
		fakeTime()
		desk.rareLooks()
		await desk.start()
		await pass(30 * minute)
		desk.twitch.world.trouble.fail({ match, status: 500, times: Infinity })
		await pass(hour)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		expect((await desk.companion.press('chat_send', message)).outcome).toBe('done')
		desk.twitch.world.trouble.clear()
		const failed = desk.validations.length
		await pass(minute)
		expect(desk.validations.length).toBe(failed + 1)
		expect(desk.tokenServer.requests).toHaveLength(1)
	}, 60_000)

	test('a first token is kept, not fetched again, and used within a step of its return', async ({ desk }) => {
		fakeTime()
		desk.rareLooks()
		desk.twitch.world.trouble.fail({ match, status: 500, times: Infinity })
		await desk.start()
		await pass(hour)
		expect(desk.companion.status?.status).toBe('connection_failure')
		expect(desk.companion.status?.message).toContain("Twitch's login service answered 500.")
		desk.twitch.world.trouble.clear()
		await pass(minute)
		expect(desk.companion.status?.status).toBe('ok')
		expect(desk.tokenServer.requests).toHaveLength(1)
	}, 60_000)
})

test('A token that is revoked between presses is noticed within the hour', async ({ desk }) => {
	fakeTime()
	desk.rareLooks()
	await desk.start()
	await pass(second)
	// Without channels to look at, nothing but the validation meets Twitch.
	desk.twitch.world.trouble.fail({ match: { host: 'helix' }, status: 'drop', times: Infinity })
	desk.twitch.world.revoke(desk.token)
	desk.issue()
	await pass(hour)
	expect(desk.tokenServer.requests).toHaveLength(2)
	expect(desk.companion.status?.status).toBe('ok')
}, 60_000)

test('An app access token is refused in words', async ({ desk }) => {
	desk.twitch.world.trouble.fail({
		match: { path: '/validate' },
		status: 200,
		times: 1,
		body: JSON.stringify({ client_id: 'app', scopes: null, expires_in: 5_000_000 }),
	})
	await desk.start()
	await desk.untilStatus('authentication_failure')
	expect(desk.companion.status?.message).toMatch(/app access token; the module needs the access token of a user/)
})

test('The fake clock is not left behind', () => {
	expect(vi.isFakeTimers()).toBe(false)
})
