import { describe, expect } from 'vitest'
import { modestTest as test } from '../../helpers/desk.js'
import { pass, second } from '../../helpers/time.js'
import { logins } from './logins.js'

const message = { channel: 'own', message: 'hi', reply_to: '', pin: false }
const match = { path: '/token' }

/** Every kind of end that a refresh can have, and what whoever waited for it is told. */
const ends = [
	{
		name: '400: refused for the user',
		status: 400,
		body: { status: 400, message: 'Invalid refresh token' },
		says: /no longer takes/,
	},
	{
		name: '401: refused for the user',
		status: 401,
		body: { status: 401, message: 'Invalid refresh token' },
		says: /no longer takes/,
	},
	{
		name: '403: refused for the client',
		status: 403,
		body: { status: 403, message: 'invalid client secret' },
		says: /Client id and client secret/,
	},
	{ name: '500', status: 500, says: /answered 500/ },
	{ name: 'a connection that breaks off', status: 'drop', says: /closed the connection without an answer/ },
	{ name: 'something else', status: 200, body: 'garbage', says: /is something else/ },
	{ name: 'no answer', status: 'hold', says: /No answer came in time/ },
] as const

describe.for(logins)('%s', ([, begin]) => {
	test.for(ends)('settles every press that waits for a refresh that ends with $name', async (end, { desk }) => {
		await begin(desk)
		desk.endTokens()
		const { status, says } = end
		const gate = desk.twitch.world.trouble.hold({ match })
		if (status !== 'hold') {
			const body = 'body' in end ? { body: end.body } : {}
			desk.twitch.world.trouble.fail({ match, status, times: Infinity, ...body })
		}
		const presses = ['one', 'two', 'three'].map(async (controlId) =>
			desk.companion.press('chat_send', message, { controlId }),
		)
		await desk.twitch.arrived(match)
		if (status === 'hold') await pass(5 * second)
		else gate()
		for (const { outcome, error } of await Promise.all(presses)) {
			expect(outcome).toBe('failed')
			expect(error).toMatch(says)
		}
		gate()
	})
})
