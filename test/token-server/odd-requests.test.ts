import { connect } from 'node:net'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { test, type TokenServerDesk } from '../helpers/token-server.js'
import { Child } from './child.js'

/** Sends bytes as they are, says that there are no more, and gives whatever comes back. */
async function send(url: string, bytes: string): Promise<string> {
	const { hostname, port } = new URL(url)
	return new Promise((resolve) => {
		let answer = ''
		const socket = connect(Number(port), hostname, () => socket.end(bytes, 'latin1'))
		socket.setEncoding('latin1')
		socket.on('data', (text) => (answer += String(text)))
		socket.on('error', () => resolve(answer))
		socket.on('close', () => resolve(answer))
	})
}

const any = (maxLength: number): fc.Arbitrary<string> =>
	fc.oneof(
		fc.string({ maxLength }),
		fc.string({ unit: 'binary', maxLength }),
		fc.stringMatching(/^[\r\n\0%;:/?&=+#\\<>"' \t]{0,12}$/),
		fc.constantFrom('%', '%zz', '%00', '%c3%28', '..%2f..%2f', '\0', '\r\n', '{{', '__proto__', 'a'.repeat(9000)),
	)
const word = fc.stringMatching(/^[!-~]{0,30}$/)
const method = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom('GET', 'POST', 'DELETE', 'HEAD', 'OPTIONS', 'PUT', 'PATCH') },
	fc.constantFrom('TRACE', 'CONNECT', 'PROPFIND', 'get', '', 'QUERY', 'GET GET'),
	any(8),
)
const path = fc.oneof(
	fc.constantFrom('/', '/login', '/callback', '/refresh', '/code', '/health', '/lambda', '*', '//', 'http://[', ''),
	any(60).map((text) => `/${text}`),
	word,
)
const query = fc
	.array(fc.tuple(fc.constantFrom('id', 'scopes', 'group', 'state', 'code', 'error', 'error_description'), any(80)), {
		maxLength: 4,
	})
	.map((pairs) => pairs.map(([name, value], index) => `${index === 0 ? '?' : '&'}${name}=${value}`).join(''))
const header = fc.oneof(
	fc.tuple(
		fc.constantFrom('Host', 'Cookie', 'Content-Type', 'Content-Length', 'Transfer-Encoding', 'Origin', 'Upgrade'),
		fc.oneof(any(80), fc.constantFrom('chunked', 'gzip', '-1', '3', '99999999999999', 'application/json', 'websocket')),
	),
	fc.constantFrom(['Cookie', 'login_state=s'], ['Expect', '100-continue'], ['Content-Encoding', 'gzip']),
	fc.integer({ min: 1, max: 300 }).map((count) => ['Cookie', 'login_state=a; '.repeat(count)]),
	fc.tuple(any(12), any(30)),
)
const body = fc.oneof(
	any(200),
	fc.json(),
	fc
		.record({ code: fc.jsonValue(), refresh_token: fc.jsonValue() }, { requiredKeys: [] })
		.map((it) => JSON.stringify(it)),
	fc.record({ code: any(40), refresh_token: any(40) }).map((it) => JSON.stringify(it)),
	fc.constantFrom('x'.repeat(20_000), '3\r\n{}\n\r\n0\r\n\r\n', 'zz\r\n'),
)

const inOrder = fc
	.tuple(method, path, query, fc.array(header, { maxLength: 4 }), body, fc.boolean())
	.map(([verb, where, asked, headers, text, isMeasured]) => {
		const length = isMeasured ? [['Content-Length', String(Buffer.byteLength(text, 'latin1'))]] : []
		const lines = [['Host', 'tokens.test'], ['Connection', 'close'], ...length, ...headers]
		const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
		return `${verb} ${where}${asked} HTTP/1.1\r\n${head}\r\n${text}`
	})
const broken = fc.oneof(
	any(300),
	fc.tuple(inOrder, fc.nat(200)).map(([text, length]) => text.slice(0, length)),
	inOrder.map((text) => text.replaceAll('\r\n', '\n')),
	inOrder.map((text) => text.replace('HTTP/1.1', 'HTTP/9.7')),
)
const requests = fc.array(fc.oneof({ weight: 5, arbitrary: inOrder }, { weight: 1, arbitrary: broken }), {
	minLength: 20,
	maxLength: 30,
})

function expectHarmless(server: TokenServerDesk, request: string, answer: string): void {
	const statuses = answer.match(/^HTTP\/1\.1 (\d{3})/gm) ?? []
	for (const status of statuses) expect(status, request).toMatch(/ ([1-4]\d\d|501|505)$/)
	expect(answer).not.toMatch(/^\s+at .+:\d+/m)
	for (const secret of [server.client.secret, server.key]) expect(answer).not.toContain(secret)
}

describe('The server', () => {
	test('lives through thousands of odd requests, and answers each with less than 500', async ({ server }) => {
		const guid = await server.guid()
		await server.stop()
		const child = new Child(server.environment())
		const url = await child.url()
		let answered = 0
		await fc.assert(
			fc.asyncProperty(requests, async (batch) => {
				const answers = await Promise.all(batch.map(async (request) => send(url, request)))
				for (const [index, answer] of answers.entries()) expectHarmless(server, batch[index] ?? '', answer)
				answered += answers.filter((answer) => answer.startsWith('HTTP/1.1 ')).length
			}),
			{ numRuns: 150, endOnFailure: true },
		)
		expect(answered).toBeGreaterThan(2000)
		expect((await fetch(`${url}/?id=${guid}`)).status).toBe(200)
		const health = await fetch(`${url}/health`)
		expect([health.status, await health.json()]).toEqual([200, { status: 'ok', accounts: 1, need_login: 0 }])
		await child.kill()
		expect(child.output).not.toContain('failed')
	}, 20_000)
})
