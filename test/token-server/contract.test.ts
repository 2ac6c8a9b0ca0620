import { describe, expect } from 'vitest'
import { guidIn, publicUrl, test } from '../helpers/token-server.js'
import { fakeTime, hour, minute, pass, quiet } from '../helpers/time.js'

const link = `<${publicUrl}/login>; rel="login"`

describe('GET /?id=GUID', () => {
	test('answers with the access token as text and nothing else', async ({ server }) => {
		const guid = await server.guid()
		const { status, text, headers } = await server.ask(`/?id=${guid}`)
		expect(status).toBe(200)
		expect(text).toMatch(/^[a-z0-9]{30}$/)
		expect(headers.get('content-type')).toMatch(/^text\/plain/)
		expect(headers.get('cache-control')).toBe('no-store')
		expect(headers.get('link')).toBe(link)
	})

	test('answers 404 for a GUID that is not known, and 400 for none, with the way to log in', async ({ server }) => {
		for (const [path, status] of [
			['/?id=unknown', 404],
			['/', 400],
			['/?id=', 400],
		] as const) {
			const answer = await server.ask(path)
			expect(answer.status).toBe(status)
			expect(answer.text).toContain(`${publicUrl}/login`)
			expect(answer.headers.get('link')).toBe(link)
		}
	})

	test('never hands out a token with less than a minute to live, but refreshes first', async ({ server }) => {
		fakeTime()
		const guid = await server.guid()
		const first = (await server.ask(`/?id=${guid}`)).text
		await server.stop()
		await pass(4 * hour - 50_000)
		await server.start()
		const second = await server.ask(`/?id=${guid}`)
		expect(second.status).toBe(200)
		expect(second.text).not.toBe(first)
		expect(server.refreshes()).toHaveLength(1)
	})

	test('refreshes once, however many ask', async ({ server }) => {
		fakeTime()
		const guid = await server.guid()
		await server.stop()
		await pass(4 * hour)
		await server.start()
		const answers = await Promise.all(Array.from({ length: 50 }, async () => server.ask(`/?id=${guid}`)))
		expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
		expect(answers[0]?.status).toBe(200)
		expect(server.refreshes()).toHaveLength(1)
	})

	test('answers 410 with the way to log in when the user disconnected the app, and the same GUID works after', async ({
		server,
	}) => {
		const guid = await server.guid()
		await server.ask(`/?id=${guid}`)
		server.twitch.world.disconnect('streamer', server.client.id)
		// Asked again at once: the asker was refused, so Twitch is asked.
		const refused = await server.ask(`/?id=${guid}`)
		expect(refused.status).toBe(410)
		expect(refused.text).toMatch(
			/@streamer has to log in again at http:\/\/tokens\.test\/login\. Twitch does not accept/,
		)
		expect(guidIn((await server.logIn()).text)).toBe(guid)
		expect((await server.ask(`/?id=${guid}`)).status).toBe(200)
	})

	test('answers 503 while Twitch cannot refresh, and keeps the login', async ({ server }) => {
		fakeTime()
		const guid = await server.guid()
		await server.stop()
		await pass(4 * hour)
		await server.start()
		server.twitch.world.trouble.fail({ match: { path: '/token' }, status: 503, times: 1 })
		const busy = await server.ask(`/?id=${guid}`)
		expect(busy.status).toBe(503)
		expect(busy.text).toContain("Twitch's login service answered 503")
		expect((await server.ask(`/?id=${guid}`)).status).toBe(200)
	})
})

describe('DELETE /?id=GUID', () => {
	test('revokes at Twitch and forgets', async ({ server }) => {
		const guid = await server.guid()
		const token = (await server.ask(`/?id=${guid}`)).text
		const { status, text } = await server.ask(`/?id=${guid}`, { method: 'DELETE' })
		expect(status).toBe(200)
		expect(text).toBe('The login of @streamer is revoked and forgotten.')
		expect((await server.ask(`/?id=${guid}`)).status).toBe(404)
		const validation = await fetch(`${server.twitch.authUrl}/validate`, {
			headers: { authorization: `OAuth ${token}` },
		})
		expect(validation.status).toBe(401)
	})

	test('forgets even when Twitch cannot be told, and says so', async ({ server }) => {
		const guid = await server.guid()
		server.twitch.world.trouble.fail({ match: { path: '/revoke' }, status: 500, times: 1 })
		const { text } = await server.ask(`/?id=${guid}`, { method: 'DELETE' })
		expect(text).toMatch(/forgotten\. Twitch could not be told: disconnect the app at/)
	})
})

describe('Ahead of time', () => {
	test('tokens are refreshed at 80 to 85 % of their life and validated hourly', async ({ server }) => {
		fakeTime()
		await server.restart()
		const guid = await server.guid()
		const since = Date.now()
		await pass(24 * hour)
		const times = server.refreshes().map(({ at }) => at - since)
		expect(times.length).toBeGreaterThanOrEqual(7)
		expect(times.length).toBeLessThanOrEqual(8)
		expect((times[0] ?? 0) / (4 * hour)).toBeGreaterThan(0.79)
		expect((times[0] ?? 0) / (4 * hour)).toBeLessThan(0.86)
		const validations = server.twitch.requests.filter(({ path }) => path === '/validate')
		expect(validations.length).toBeGreaterThanOrEqual(20)
		expect(validations.length).toBeLessThanOrEqual(28)
		expect((await server.ask(`/?id=${guid}`)).status).toBe(200)
		expect(server.lines).toEqual([])
	}, 60_000)

	test('a wrong client secret marks the settings, keeps every login, and mends itself', async ({ server }) => {
		fakeTime()
		await server.restart()
		const guid = await server.guid()
		const { secret } = server.client
		server.client.secret = 'changed-in-the-console'
		await pass(3 * hour + 30 * minute)
		expect((await server.ask(`/?id=${guid}`)).status).toBe(200)
		expect((await server.ask('/health')).text).toMatch(/does not accept this app's client id or secret/)
		expect(server.lines.join('\n')).toMatch(/Check the settings; no login is lost/)
		server.client.secret = secret
		await pass(hour)
		expect((await server.ask(`/?id=${guid}`)).status).toBe(200)
		expect(JSON.parse((await server.ask('/health')).text)).toEqual({ status: 'ok', accounts: 1, need_login: 0 })
	}, 60_000)

	test('trouble at Twitch is bridged with the old token, and tried again after growing waits', async ({ server }) => {
		fakeTime()
		await server.restart()
		const guid = await server.guid()
		server.twitch.world.trouble.fail({ match: { path: '/token' }, status: 500, times: Infinity })
		await pass(3 * hour + 40 * minute)
		const count = server.refreshes().length
		expect(count).toBeGreaterThan(8)
		expect(count).toBeLessThan(45)
		expect((await server.ask(`/?id=${guid}`)).status).toBe(200)
		server.twitch.world.trouble.clear()
		await pass(2 * minute)
		await quiet()
		expect(JSON.parse((await server.ask('/health')).text)).toEqual({ status: 'ok', accounts: 1, need_login: 0 })
	}, 60_000)
})
