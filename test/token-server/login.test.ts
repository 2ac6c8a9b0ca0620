import { describe, expect } from 'vitest'
import { scopeGroups } from '../../src/twitch/oauth/scope-groups.js'
import { guidIn, publicUrl, test, type TokenServerDesk } from '../helpers/token-server.js'

const asked = async (server: TokenServerDesk, path: string): Promise<URLSearchParams> =>
	new URL((await server.ask(path)).headers.get('location') ?? '').searchParams

const scopesOf = (wanted: string): string[] => [...(scopeGroups.find(({ id }) => id === wanted)?.scopes ?? [])]

describe('GET /login', () => {
	test('leads to Twitch, where another account can be chosen, with a state bound to the browser', async ({
		server,
	}) => {
		const { status, headers } = await server.ask('/login?scopes=user:read:chat%20clips:edit')
		const url = new URL(headers.get('location') ?? '')
		expect(status).toBe(302)
		expect(`${url.origin}${url.pathname}`).toBe(`${server.twitch.authUrl}/authorize`)
		const { state, ...rest } = Object.fromEntries(url.searchParams)
		expect(rest).toEqual({
			response_type: 'code',
			client_id: server.client.id,
			redirect_uri: `${publicUrl}/callback`,
			scope: 'user:read:chat clips:edit',
			force_verify: 'true',
		})
		expect(state).toMatch(/^[\w-]{32}$/)
		expect(headers.get('set-cookie')).toBe(`login_state=${state}; Max-Age=600; Path=/; HttpOnly; SameSite=Lax`)
	})

	test('makes another state each time, and keeps the cookie to https where the server is reached so', async ({
		server,
	}) => {
		const states = await Promise.all([1, 2, 3].map(async () => (await asked(server, '/login?scopes=')).get('state')))
		expect(new Set(states).size).toBe(3)
		await server.restart({ PUBLIC_URL: 'https://tokens.test/twitch/' })
		const { headers } = await server.ask('/login?scopes=')
		expect(headers.get('set-cookie')).toMatch(/; Path=\/twitch; HttpOnly; Secure; SameSite=Lax$/)
		expect(headers.get('location')).toContain(encodeURIComponent('https://tokens.test/twitch/callback'))
	})

	test('shows the groups of scopes when none are asked for, with chat chosen', async ({ server }) => {
		const { status, text } = await server.ask('/login')
		expect(status).toBe(200)
		for (const { id, title, scopes } of scopeGroups) {
			expect(text).toContain(`value="${id}"`)
			expect(text).toContain(title)
			expect(text).toContain(scopes.join(', '))
		}
		expect(text.match(/checked/g)).toHaveLength(1)
		expect(text).toMatch(/value="chat" checked/)
		// With none chosen, the form leads to Twitch all the same.
		expect(text).toContain('<input type="hidden" name="scopes" value="" />')
	})

	test('asks for the scopes of the chosen groups, each once, and for nothing of a group that is not there', async ({
		server,
	}) => {
		const scope = (await asked(server, '/login?group=chat&group=ads&group=chat&group=nonsense')).get('scope')
		expect(scope?.split(' ')).toEqual([...scopesOf('chat'), ...scopesOf('ads')])
		const both = (await asked(server, '/login?group=chat&scopes=user:read:chat%20bits:read')).get('scope')
		expect(both?.split(' ')).toEqual(['user:read:chat', 'bits:read', 'user:write:chat'])
		expect((await asked(server, '/login?group=nonsense')).get('scope')).toBe('')
	})

	test('takes scopes with whatever stands between them, and leaves out what is none', async ({ server }) => {
		for (const scopes of [
			'user:read:chat clips:edit',
			'user:read:chat+clips:edit',
			'user:read:chat,clips:edit',
			' user:read:chat ,\t%0a, clips:edit ++',
			'user:read:chat%2Bclips:edit',
			'user:read:chat clips:edit user:read:chat',
			"user:read:chat <b>x:y</b> clips:edit USER:EDIT chat ';drop a:b:c:d:e",
		]) {
			const url = `/login?scopes=${scopes.replace(/[<>\t ]/g, encodeURIComponent)}`
			expect((await asked(server, url)).get('scope'), scopes).toBe('user:read:chat clips:edit')
		}
	})
})

describe('A login', () => {
	test('ends in a page with login, GUID, URL and scopes, the first two to copy by a button', async ({ server }) => {
		const { status, text } = await server.logIn('streamer', 'user:write:chat clips:edit')
		expect(status).toBe(200)
		expect(text).toContain('<h1>Logged in as streamer</h1>')
		expect(text).toContain(`<code id="url">${publicUrl}/</code>`)
		expect(text).toContain(`<code id="guid">${guidIn(text)}</code>`)
		expect(text).toContain('user:write:chat, clips:edit')
		expect(text.match(/<button class="small" data-copy="(guid|url)">Copy<\/button>/g)).toHaveLength(2)
		expect((await server.ask(`/?id=${guidIn(text)}`)).status).toBe(200)
	})

	test('without scopes says that there are none', async ({ server }) => {
		expect((await server.logIn('streamer', '')).text).toMatch(/Granted scopes<\/dt>\s*<dd><small>none</)
	})

	test('of the same user keeps the GUID and brings the new scopes; another user gets another one', async ({
		server,
	}) => {
		const first = await server.guid('streamer', 'clips:edit')
		const before = (await server.ask(`/?id=${first}`)).text
		const { text } = await server.logIn('streamer', 'bits:read')
		expect(guidIn(text)).toBe(first)
		expect(text).toContain('<small>bits:read</small>')
		expect((await server.ask(`/?id=${first}`)).text).not.toBe(before)
		expect(await server.guid('other')).not.toBe(first)
		expect(JSON.parse((await server.ask('/health')).text)).toMatchObject({ accounts: 2 })
	})
})
