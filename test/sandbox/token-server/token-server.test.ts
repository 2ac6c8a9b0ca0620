import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTokenServer, type TokenServer } from '../../../sandbox/token-server/index.js'

let server: TokenServer

beforeEach(async () => {
	server = await startTokenServer()
})

afterEach(async () => server.close())

const guid = '8d0e2a52-3f5c-4c39-9d2b-1d3c6c8c4a11'

it('answers the token of an id as plain text that nobody may keep', async () => {
	server.serveTokens((id) => (id === guid ? 'abc123' : undefined))
	const response = await fetch(`${server.url}?id=${guid}`)
	expect(response.status).toBe(200)
	expect(response.headers.get('Content-Type')).toContain('text/plain')
	expect(response.headers.get('Cache-Control')).toBe('no-store')
	expect(await response.text()).toBe('abc123')
})

it('knows no id, no other path and no other method', async () => {
	const unknown = await fetch(`${server.url}?id=${guid}`)
	expect(unknown.status).toBe(404)
	expect(await unknown.text()).toBe('Unknown id')
	server.serveTokens(() => 'abc123')
	expect((await fetch(`${server.url}other?id=${guid}`)).status).toBe(404)
	expect((await fetch(`${server.url}?id=${guid}`, { method: 'POST', body: 'x' })).status).toBe(404)
})

it('remembers every request', async () => {
	await fetch(`${server.url}?id=${guid}`, { headers: { Accept: 'text/plain' } })
	expect(server.requests).toMatchObject([
		{ method: 'GET', path: '/', query: { id: [guid] }, headers: { accept: 'text/plain' } },
	])
})

describe('told how to answer', () => {
	it('sends any status, headers and text', async () => {
		server.answer({ status: 503, headers: { 'Retry-After': '7' }, body: '<h1>Down</h1>' })
		const response = await fetch(server.url)
		expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '7'])
		expect(await response.text()).toBe('<h1>Down</h1>')
	})

	it('sends on elsewhere', async () => {
		server.answer(({ path }) => (path === '/' ? { status: 302, headers: { Location: '/there' } } : { body: 'Arrived' }))
		expect(await (await fetch(server.url)).text()).toBe('Arrived')
		expect(server.requests.map(({ path }) => path)).toEqual(['/', '/there'])
	})

	it('cuts the connection', async () => {
		server.answer('drop')
		await expect(fetch(server.url)).rejects.toThrow()
		expect(await server.requests[0]?.ended).toBe('hung up')
	})

	it('answers each request by what it asks', async () => {
		server.answer(({ query }) => ({ body: query.id?.join('+') ?? 'none' }))
		expect(await (await fetch(`${server.url}?id=a&id=b`)).text()).toBe('a+b')
	})
})

describe('the body of an answer', () => {
	it('is counted when it is read to the end', async () => {
		server.answer({ body: 'a'.repeat(20 * 1024) })
		expect(await (await fetch(server.url)).text()).toHaveLength(20 * 1024)
		expect(await server.requests[0]?.ended).toBe('answered')
		expect(server.requests[0]?.bytesSent).toBe(20 * 1024)
	})

	it('may be endless, and ends with the client', async () => {
		const stopped = Promise.withResolvers<void>()
		async function* endless(): AsyncGenerator<string> {
			try {
				for (;;) yield 'a'.repeat(1024)
			} finally {
				stopped.resolve()
			}
		}
		server.answer({ body: endless() })
		const abort = new AbortController()
		const response = await fetch(server.url, { signal: abort.signal })
		await response.body?.getReader().read()
		abort.abort()
		expect(await server.requests[0]?.ended).toBe('hung up')
		await stopped.promise
		expect(server.requests[0]?.bytesSent).toBeGreaterThanOrEqual(1024)
	})

	it('may stop half way until it is told to go on', async () => {
		const goOn = Promise.withResolvers<void>()
		async function* halting(): AsyncGenerator<string> {
			yield 'abc'
			await goOn.promise
			yield '123'
		}
		server.answer({ body: halting() })
		const response = await fetch(server.url)
		expect(server.requests[0]?.bytesSent).toBe(3)
		goOn.resolve()
		expect(await response.text()).toBe('abc123')
	})
})

describe('holding', () => {
	it('lets a request wait for what is decided later', async () => {
		const release = server.hold()
		const response = fetch(server.url)
		await server.arrived()
		server.answer({ body: 'Later' })
		release()
		expect(await (await response).text()).toBe('Later')
		expect((await fetch(server.url)).status).toBe(200)
	})

	it('does not keep the server from closing', async () => {
		server.hold()
		const response = fetch(server.url).catch(() => 'lost')
		await server.arrived()
		await server.close()
		await response
		server = await startTokenServer()
	})
})
