import { describe, expect } from 'vitest'
import { guidIn, publicUrl, test, type TokenServerDesk } from '../helpers/token-server.js'

/** What stands in the address to which Twitch led a browser that cannot reach the server. */
async function copiedCode(server: TokenServerDesk): Promise<string> {
	const { authorize } = await server.begin('clips:edit bits:read')
	server.twitch.world.authorizeAs('streamer')
	const { headers } = await fetch(authorize, { redirect: 'manual' })
	return new URL(headers.get('location') ?? publicUrl).searchParams.get('code') ?? ''
}

async function post(
	server: TokenServerDesk,
	path: string,
	body: RequestInit['body'],
): ReturnType<TokenServerDesk['ask']> {
	return server.ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' })
}

describe('POST /code', () => {
	test('makes a login of a code that was copied by hand', async ({ server }) => {
		const { status, text, headers } = await post(server, '/code', JSON.stringify({ code: await copiedCode(server) }))
		expect(status).toBe(200)
		expect(headers.get('cache-control')).toBe('no-store')
		expect(JSON.parse(text)).toEqual({
			id: guidIn(text),
			login: 'streamer',
			scopes: ['clips:edit', 'bits:read'],
			expires_in: expect.closeTo(4 * 3600, -1),
		})
		expect((await server.ask(`/?id=${guidIn(text)}`)).status).toBe(200)
	})

	test('refuses a code that is spent or was never given, and says why', async ({ server }) => {
		const spent = await copiedCode(server)
		await post(server, '/code', JSON.stringify({ code: `  ${spent}\n` }))
		for (const code of [spent, 'never-given']) {
			const { status, text } = await post(server, '/code', JSON.stringify({ code }))
			expect(status).toBe(400)
			expect(JSON.parse(text)).toEqual({ message: 'Twitch did not accept the code: Invalid authorization code.' })
		}
		expect(JSON.parse((await server.ask('/health')).text)).toMatchObject({ accounts: 1 })
	})

	test('answers 503 while Twitch is down', async ({ server }) => {
		server.twitch.world.trouble.fail({ match: { path: '/token' }, status: 500 })
		const { status, text } = await post(server, '/code', JSON.stringify({ code: await copiedCode(server) }))
		expect([status, text]).toEqual([503, expect.stringContaining('login service answered 500. Try again.')])
	})

	test('says what to send when the body is wrong or missing', async ({ server }) => {
		for (const body of ['', 'code=x', '{', 'null', '[1]', '{}', '{"code":5}', '{"code":"  "}']) {
			const { status, text } = await post(server, '/code', body)
			expect([status, JSON.parse(text)], body).toEqual([400, { message: 'Send {"code": "…"} as JSON.' }])
		}
	})
})

describe('A body', () => {
	const long = JSON.stringify({ code: 'x'.repeat(16 * 1024), refresh_token: 'x' })

	test('over 16 KiB is refused, whether its length is told or not', async ({ server }) => {
		const untold = new Blob([long])
		for (const [path, body] of [
			['/code', long],
			['/refresh', long],
			['/nothing', long],
			['/code', untold.stream()],
			['/refresh', untold.stream()],
		] as const) {
			const { status, text } = await post(server, path, body)
			expect([status, text], path).toEqual([413, 'The request is longer than 16 KiB.'])
		}
		expect(server.refreshes()).toEqual([])
	})

	test('of just 16 KiB is read, whether its length is told or not', async ({ server }) => {
		const frame = JSON.stringify({ code: '' }).length
		const body = JSON.stringify({ code: 'x'.repeat(16 * 1024 - frame) })
		for (const sent of [body, new Blob([body]).stream()]) {
			expect((await post(server, '/code', sent)).text).toContain('Twitch did not accept the code')
		}
	})

	test('is wanted by none but two routes, and harms no other', async ({ server }) => {
		for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'POST']) {
			for (const path of ['/', '/login', '/callback', '/health', '/nothing']) {
				for (const body of [undefined, 'x', new Blob(['x']).stream()]) {
					const { status } = await server.ask(path, { method, body, duplex: 'half' })
					expect(status, `${method} ${path}`).toBe(404)
				}
			}
		}
	})
})
