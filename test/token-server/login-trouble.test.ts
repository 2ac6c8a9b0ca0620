import { describe, expect } from 'vitest'
import { test, type TokenServerDesk } from '../helpers/token-server.js'

type Answer = Awaited<ReturnType<TokenServerDesk['ask']>>

/** Begins a login and comes back from Twitch with something else than it sends. */
async function comeBack(server: TokenServerDesk, more: Record<string, string>, cookie?: string): Promise<Answer> {
	const begun = await server.begin('clips:edit')
	const state = new URL(begun.authorize).searchParams.get('state') ?? ''
	const query = new URLSearchParams({ state, ...more }).toString()
	return server.ask(`/callback?${query}`, { headers: { cookie: cookie ?? begun.cookie } })
}

async function expectProblem(server: TokenServerDesk, answer: Answer, status: number, words: string): Promise<void> {
	expect(answer.text).toContain(words)
	expect(answer.status).toBe(status)
	expect(answer.text).toContain('<h1>That did not work</h1>')
	expect(answer.text).toMatch(/<a [^>]*href="login"/)
	expect(JSON.parse((await server.ask('/health')).text)).toMatchObject({ accounts: 0 })
}

const foreign = 'This login was not begun in this browser, or was finished before.'

describe('A login that does not go well ends in a page with words, and stores nothing', () => {
	test('where the user says no', async ({ server }) => {
		const begun = await server.begin('clips:edit')
		server.twitch.world.denyNextAuthorization()
		const refused = await fetch(begun.authorize, { redirect: 'manual' })
		const back = new URL(refused.headers.get('location') ?? '')
		const answer = await server.ask(`/callback${back.search}`, { headers: { cookie: begun.cookie } })
		await expectProblem(server, answer, 403, 'You did not allow the login, so nothing was stored.')
	})

	test('where the state is wrong, missing or of another browser', async ({ server }) => {
		const code = 'a'.repeat(30)
		for (const answer of [
			await comeBack(server, { code, state: 'wrong' }),
			await comeBack(server, { code, state: '' }),
			await comeBack(server, { code }, ''),
			await comeBack(server, { code }, 'login_state='),
			await comeBack(server, { code }, 'login_state=another'),
			await comeBack(server, { error: 'access_denied', state: 'wrong' }),
			await server.ask('/callback'),
		]) {
			await expectProblem(server, answer, 400, foreign)
		}
		expect(server.twitch.requests.filter(({ path }) => path === '/token')).toEqual([])
	})

	test('where Twitch names another error', async ({ server }) => {
		const parameters = { error: 'redirect_mismatch', error_description: 'Parameter redirect_uri does not match' }
		const answer = await comeBack(server, parameters)
		const words = 'Twitch did not go on with the login: Parameter redirect_uri does not match.'
		await expectProblem(server, answer, 400, words)
		await expectProblem(server, await comeBack(server, { error: 'server_error' }), 400, 'the login: server_error.')
	})

	test('where no code comes, or one that Twitch refuses', async ({ server }) => {
		await expectProblem(server, await comeBack(server, {}), 400, 'Twitch sent no code.')
		const answer = await comeBack(server, { code: 'never-given' })
		await expectProblem(server, answer, 400, 'Twitch did not accept the login: Invalid authorization code.')
	})

	test('where Twitch is down, at the code or at the validation after it', async ({ server }) => {
		const { trouble } = server.twitch.world
		for (const [path, status, words] of [
			['/token', 503, 'login service answered 503. Try again.'],
			['/token', 'drop', 'login service closed the connection without an answer'],
			['/validate', 500, 'login service answered 500. Try again.'],
		] as const) {
			trouble.fail({ match: { path }, status })
			const { status: got, text } = await server.logIn()
			expect(text).toContain(words)
			expect(got).toBe(502)
			expect(JSON.parse((await server.ask('/health')).text)).toMatchObject({ accounts: 0 })
		}
	})

	test("where the app's secret is wrong", async ({ server }) => {
		server.client.secret = 'changed-in-the-console'
		const { text } = await server.logIn()
		expect(text).toContain('Twitch did not accept the login: invalid client secret.')
	})
})

describe('A callback that is used again', () => {
	test('is refused, in the same browser and in one that kept the cookie, and the login stays', async ({ server }) => {
		const begun = await server.begin('clips:edit')
		server.twitch.world.authorizeAs('streamer')
		const back = new URL((await fetch(begun.authorize, { redirect: 'manual' })).headers.get('location') ?? '')
		const first = await server.ask(`/callback${back.search}`, { headers: { cookie: begun.cookie } })
		expect(first.status).toBe(200)
		expect(first.headers.get('set-cookie')).toMatch(/^login_state=; Max-Age=0; Path=\//)
		const again = await server.ask(`/callback${back.search}`)
		expect([again.status, again.text]).toEqual([400, expect.stringContaining(foreign)])
		const kept = await server.ask(`/callback${back.search}`, { headers: { cookie: begun.cookie } })
		expect([kept.status, kept.text]).toEqual([400, expect.stringContaining('Invalid authorization code')])
		expect(JSON.parse((await server.ask('/health')).text)).toMatchObject({ accounts: 1 })
	})
})
