import { describe, expect } from 'vitest'
import type { Failure } from '../../../sandbox/twitch/index.js'
import { test, type Desk } from '../../helpers/desk.js'
import { minute, pass } from '../../helpers/time.js'
import { startInFakeTime } from '../../definitions/fake-start.js'

const say = async (desk: Desk): ReturnType<Desk['companion']['press']> =>
	desk.companion.pressWithDefaults('chat_send', { message: 'Hello' })

describe('An answer that is not what Twitch documents', () => {
	const odd: Omit<Failure, 'match'>[] = [
		{ status: 200, body: '<!doctype html><title>Log in to the hotel</title>' },
		{ status: 200, body: '' },
		{ status: 200, body: 'null' },
		{ status: 200, body: { data: [] } },
		{ status: 200, body: { data: [{ message_id: 7, is_sent: true }] } },
		{ status: 204 },
		{ status: 301, headers: { Location: 'http://127.0.0.1:1/' }, body: '' },
		{ status: 404, body: '<html>Not here</html>' },
	]
	test.for(odd)('is explained: $status $body', async (failure, { desk }) => {
		await desk.startSignedIn()
		desk.twitch.world.trouble.fail({ match: { path: '/chat' }, ...failure })
		expect((await say(desk)).error).toBe(
			'Send Chat Message: something other than Twitch answered. Does this network want a login? If not, check the Twitch API address (Advanced).',
		)
		expect(desk.helix('send-chat-message')).toHaveLength(1)
	})

	test('to a look at the streams changes nothing, and the next look is as ever', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', { title: 'Building' })
		await startInFakeTime(desk)
		desk.twitch.world.trouble.fail({ match: { endpoint: 'get-streams' }, status: 200, body: '<html>', times: 2 })
		await pass(2 * minute)
		expect(desk.companion.variables).toMatchObject({ streamer_live: true, streamer_title: 'Building' })
		desk.twitch.world.goOffline('streamer')
		await pass(minute)
		expect(desk.companion.variables['streamer_live']).toBe(false)
		expect(desk.companion.logs.filter(({ level }) => level === 'error')).toEqual([])
	})
})

describe('A refusal', () => {
	const refusals = [
		{ status: 400, body: { message: 'Not like this' }, says: 'Twitch declined: Not like this.' },
		{ status: 400, body: { error: 'Bad Request', message: '' }, says: 'Twitch declined: Bad Request.' },
		{ status: 409, body: {}, says: 'Twitch declined: Send Chat Message failed with 409.' },
		{
			status: 422,
			body: { message: 'Too large!' },
			says: 'The message is too long for Twitch: 500 characters are the most.',
		},
		{ status: 403, body: { message: 'Banned' }, says: 'Twitch does not let @streamer do this: Banned.' },
		{ status: 401, body: { message: 'Not yours' }, says: 'Twitch does not let @streamer do this: Not yours.' },
		{ status: 500, body: '<html>', says: 'Twitch has trouble of its own (500). Try again.' },
		{
			status: 429,
			body: { message: 'Slow down' },
			says: 'Too many messages for Twitch: 20 in 30 seconds, 100 as moderator. Wait a moment.',
		},
	]
	test.for(refusals)('of $status is said in words: $says', async ({ status, body, says }, { desk }) => {
		await desk.startSignedIn()
		desk.twitch.world.trouble.fail({ match: { path: '/chat' }, status, body })
		expect((await say(desk)).error).toBe(says)
		expect(desk.helix('send-chat-message')).toHaveLength(1)
	})

	test('for a scope that is gone names it and what to do, and no token is fetched', async ({ desk }) => {
		await desk.startSignedIn()
		const before = desk.tokenServer.requests.length
		desk.twitch.world.takeScope(desk.token, 'user:write:chat')
		expect((await say(desk)).error).toBe(
			'Send Chat Message needs the scope user:write:chat, which @streamer has not granted. Log in again where the token comes from, with this scope.',
		)
		expect(desk.tokenServer.requests).toHaveLength(before)
	})

	test('in very many words is cut', async ({ desk }) => {
		await desk.startSignedIn()
		desk.twitch.world.trouble.fail({ match: { path: '/chat' }, status: 400, body: { message: 'x'.repeat(10_000) } })
		expect((await say(desk)).error?.length).toBeLessThan(400)
	})

	test('that echoes the token does not give it away', async ({ desk }) => {
		await desk.startSignedIn()
		desk.twitch.world.trouble.fail({ match: { path: '/chat' }, status: 400, body: { message: `Bad: ${desk.token}` } })
		expect((await say(desk)).error).toBe('Twitch declined: Bad: [redacted].')
	})
})
