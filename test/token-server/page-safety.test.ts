import { describe, expect } from 'vitest'
import { publicUrl, test, type TokenServerDesk } from '../helpers/token-server.js'

async function errorPage(server: TokenServerDesk, description: string): ReturnType<TokenServerDesk['ask']> {
	const { authorize, cookie } = await server.begin('')
	const state = new URL(authorize).searchParams.get('state') ?? ''
	const query = new URLSearchParams({ state, error: 'odd', error_description: description }).toString()
	return server.ask(`/callback?${query}`, { headers: { cookie } })
}

describe('A page', () => {
	test('lets nothing run or style but what it holds itself, under a nonce of its own', async ({ server }) => {
		const pages = [await server.ask('/login'), await server.ask('/callback'), await errorPage(server, 'x')]
		const nonces = pages.map(({ headers, text }) => {
			const policy = headers.get('content-security-policy') ?? ''
			const nonce = /script-src 'nonce-([^']{20,})'/.exec(policy)?.[1] ?? ''
			expect(policy).toContain("default-src 'none'")
			expect(policy).toContain(`style-src 'nonce-${nonce}'`)
			expect(policy).toContain("base-uri 'none'")
			expect(policy).toContain("frame-ancestors 'none'")
			expect(policy).not.toContain('unsafe')
			const tags = text.match(/<(script|style)[^>]*>/g) ?? []
			expect(tags).toEqual([`<style nonce="${nonce}">`, `<script nonce="${nonce}">`])
			return nonce
		})
		expect(new Set(nonces).size).toBe(3)
	})

	test('asks nothing of others, tells no other where it came from, and is not guessed to be something else', async ({
		server,
	}) => {
		for (const { headers, text } of [
			await server.ask('/login'),
			await server.ask('/callback'),
			await server.ask('/no'),
		]) {
			expect(headers.get('referrer-policy')).toBe('no-referrer')
			expect(headers.get('x-content-type-options')).toBe('nosniff')
			expect(headers.get('x-powered-by')).toBeNull()
			expect(text).not.toMatch(/(src|href|action)="(https?:)?\/\//)
		}
	})

	test('with a GUID is kept by no cache', async ({ server }) => {
		const begun = await server.begin('')
		server.twitch.world.authorizeAs('streamer')
		const back = new URL((await fetch(begun.authorize, { redirect: 'manual' })).headers.get('location') ?? publicUrl)
		const { headers } = await server.ask(`/callback${back.search}`, { headers: { cookie: begun.cookie } })
		expect(headers.get('cache-control')).toBe('no-store')
	})

	test('demands https from then on where it is reached so', async ({ server }) => {
		expect((await server.ask('/login')).headers.get('strict-transport-security')).toBeNull()
		await server.restart({ PUBLIC_URL: 'https://tokens.test' })
		expect((await server.ask('/login')).headers.get('strict-transport-security')).toMatch(/^max-age=\d+$/)
	})

	test('shows HTML in names, scopes and errors as text', async ({ server }) => {
		const html = `<img src=x onerror="alert('1')">&`
		const escaped = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;'
		expect((await errorPage(server, html)).text).toContain(escaped)
		const { trouble } = server.twitch.world
		trouble.fail({ match: { path: '/token' }, status: 400, body: { status: 400, message: html } })
		expect((await server.logIn()).text).toContain(`Twitch did not accept the login: ${escaped}.`)
		const grant = { client_id: 'x', user_id: '1', login: html, scopes: [html], expires_in: 9999 }
		trouble.fail({ match: { path: '/validate' }, status: 200, body: grant })
		const { text } = await server.logIn()
		expect(text).toContain(`<h1>Logged in as ${escaped}</h1>`)
		expect(text).not.toContain('<img')
	})

	test('shows no more than the beginning of a long error', async ({ server }) => {
		expect((await errorPage(server, 'long '.repeat(2000))).text.length).toBeLessThan(4000)
	})
})
