import { describe, expect } from 'vitest'
import { guidIn } from '../../helpers/token-server.js'
import { gateways } from './events.js'
import { test as plain } from './lambda-desk.js'

describe.each(Object.entries(gateways))('Behind %s', (gateway, { publicUrl }) => {
	const test = plain.extend({ gateway })

	test('a user chooses, logs in, and the GUID gives the token', async ({ desk }) => {
		const lambda = desk.lambda()
		const choice = await desk.ask(lambda, `${publicUrl}/login`)
		expect(choice.status).toBe(200)
		expect(choice.header('content-security-policy')).toContain("default-src 'none'")
		// As a browser reads it: relative to the page.
		const form = new URL(/action="([^"]+)"/.exec(choice.text)?.[1] ?? '', `${publicUrl}/login`)
		expect(form.href).toBe(`${publicUrl}/login`)

		const welcome = await desk.logIn(lambda, 'group=chat&group=stream')
		expect(welcome.status).toBe(200)
		expect(welcome.text).toContain('Logged in as streamer')
		expect(welcome.text).toContain(`>${publicUrl}/<`)
		expect(welcome.text).toContain('channel:manage:broadcast')

		const answer = await desk.token(lambda, guidIn(welcome.text))
		expect(answer.status).toBe(200)
		expect(answer.text).toMatch(/^[a-z0-9]{30}$/)
		expect(answer.header('content-type')).toMatch(/^text\/plain/)
		expect(answer.header('cache-control')).toBe('no-store')
		expect(answer.header('link')).toBe(`<${publicUrl}/login>; rel="login"`)
		expect(desk.lines).toEqual([])
	})

	test('a login that was not begun in this browser ends in words, with a link that leads back', async ({ desk }) => {
		const { status, text } = await desk.ask(desk.lambda(), `${publicUrl}/callback?code=stolen&state=guessed`)
		expect(status).toBe(400)
		expect(text).toContain('not begun in this browser')
		const link = /href="([^"]+)"/.exec(text)?.[1] ?? ''
		expect(new URL(link, `${publicUrl}/callback`).href).toBe(`${publicUrl}/login`)
	})

	test('bodies arrive, and a login is forgotten when it is deleted', async ({ desk }) => {
		const lambda = desk.lambda()
		const wrong = await desk.ask(lambda, `${publicUrl}/code`, { method: 'POST', body: '{"code":"wrong"}' })
		expect(wrong.status).toBe(400)
		expect(JSON.parse(wrong.text)).toEqual({ message: expect.stringContaining('Twitch did not accept the code') })
		const empty = await desk.ask(lambda, `${publicUrl}/code`, { method: 'POST' })
		expect(JSON.parse(empty.text)).toEqual({ message: 'Send {"code": "…"} as JSON.' })
		const long = await desk.ask(lambda, `${publicUrl}/code`, { method: 'POST', body: 'x'.repeat(20_000) })
		expect(long.status).toBe(413)

		const guid = await desk.guid(lambda)
		expect((await desk.ask(lambda, `${publicUrl}/?id=${guid}`, { method: 'DELETE' })).status).toBe(200)
		expect((await desk.token(lambda, guid)).status).toBe(404)
		expect(await desk.dynamo.items()).toEqual([])
	})

	test('the rest is where it belongs', async ({ desk }) => {
		const lambda = desk.lambda()
		const health = await desk.ask(lambda, `${publicUrl}/health`)
		expect(JSON.parse(health.text)).toEqual({ status: 'ok', accounts: 0, need_login: 0 })
		expect((await desk.ask(lambda, publicUrl)).status).toBe(400)
		expect((await desk.ask(lambda, `${publicUrl}/?id=unknown`)).status).toBe(404)
		expect((await desk.ask(lambda, `${publicUrl}/elsewhere`)).status).toBe(404)
		expect((await desk.ask(lambda, new URL('/production/health', publicUrl).href)).status).toBe(404)
	})
})
