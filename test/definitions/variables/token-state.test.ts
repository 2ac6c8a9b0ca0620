import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { fakeTime, pass, second } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

describe('The state of the login', () => {
	test('is "connecting" first, and "signed_in" then', async ({ desk }) => {
		fakeTime()
		const release = desk.tokenServer.hold()
		await desk.start()
		await pass(second)
		expect(desk.companion.variables['token_state']).toBe('connecting')
		release()
		await pass(second)
		expect(desk.companion.variables['token_state']).toBe('signed_in')
	})

	test('is "waiting" while a newer token cannot be had and the old one works', async ({ desk }) => {
		await startInFakeTime(desk)
		desk.tokenServer.answer({ status: 503 })
		await desk.companion.press('token_refetch', { account: 'default' })
		await pass(second)
		expect(desk.companion.variables['token_state']).toBe('waiting')
	})

	test('is "renewing" while a press waits for a new token', async ({ desk }) => {
		await startInFakeTime(desk)
		desk.twitch.world.revoke(desk.token)
		const release = desk.tokenServer.hold()
		const pressed = desk.companion.pressWithDefaults('chat_send', { message: 'Hi' })
		await desk.tokenServer.arrived(2)
		await pass(second)
		expect(desk.companion.variables).toMatchObject({ token_state: 'renewing', account_streamer_state: 'renewing' })
		desk.issue()
		release()
		expect((await pressed).outcome).toBe('done')
		await pass(second)
		expect(desk.companion.variables).toMatchObject({ token_state: 'signed_in', account_streamer_state: 'signed_in' })
	})

	const ends = [
		{ answer: 'drop', state: 'unreachable' },
		{ answer: { status: 503 }, state: 'unreachable' },
		{ answer: { status: 404 }, state: 'refused' },
	] as const
	test.for(ends)('is "$state" where the token is gone and the server answers $answer', async (end, { desk }) => {
		await startInFakeTime(desk)
		desk.twitch.world.revoke(desk.token)
		desk.tokenServer.answer(end.answer)
		await desk.companion.pressWithDefaults('chat_send', { message: 'Hi' })
		await pass(second)
		expect(desk.companion.variables).toMatchObject({ token_state: end.state, account_streamer_state: end.state })
	})

	test('is "login_needed" where only a login helps', async ({ desk }) => {
		fakeTime()
		await desk.start({ tokenSource: 'device', clientId: desk.client.id })
		await pass(second)
		expect(desk.companion.variables['token_state']).toBe('login_needed')
		expect(desk.companion.variables['auth_user_code']).toMatch(/^[A-Z]{8}$/)
	})
})
