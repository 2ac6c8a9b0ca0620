import { describe, expect } from 'vitest'
import { test, type TokenServerDesk } from '../helpers/token-server.js'

const widget = 'https://widgets.example.org'
const other = 'https://other.example.org'

/** What a widget holds that logged in by itself. */
function ownRefreshToken(server: TokenServerDesk): string {
	const { users, refreshTokens } = server.twitch.world
	return refreshTokens.issue(users.demand('streamer'), server.client, ['bits:read']).value
}

async function refresh(
	server: TokenServerDesk,
	body: unknown,
	headers: Record<string, string> = {},
): ReturnType<TokenServerDesk['ask']> {
	return server.ask('/refresh', {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	})
}

describe('POST /refresh', () => {
	test("gives Twitch's answer as JSON, and stores nothing", async ({ server }) => {
		const token = ownRefreshToken(server)
		const { status, text, headers } = await refresh(server, { refresh_token: token })
		expect(status).toBe(200)
		expect(headers.get('content-type')).toMatch(/^application\/json/)
		expect(headers.get('cache-control')).toBe('no-store')
		expect(JSON.parse(text)).toEqual({
			access_token: expect.stringMatching(/^[a-z0-9]{30}$/),
			refresh_token: token,
			scope: ['bits:read'],
			token_type: 'bearer',
			expires_in: expect.closeTo(4 * 3600, -1),
		})
		expect(JSON.parse((await server.ask('/health')).text)).toMatchObject({ accounts: 0 })
	})

	test('says what to send when the body is wrong or missing', async ({ server }) => {
		const bodies = ['', 'refresh_token=x', '{', 'null', '[]', '"x"', {}, { refresh_token: 1 }, { refresh_token: '' }]
		for (const body of bodies) {
			const { status, text } = await refresh(server, body)
			expect(status, JSON.stringify(body)).toBe(400)
			expect(JSON.parse(text)).toEqual({
				error: 'Bad Request',
				status: 400,
				message: 'Send {"refresh_token": "…"} as JSON.',
			})
		}
		expect(server.refreshes()).toEqual([])
	})

	test('answers 401 for a token that Twitch refuses, 502 for an app that it refuses, 503 while it is down', async ({
		server,
	}) => {
		const body = { refresh_token: ownRefreshToken(server) }
		const refused = await refresh(server, { refresh_token: 'never-given' })
		expect([refused.status, refused.text]).toEqual([
			401,
			expect.stringContaining('Invalid refresh token. Log in again.'),
		])
		server.twitch.world.trouble.fail({ match: { path: '/token' }, status: 503 })
		const down = await refresh(server, body)
		expect([down.status, down.text]).toEqual([503, expect.stringContaining('login service answered 503.')])
		server.client.secret = 'changed-in-the-console'
		const app = await refresh(server, body)
		expect([app.status, app.text]).toEqual([502, expect.stringContaining("this server's app: invalid client secret.")])
		expect(JSON.parse((await server.ask('/health')).text)).toHaveProperty('trouble')
	})

	test('may be read by the pages of CORS_ORIGINS and by no other', async ({ server }) => {
		const body = { refresh_token: ownRefreshToken(server) }
		expect((await refresh(server, body, { origin: widget })).headers.get('access-control-allow-origin')).toBeNull()
		await server.restart({ CORS_ORIGINS: `https://first.example.org, ${widget}` })
		const allowed = await refresh(server, body, { origin: widget })
		expect(allowed.headers.get('access-control-allow-origin')).toBe(widget)
		expect(allowed.headers.get('vary')).toMatch(/origin/i)
		expect((await refresh(server, {}, { origin: widget })).headers.get('access-control-allow-origin')).toBe(widget)
		expect((await refresh(server, body, { origin: other })).headers.get('access-control-allow-origin')).toBeNull()
		expect((await refresh(server, body)).headers.get('access-control-allow-origin')).toBeNull()
	})

	test('answers the question that a browser asks beforehand', async ({ server }) => {
		await server.restart({ CORS_ORIGINS: widget })
		const ask = async (path: string, origin: string): ReturnType<TokenServerDesk['ask']> =>
			server.ask(path, {
				method: 'OPTIONS',
				headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
			})
		const { status, headers } = await ask('/refresh', widget)
		expect(status).toBe(204)
		expect(headers.get('access-control-allow-origin')).toBe(widget)
		expect(headers.get('access-control-allow-methods')).toBe('POST')
		expect(headers.get('access-control-allow-headers')).toBe('Content-Type')
		expect((await ask('/refresh', other)).headers.get('access-control-allow-origin')).toBeNull()
		for (const path of ['/', '/code', '/login', '/health']) {
			expect((await ask(path, widget)).headers.get('access-control-allow-origin'), path).toBeNull()
		}
	})
})
