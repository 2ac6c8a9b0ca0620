import { describe, expect } from 'vitest'
import { isPrivateHost } from '../../../src/definitions/token-sources/private-host.js'
import { firstRequest, redirected } from '../../../src/twitch/auth/token-server-request.js'
import { Secret } from '../../../src/twitch/oauth/secret.js'
import { startTokenServer } from '../../../sandbox/token-server/index.js'
import { modestTest as test, type Desk } from '../../helpers/desk.js'
import { quiet } from '../../helpers/time.js'

describe('The GUID is asked for as id', () => {
	test('beside what the query holds already, in place of an id that is there, without the fragment', async ({
		desk,
	}) => {
		await desk.start({ tokenServerUrl: `${desk.tokenServer.url}?tenant=a%20b&id=old&id=older&x=1#part` })
		await desk.untilStatus('ok')
		const [request] = desk.tokenServer.requests
		expect(request?.query).toEqual({ tenant: ['a b'], id: [desk.guid], x: ['1'] })
	})

	test('encoded, whatever it consists of', async ({ desk }) => {
		const odd = desk.remember('a&b=c#d%20+é/?')
		desk.tokenServer.serveTokens((guid) => (guid === odd ? desk.token : undefined))
		await desk.start({}, { token: `  ${odd} ` })
		await desk.untilStatus('ok')
		expect(desk.tokenServer.requests[0]?.query).toEqual({ id: [odd] })
	})

	test('with user info as a Basic header, decoded, and the extra header', async ({ desk }) => {
		const password = 'p%ss w:rd-4711'
		const url = desk.tokenServer.url.replace('://', `://me%40home:${encodeURIComponent(password)}@`)
		await desk.start({ tokenServerUrl: url }, { tokenServerHeader: desk.header })
		await desk.untilStatus('ok')
		const headers = desk.tokenServer.requests[0]?.headers
		expect(headers?.['authorization']).toBe(`Basic ${Buffer.from(`me@home:${password}`).toString('base64')}`)
		expect(headers?.['x-api-key']).toBe(desk.header.slice(11))
		// The page shows the address as it was typed; nothing else does.
		const said = JSON.stringify([desk.companion.logs, desk.companion.statuses, desk.companion.variables])
		expect(said).not.toContain('4711')
	})
})

describe('A redirect of the token server', () => {
	test('on the same origin is followed with its headers', async ({ desk }) => {
		desk.tokenServer.answer(({ path }) =>
			path === '/' ? { status: 302, headers: { location: '/v2/token?k=1' } } : { body: desk.token },
		)
		await desk.start({}, { tokenServerHeader: desk.header })
		await desk.untilStatus('ok')
		const [, second] = desk.tokenServer.requests
		expect(second?.path).toBe('/v2/token')
		expect(second?.headers['x-api-key']).toBe(desk.header.slice(11))
	})

	test('to another origin is followed without the extra header and the Basic header', async ({ desk }) => {
		const other = await startTokenServer()
		other.answer({ body: desk.token })
		desk.tokenServer.answer({ status: 307, headers: { location: `${other.url}token` } })
		const url = desk.tokenServer.url.replace('://', '://me:secret-4711@')
		await desk.start({ tokenServerUrl: url }, { tokenServerHeader: desk.header })
		await desk.untilStatus('ok')
		expect(desk.tokenServer.requests[0]?.headers).toMatchObject({ 'x-api-key': desk.header.slice(11) })
		expect(other.requests[0]?.headers).not.toHaveProperty('x-api-key')
		expect(other.requests[0]?.headers).not.toHaveProperty('authorization')
		await other.close()
	})

	test('in a circle is refused after five', async ({ desk }) => {
		desk.tokenServer.answer({ status: 301, headers: { location: '/' } })
		await desk.start()
		await desk.untilStatus('authentication_failure')
		expect(desk.companion.status?.message).toContain('redirects in a circle')
		expect(desk.tokenServer.requests).toHaveLength(6)
	})

	test('from https to http, or to what is no web address, is refused', () => {
		const request = firstRequest({ url: new URL('https://a.example/token'), guid: new Secret('guid') })
		for (const location of ['http://a.example/token', 'file:///etc/passwd', 'ftp://a.example']) {
			expect(() => redirected(request, location)).toThrow(/unsafe address/)
		}
		expect(() => redirected(request, 'https://[')).toThrow(/invalid address/)
		expect(redirected(request, '//b.example/x').url.href).toBe('https://b.example/x')
	})
})

describe('Settings that cannot work', () => {
	const bad: readonly [string, Record<string, string>, Record<string, string>, RegExp][] = [
		['no URL', { tokenServerUrl: ' ' }, {}, /Token server URL: type the address/],
		['no web address', { tokenServerUrl: 'tokens' }, {}, /Token server URL: this is no web address/],
		['another protocol', { tokenServerUrl: 'ftp://a.example' }, {}, /Token server URL: this is no web address/],
		['no GUID', {}, { token: '' }, /GUID: type what the token server gave you/],
		['a header without a name', {}, { tokenServerHeader: 'just-a-key' }, /Extra header: write it as/],
		['a header with a line break', {}, { tokenServerHeader: 'a: b\nc: d' }, /Extra header/],
		['an unknown source', { tokenSource: 'crystal ball' }, {}, /Token source: "crystal ball" is not known/],
		['an API address that is none', { apiUrl: 'api' }, {}, /Twitch API address \(Advanced\)/],
		['a login address that is none', { authUrl: 'ws://x' }, {}, /Twitch login address \(Advanced\)/],
		['an EventSub address that is none', { eventsubUrl: 'https://x' }, {}, /Twitch EventSub address \(Advanced\)/],
	]

	test.for(bad)('%s: the sentence mends it, and nothing is sent', async ([, config, secrets, words], { desk }) => {
		await desk.start(config, secrets)
		await desk.untilStatus('bad_config')
		await quiet()
		expect(desk.companion.status?.message).toMatch(words)
		expect(pageText(desk)).toMatch(words)
		expect(desk.tokenServer.requests).toHaveLength(0)
		expect(desk.twitch.requests).toHaveLength(0)
		const pressed = await desk.companion.pressWithDefaults('chat_send', { message: 'hi' })
		expect(pressed.error).toMatch(/not set up/)
	})

	test('stop what ran before, and mended ones start it again', async ({ desk }) => {
		await desk.startSignedIn()
		await desk.companion.saveConfig(desk.config({ tokenServerUrl: '' }))
		expect(desk.companion.status?.status).toBe('bad_config')
		await desk.companion.saveConfig(desk.config())
		await desk.untilStatus('ok')
	})
})

describe('A token server without encryption', () => {
	test('in the local network is private, in the world it is not', () => {
		const isPrivate = [
			'127.0.0.1',
			'10.1.2.3',
			'172.31.0.1',
			'192.168.0.9',
			'[::1]',
			'[fd00::1]',
			'localhost',
			'desk.local',
		]
		const isPublic = ['tokens.example.org', '8.8.8.8', '172.32.0.1', '[2001:db8::1]', 'local', 'localhost.example.org']
		expect(isPrivate.filter((host) => !isPrivateHost(host))).toEqual([])
		expect(isPublic.filter(isPrivateHost)).toEqual([])
	})

	test('is warned about once, however often the page is saved', async ({ desk }) => {
		await desk.start({ tokenServerUrl: 'http://tokens.invalid/' })
		await desk.companion.saveConfig(desk.config({ tokenServerUrl: 'http://tokens.invalid/', channels: 'other' }))
		const warnings = desk.companion.logs.filter(({ message }) => message.includes('without encryption (http)'))
		expect(warnings).toHaveLength(1)
	})

	test('on this machine is not warned about', async ({ desk }) => {
		await desk.startSignedIn()
		expect(desk.companion.logs.some(({ message }) => message.includes('without encryption'))).toBe(false)
	})
})

function pageText(desk: Desk): string {
	const report = desk.companion.configFields().find(({ id }) => id === 'report')
	return report?.type === 'static-text' ? report.value : ''
}
