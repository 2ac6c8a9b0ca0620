import { describe, expect } from 'vitest'
import { test, type TokenServerDesk } from '../helpers/token-server.js'
import { fakeTime, hour, pass } from '../helpers/time.js'

/** A login whose token is over, and a server that has just started again. */
async function overdue(server: TokenServerDesk): Promise<string> {
	fakeTime()
	const guid = await server.guid()
	await server.stop()
	await pass(4 * hour)
	await server.start()
	return guid
}

describe('A login is not lost', () => {
	const answers: readonly [string, { status: number; body: string }][] = [
		['a redirect', { status: 302, body: '' }],
		['a web page with 400', { status: 400, body: '<html>Bad request</html>' }],
		['405', { status: 405, body: '{"message":"Method not allowed"}' }],
		['413', { status: 413, body: '' }],
		['an empty 403', { status: 403, body: '' }],
	]

	test.for(answers)('when something on the way to Twitch answers with %s', async ([, answer], { server }) => {
		const guid = await overdue(server)
		server.twitch.world.trouble.fail({ match: { path: '/token' }, ...answer, times: 1 })
		expect((await server.ask(`/?id=${guid}`)).status).toBe(503)
		expect((await server.ask(`/?id=${guid}`)).status).toBe(200)
	})

	test("when the server was started with another app's id and secret", async ({ server }) => {
		const guid = await overdue(server)
		const other = server.twitch.world.addClient({ type: 'confidential', redirectUris: [] })
		await server.restart({ TWITCH_CLIENT_ID: other.id, TWITCH_CLIENT_SECRET: other.secret })
		const refused = await server.ask(`/?id=${guid}`)
		expect(refused.status).toBe(503)
		expect(refused.text).toContain('another client id')
		expect(server.refreshes()).toHaveLength(0)
		await server.restart()
		expect((await server.ask(`/?id=${guid}`)).status).toBe(200)
	})
})

test('What Twitch or a proxy echoes of a request is stored and shown without secrets', async ({ server }) => {
	const guid = await overdue(server)
	const body = `{"message":"bad client_secret=${server.client.secret} in the request"}`
	server.twitch.world.trouble.fail({ match: { path: '/token' }, status: 400, body, times: 1 })
	const answer = await server.ask(`/?id=${guid}`)
	expect(answer.text).toContain('client_secret=[redacted]')
	expect((await server.ask('/health')).text).not.toContain('client_secret')
})

test('Removing a login whose token is over revokes what its refresh token still gives', async ({ server }) => {
	const guid = await overdue(server)
	const { text } = await server.ask(`/?id=${guid}`, { method: 'DELETE' })
	expect(text).toBe('The login of @streamer is revoked and forgotten.')
	expect(server.twitch.world.tokens.of(server.twitch.world.users.demand('streamer'))).toEqual([])
})
