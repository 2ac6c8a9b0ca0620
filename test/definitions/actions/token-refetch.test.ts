import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

describe('Fetching the token now', () => {
	test('takes a new one into use', async ({ desk }) => {
		await desk.startSignedIn()
		const token = desk.issue()
		expect(await desk.companion.press('token_refetch', { account: 'default' })).toMatchObject({ outcome: 'done' })
		await until('it is told', () => desk.companion.variables['last_action_result'] === 'New token for @streamer')
		await desk.companion.pressWithDefaults('chat_send', { message: 'Hello' })
		expect(desk.helix('send-chat-message')[0]?.headers['authorization']).toBe(`Bearer ${token}`)
	})

	test('says when the token is still the same, and uses it on', async ({ desk }) => {
		await desk.startSignedIn()
		await desk.companion.press('token_refetch', { account: 'default' })
		const told = 'The token of @streamer is still the same'
		await until('it is told', () => desk.companion.variables['last_action_result'] === told)
		expect(desk.companion.status).toMatchObject({ status: 'ok' })
	})

	const answers = [
		{ status: 404, body: 'No such user here', says: /No such user here/ },
		{ status: 500, body: '', says: /500/ },
		{ status: 200, body: '<!doctype html><title>Login</title>', says: /web page/ },
	]
	test.for(answers)('says why there is none: $says', async ({ status, body, says }, { desk }) => {
		await desk.startSignedIn()
		desk.tokenServer.answer({ status, body })
		const pressed = await desk.companion.press('token_refetch', { account: 'default' })
		expect(pressed).toMatchObject({ outcome: 'failed', error: expect.stringMatching(says) })
		expect(await desk.companion.pressWithDefaults('chat_send', { message: 'Hi' })).toMatchObject({ outcome: 'done' })
	})

	test('asks the token server once for presses at the same time', async ({ desk }) => {
		await desk.startSignedIn()
		const before = desk.tokenServer.requests.length
		await Promise.all(
			Array.from({ length: 5 }, async () => desk.companion.press('token_refetch', { account: 'default' })),
		)
		expect(desk.tokenServer.requests.length - before).toBe(1)
	})
})
