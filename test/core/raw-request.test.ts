import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PressError } from '../../src/core/press-error.js'
import { targetOf } from '../../src/core/raw-request.js'

const apiUrl = 'https://api.twitch.tv/helix'

/** Where a request would go: the path is put behind the API's address. */
function destination(path: string, query = ''): URL | undefined {
	try {
		return new URL(`${apiUrl}/${targetOf(apiUrl, path, query).path}`)
	} catch (error) {
		expect(error).toBeInstanceOf(PressError)
		return undefined
	}
}

const schemes = ['https:', 'HTTPS:', 'http:', 'ftp:', 'javascript:', 'data:', 'file:', 'ht\ttps:', '']
const slashes = ['//', '/', '\\\\', '/\\', '\\/', '///', '']
const users = ['', 'user@', 'user:password@', 'api.twitch.tv@', 'api.twitch.tv%40', '@']
const hosts = [
	'api.twitch.tv',
	'API.TWITCH.TV',
	'api.twitch.tv.evil.com',
	'evil.com',
	'аpi.twitch.tv',
	'[::1]',
	'127.1',
	'',
]
const ports = ['', ':443', ':8443', ':', ':80']
const paths = [
	...[
		'/helix/users',
		'/helix',
		'/helix/../oauth2',
		'/helix/%2e%2e/x',
		'/helix/%2E./x',
		'/helix\\..\\..\\x',
		'/helixevil',
	],
	...[
		'/helix//evil.com/x',
		'/helix/https://evil.com',
		'/helix/@evil.com',
		'/HELIX/users',
		'users',
		'../x',
		'',
		'?a',
		'#b',
	],
]
const oddUrls = fc
	.tuple(...[schemes, slashes, users, hosts, ports, paths].map((parts) => fc.constantFrom(...parts)))
	.map((parts) => parts.join(''))
const texts = fc.oneof(
	oddUrls,
	fc.webUrl(),
	fc.string({ unit: 'binary' }),
	fc.tuple(fc.string(), oddUrls).map((two) => two.join('')),
)

describe('What a Helix API request is aimed at', () => {
	test('never leaves the API, whatever was typed', () => {
		fc.assert(
			fc.property(texts, (typed) => {
				const target = destination(typed)
				if (!target) return
				expect(target.origin).toBe('https://api.twitch.tv')
				expect(target.pathname.startsWith('/helix/')).toBe(true)
				expect(target.username + target.password + target.search + target.hash).toBe('')
			}),
			{ numRuns: 5000 },
		)
	})

	const refused = [
		...['https://evil.com/helix/users', 'http://api.twitch.tv/helix/users', 'https://api.twitch.tv:8443/helix/users'],
		...['https://user:password@api.twitch.tv/helix/users', 'https://api.twitch.tv.evil.com/helix/users'],
		...['//evil.com', '\\\\evil.com', '/\\evil.com', '/helix///evil.com', '../oauth2/token', '%2e%2e/oauth2/token'],
		...[
			'https://api.twitch.tv/oauth2/token',
			'https://api.twitch.tv/helixevil',
			'javascript:alert(1)',
			'data:text/plain,x',
		],
	]
	test.for(refused)('is refused for %s', (typed) => {
		expect(destination(typed)).toBeUndefined()
	})

	const taken = [
		...[
			'users',
			'/users',
			'/helix/users',
			'https://api.twitch.tv/helix/users',
			'HTTPS://API.TWITCH.TV:443/helix/users',
		],
		...['https://api.twitch.tv/helix/x/../users', ' users '],
	]
	test.for(taken)('is the endpoint for %s', (typed) => {
		expect(destination(typed)?.href).toBe('https://api.twitch.tv/helix/users')
	})

	test('has the parameters of its address and of the query, however odd they are', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
				const [first, second] = [one.toWellFormed(), other.toWellFormed()]
				const inAddress = `users?a=${encodeURIComponent(first)}`
				const asText = `a=${encodeURIComponent(second)}`
				expect(targetOf(apiUrl, inAddress, asText).query).toEqual({ a: [first, second] })
				expect(targetOf(apiUrl, 'users', JSON.stringify({ a: [first, second] })).query).toEqual({ a: [first, second] })
			}),
		)
	})
})
