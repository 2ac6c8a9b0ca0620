import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { pass, quiet, second } from '../../helpers/time.js'
import { startInFakeTime } from '../../definitions/fake-start.js'
import { Line } from './line.js'

const say = async (desk: Desk): ReturnType<Desk['companion']['press']> =>
	desk.companion.pressWithDefaults('chat_send', { message: 'Hello' })
const paint = async (desk: Desk): ReturnType<Desk['companion']['press']> =>
	desk.companion.pressWithDefaults('category_set', { category: 'Art' })
const said = (desk: Desk): number => desk.twitch.world.channel('streamer').messages.length

describe('A read', () => {
	test.for([500, 502, 503, 504, 'drop'] as const)('is repeated once after %s', async (status, { desk }) => {
		await desk.startSignedIn()
		desk.twitch.world.trouble.fail({ match: { endpoint: 'search-categories' }, status })
		expect(await paint(desk)).toMatchObject({ outcome: 'done' })
		expect(desk.helix('search-categories')).toHaveLength(2)
	})

	test('is not repeated twice', async ({ desk }) => {
		await desk.startSignedIn()
		desk.twitch.world.trouble.fail({ match: { endpoint: 'search-categories' }, status: 502, times: Infinity })
		expect((await paint(desk)).error).toBe('Twitch has trouble of its own (502). Try again.')
		expect(desk.helix('search-categories')).toHaveLength(2)
		expect(desk.helix('modify-channel-information')).toEqual([])
	})
})

describe('A write', () => {
	const troubles = [
		{ status: 500, says: 'Twitch has trouble of its own (500). Try again.' },
		{ status: 502, says: 'Twitch has trouble of its own (502). Try again.' },
		{
			status: 'drop',
			says: /^Twitch closed the connection without an answer.* It may have been done: look before you press again\.$/,
		},
	] as const
	test.for(troubles)('is not repeated after $status, since it may be done', async ({ status, says }, { desk }) => {
		await desk.startSignedIn()
		desk.twitch.world.trouble.fail({ match: { path: '/chat' }, status, acted: true })
		expect((await say(desk)).error).toMatch(says)
		expect(desk.helix('send-chat-message')).toHaveLength(1)
		expect(said(desk)).toBe(1)
	})

	test('is repeated once after 503, and done once', async ({ desk }) => {
		await desk.startSignedIn()
		desk.twitch.world.trouble.fail({ match: { path: '/chat' }, status: 503 })
		expect(await say(desk)).toMatchObject({ outcome: 'done' })
		expect(desk.helix('send-chat-message')).toHaveLength(2)
		expect(said(desk)).toBe(1)
	})

	test('is repeated where nothing listened, and done once when the line is back', async ({ desk }) => {
		const line = new Line(desk.twitch.apiUrl)
		await line.mend()
		await startInFakeTime(desk, { apiUrl: line.apiUrl })
		await line.cut()
		const pressed = say(desk)
		await quiet()
		await line.mend()
		await pass(second)
		expect(await pressed).toMatchObject({ outcome: 'done' })
		expect(said(desk)).toBe(1)
		await line.cut()
		const hopeless = say(desk)
		await pass(second)
		expect((await hopeless).error).toBe('Twitch refuses the connection: nothing listens there. Check the network.')
		expect(said(desk)).toBe(1)
	})

	test('that a renewed token lets through is done once', async ({ desk }) => {
		await desk.startSignedIn()
		desk.twitch.world.revoke(desk.token)
		desk.issue()
		expect(await say(desk)).toMatchObject({ outcome: 'done' })
		expect(desk.helix('send-chat-message').map(({ status }) => status)).toEqual([401, 200])
		expect(said(desk)).toBe(1)
	})
})
