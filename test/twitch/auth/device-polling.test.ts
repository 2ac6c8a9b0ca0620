import { describe, expect } from 'vitest'
import { sentIn, modestTest as test, type Desk } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second } from '../../helpers/time.js'

const match = { path: '/token' }

function asked(desk: Desk): Desk['twitch']['requests'] {
	return desk.twitch.requests.filter((request) => sentIn(request, 'device_code') !== '')
}

describe('While a user is at the login page', () => {
	test('Twitch is asked every five seconds, as it wants it, for half an hour', async ({ desk }) => {
		await desk.startWithCode()
		await pass(28 * minute)
		const times = asked(desk).map(({ at }) => at)
		const gaps = times.slice(1).map((at, index) => (at - (times[index] ?? 0)) / second)
		expect(gaps.length).toBeGreaterThan(330)
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5)
		expect(Math.max(...gaps)).toBeLessThan(5.1)
	}, 30_000)

	test('a code that has run out is replaced by a new one, which works', async ({ desk }) => {
		await desk.startWithCode()
		const first = desk.shownCode
		await pass(31 * minute)
		expect(desk.shownCode).toMatch(/^[A-Z]{8}$/)
		expect(desk.shownCode).not.toBe(first)
		expect(desk.companion.status?.message).toContain(desk.shownCode)
		await desk.logIn()
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
	}, 30_000)

	test('a user who says no gets a new code in the end', async ({ desk }) => {
		await desk.startWithCode()
		const first = desk.shownCode
		desk.twitch.world.denyDevice(first)
		await pass(31 * minute)
		expect(desk.shownCode).not.toBe(first)
		await desk.logIn()
		expect(desk.companion.status?.status).toBe('ok')
	}, 30_000)

	const troubles = [
		{ name: '503', status: 503 },
		{ name: '500', status: 500, body: '<html>' },
		{ name: '429', status: 429 },
		{ name: 'a connection that breaks off', status: 'drop' },
		{
			name: '"invalid device code" before its time',
			status: 400,
			body: { status: 400, message: 'invalid device code' },
		},
		{ name: 'an answer that is something else', status: 200, body: '<html>Hotel WiFi</html>' },
		{ name: 'a refusal of the client', status: 403, body: { status: 403, message: 'invalid client' } },
	] as const
	test.for(troubles)('$name does not end the waiting, and the same code goes on', async (trouble, { desk }) => {
		await desk.startWithCode()
		const code = desk.shownCode
		desk.twitch.world.trouble.fail({ match, ...trouble, times: 12 })
		await pass(minute)
		expect(asked(desk).length).toBeGreaterThanOrEqual(11)
		expect(desk.shownCode).toBe(code)
		await desk.logIn()
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
	})

	test('an answer that does not come is given up, and Twitch asked again', async ({ desk }) => {
		await desk.startWithCode()
		const code = desk.shownCode
		const release = desk.twitch.world.trouble.hold({ match })
		await pass(20 * second)
		release()
		await pass(second)
		await desk.logIn('streamer', code)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
	})
})

describe('Where no code can be had', () => {
	const troubles = [
		{ name: 'unplugged', status: 'drop', says: /closed the connection without an answer/ },
		{ name: 'out of order', status: 503, says: /answered 503/ },
		{ name: 'something else', status: 200, body: '<html>Hotel WiFi</html>', says: /is something else/ },
	] as const
	test.for(troubles)(
		"since Twitch's login service is $name, it is asked again by itself",
		async (trouble, { desk }) => {
			desk.twitch.world.trouble.fail({ match: { path: '/device' }, ...trouble, times: Infinity })
			await desk.startWithCode()
			await pass(3 * minute)
			expect(desk.companion.status?.status).toBe('connection_failure')
			expect(desk.companion.status?.message).toMatch(trouble.says)
			desk.twitch.world.trouble.clear()
			await pass(minute)
			await desk.logIn()
			expect(desk.companion.status?.status).toBe('ok')
		},
	)

	test('since Twitch does not know the client id, the settings are named, and a right one is taken', async ({
		desk,
	}) => {
		fakeTime()
		await desk.start({ tokenSource: 'device', clientId: 'nobody' })
		await pass(second)
		expect(desk.companion.status?.status).toBe('bad_config')
		expect(desk.companion.status?.message).toMatch(/^Client id and client secret: Twitch does not take them/)
		await desk.companion.saveConfig({ ...desk.companion.config, clientId: desk.client.id }, desk.companion.secrets)
		await pass(second)
		await desk.logIn()
		expect(desk.companion.status?.status).toBe('ok')
	})
})
