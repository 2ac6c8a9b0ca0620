import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Match, type RecordedRequest, startTwitch, type SimulatedTwitch } from '../../../sandbox/twitch/index.js'
import { clientOf } from './client.js'

let twitch: SimulatedTwitch
let send: ReturnType<typeof clientOf>
let token: string
let id: string

beforeEach(async () => {
	twitch = await startTwitch()
	send = clientOf(twitch)
	id = twitch.world.addUser({ login: 'owner' }).id
	token = twitch.world.issueToken({ user: 'owner', scopes: ['user:write:chat'] })
})

afterEach(async () => {
	vi.useRealTimers()
	await twitch.close()
})

const statuses = (): unknown[] => twitch.requests.map(({ status }) => status)
const say = async (message: string): ReturnType<typeof send> =>
	send('POST /chat/messages', { token, body: { broadcaster_id: id, sender_id: id, message } })

describe('a failure', () => {
	it('comes as often as told, with its headers and its body', async () => {
		const { trouble } = twitch.world
		trouble.fail({ status: 503, times: 2, headers: { 'Retry-After': '1' }, body: { message: 'Gone fishing' } })
		const first = await send('GET /users', { token })
		expect(first).toMatchObject({ status: 503, message: 'Gone fishing' })
		expect(first.headers.get('Retry-After')).toBe('1')
		await send('GET /users', { token })
		await send('GET /users', { token })
		expect(statuses()).toEqual([503, 503, 200])
	})

	it('meets only what it is meant for', async () => {
		const { trouble } = twitch.world
		const others: Match[] = [
			{ method: 'POST' },
			{ path: '/chat' },
			{ host: 'oauth2' },
			{ endpoint: 'get-games' },
			{ user: 'nobody' },
		]
		for (const match of others) trouble.fail({ match, status: 500 })
		expect((await send('GET /users', { token })).status).toBe(200)
		const match: Match = { method: 'GET', path: '/user', host: 'helix', endpoint: 'get-users', user: 'owner' }
		trouble.fail({ match, status: 500 })
		expect((await send('GET /users', { token })).status).toBe(500)
	})

	it('stops what was asked for', async () => {
		twitch.world.trouble.fail({ status: 500 })
		await say('Hello')
		expect(twitch.world.channel('owner').messages).toEqual([])
	})

	it('can come after the deed', async () => {
		twitch.world.trouble.fail({ status: 'drop', acted: true })
		await expect(say('Hello')).rejects.toThrow()
		expect(twitch.world.channel('owner').messages).toMatchObject([{ text: 'Hello' }])
	})

	it('can cut the connection, and is then recorded without a status', async () => {
		twitch.world.trouble.fail({ status: 'drop' })
		await expect(send('GET /users', { token })).rejects.toThrow()
		expect(statuses()).toEqual([undefined])
	})

	it('ends when all trouble is cleared', async () => {
		twitch.world.trouble.fail({ status: 500, times: Infinity })
		twitch.world.trouble.clear()
		expect((await send('GET /users', { token })).status).toBe(200)
	})
})

describe('a held request', () => {
	it('is recorded on arrival, and answered with what holds true on release', async () => {
		const release = twitch.world.trouble.hold({ match: { path: '/users' } })
		const answer = send('GET /users', { token })
		expect(await twitch.arrived({ path: '/users' })).toMatchObject({ endpoint: 'get-users', status: undefined })
		twitch.world.revoke(token)
		release()
		expect((await answer).status).toBe(401)
		expect(statuses()).toEqual([401])
	})

	it('can be done on arrival, so that its answer is out of date on release', async () => {
		const release = twitch.world.trouble.hold({ match: { path: '/users' }, acted: true })
		const answer = send('GET /users', { token })
		await twitch.arrived({ path: '/users' })
		twitch.world.revoke(token)
		release()
		expect((await answer).status).toBe(200)
	})

	it('lets others pass, also those that come after release', async () => {
		const release = twitch.world.trouble.hold({ match: { path: '/users' } })
		const answer = send('GET /users', { token })
		expect((await send('GET /streams', { token })).status).toBe(200)
		release()
		await answer
		expect((await send('GET /users', { token })).status).toBe(200)
	})

	it('goes on when all trouble is cleared', async () => {
		twitch.world.trouble.hold()
		const answer = send('GET /users', { token })
		await twitch.arrived({})
		twitch.world.trouble.clear()
		expect((await answer).status).toBe(200)
	})

	it('does not keep Twitch from closing', async () => {
		twitch.world.trouble.hold()
		const answer = send('GET /users', { token }).catch(() => 'lost')
		await twitch.arrived({})
		await twitch.close()
		await answer
		twitch = await startTwitch()
	})
})

describe('slowness', () => {
	it('lets other requests pass by', async () => {
		const answered: string[] = []
		twitch.onAnswered(({ path }) => answered.push(path))
		twitch.world.trouble.slow({ match: { path: '/users' }, milliseconds: 30 })
		await Promise.all([send('GET /users', { token }), send('GET /streams', { token })])
		expect(answered).toEqual(['/streams', '/users'])
	})

	it('takes real time, and all else goes on, where every timer is faked', async () => {
		vi.useFakeTimers()
		twitch.world.trouble.slow({ match: { path: '/chat' }, milliseconds: 1 })
		expect((await say('Hello')).status).toBe(200)
		expect((await send('GET /users', { token })).status).toBe(200)
	})
})

describe('the record', () => {
	it('tells of arrivals and answers as they happen, until told to stop', async () => {
		const heard: string[] = []
		const note = (word: string) => (request: RecordedRequest) => heard.push(`${word} ${request.path} ${request.status}`)
		const stop = [twitch.onRequest(note('arrived')), twitch.onAnswered(note('answered'))]
		await send('GET /users', { token })
		for (const end of stop) end()
		await send('GET /users', { token })
		expect(heard).toEqual(['arrived /users undefined', 'answered /users 200'])
	})

	it('keeps all that was sent, and names parameters that the endpoint does not have', async () => {
		await send('GET /users', { token, query: { login: ['owner', 'other'], logins: 'typo' } })
		await say('Hello')
		expect(twitch.requests).toMatchObject([
			{
				host: 'helix',
				method: 'GET',
				path: '/users',
				endpoint: 'get-users',
				query: { login: ['owner', 'other'], logins: ['typo'] },
				body: undefined,
				user: 'owner',
				ignored: ['logins'],
				status: 200,
			},
			{ endpoint: 'send-chat-message', query: {}, body: { message: 'Hello' }, ignored: [], status: 200 },
		])
	})

	it('stands up to two hundred requests at once', async () => {
		const answers = await Promise.all(Array.from({ length: 200 }, async () => send('GET /users', { token })))
		expect(answers.every(({ status }) => status === 200)).toBe(true)
		expect(twitch.requests).toHaveLength(200)
	})
})
