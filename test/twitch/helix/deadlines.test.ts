import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { pass, second } from '../../helpers/time.js'
import { startInFakeTime } from '../../definitions/fake-start.js'

const late = 'Twitch did not answer in time. It may have been done: look before you press again.'

/** How a press ended, and after how many seconds. */
async function timed(pressed: ReturnType<Desk['companion']['press']>): Promise<{ error?: string; after: number }> {
	const began = Date.now()
	const { error } = await pressed
	return { ...(error !== undefined && { error }), after: (Date.now() - began) / second }
}

describe('A button does not wait for long', () => {
	test('a write that is not answered has failed after two seconds', async ({ desk }) => {
		await startInFakeTime(desk)
		const release = desk.twitch.world.trouble.hold({ match: { path: '/chat' } })
		const pressed = timed(desk.companion.pressWithDefaults('chat_send', { message: 'Hello' }))
		await pass(6 * second)
		expect(await pressed).toEqual({ error: late, after: 2 })
		expect(desk.helix('send-chat-message')).toHaveLength(1)
		release()
	})

	test('a read that is not answered is tried twice, two seconds each', async ({ desk }) => {
		await startInFakeTime(desk)
		const release = desk.twitch.world.trouble.hold({ match: { path: '/search' } })
		const pressed = timed(desk.companion.pressWithDefaults('category_set', { category: 'Art' }))
		await pass(6 * second)
		expect(await pressed).toEqual({ error: late, after: 4.3 })
		expect(desk.helix('search-categories')).toHaveLength(2)
		release()
	})

	test('all calls of a press together have less than four and a half seconds', async ({ desk }) => {
		await startInFakeTime(desk)
		const { trouble } = desk.twitch.world
		const releaseSearch = trouble.hold({ match: { path: '/search' } })
		const releaseChange = trouble.hold({ match: { method: 'PATCH' } })
		const pressed = timed(desk.companion.pressWithDefaults('category_set', { category: 'Art' }))
		await pass(4 * second)
		releaseSearch()
		await desk.twitch.arrived({ method: 'PATCH' })
		await pass(2 * second)
		const { error, after } = await pressed
		expect(error).toBe(late)
		expect(after).toBeGreaterThan(4)
		expect(after).toBeLessThanOrEqual(4.5)
		releaseChange()
	})

	test('a press while the first token is awaited gives up in time, and the login goes on', async ({ desk }) => {
		const release = desk.tokenServer.hold()
		await startInFakeTime(desk)
		const pressed = timed(desk.companion.pressWithDefaults('chat_send', { message: 'Hello' }))
		await pass(3.9 * second)
		release()
		await pass(second)
		expect((await pressed).after).toBeLessThanOrEqual(4.5)
		expect(desk.companion.status).toMatchObject({ status: 'ok' })
	})
})
