import { describe, expect } from 'vitest'
import { Crew } from '../helpers/crew.js'
import { test } from '../helpers/desk.js'
import { fakeTime, minute, pass, quiet, second, until } from '../helpers/time.js'

const two = ['streamer', 'other']
const hello = { message: 'Hello', channel: 'streamer' }

describe('One account that fails', () => {
	test('from the start is named by its place, and the others work', async ({ desk }) => {
		const crew = new Crew(desk, two)
		crew.answer('other', { status: 404, body: 'Unknown id' })
		await crew.start()
		await desk.untilStatus('unknown_warning')
		expect(desk.companion.status?.message).toMatch(/^Account 2: The token server does not know this GUID \(404\)/)
		expect(await desk.companion.pressWithDefaults('chat_send', hello)).toMatchObject({ outcome: 'done' })
		expect(crew.callers('send-chat-message')).toEqual(['streamer'])
	})

	test('as the first one leaves nothing selected: no press changes the channel of another one instead', async ({
		desk,
	}) => {
		const crew = new Crew(desk, two)
		crew.answer('streamer', { status: 410, body: 'Gone' })
		await crew.startInFakeTime()
		expect(desk.companion.variables['selected']).toBe('')
		const options = { channel: 'selected', title: 'Oops' }
		const { error } = await desk.companion.pressWithDefaults('title_set', options)
		expect(error).toBe('Not signed in to Twitch, so it is not known which channel is meant.')
		expect(desk.helix('modify-channel-information')).toEqual([])
		crew.answer('streamer')
		await desk.companion.pressWithDefaults('token_refetch', { account: 'default' })
		await pass(2 * minute)
		expect(desk.companion.variables['selected']).toBe('Streamer')
	})

	const troubles = [
		{
			what: 'refused for good',
			answer: { status: 410, body: 'Gone' },
			says: /^@other: The token server asks for a new/,
		},
		{ what: 'not answered', answer: 'drop', says: /^@other: The token server at \S+ .*asked again by itself\.$/ },
		{ what: 'answered 503', answer: { status: 503 }, says: /^@other: The token server has trouble of its own \(503\)/ },
	] as const
	test.for(troubles)('later, $what, is named by its login, and comes back', async ({ answer, says }, { desk }) => {
		const crew = new Crew(desk, two)
		await crew.startInFakeTime()
		desk.twitch.world.revoke(crew.token('other'))
		crew.answer('other', answer)
		await desk.companion.pressWithDefaults('title_set', { channel: 'other', title: 'New' })
		await pass(second)
		expect(desk.companion.status).toMatchObject({ status: 'unknown_warning', message: expect.stringMatching(says) })
		expect(await desk.companion.pressWithDefaults('chat_send', hello)).toMatchObject({ outcome: 'done' })
		crew.issue('other')
		crew.answer('other')
		await pass(10 * minute)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer, other' })
	})

	test('with hours of its token left is named, and goes on working', async ({ desk }) => {
		const crew = new Crew(desk, two)
		await crew.startSignedIn()
		crew.answer('other', { status: 410 })
		await desk.companion.press('token_refetch', { account: 'other' })
		await desk.untilStatus('unknown_warning')
		expect(desk.companion.status?.message).toMatch(
			/^@other: Signed in as other, waiting for a new token: The token server/,
		)
		const title = { channel: 'other', title: 'New' }
		expect(await desk.companion.pressWithDefaults('title_set', title)).toMatchObject({ outcome: 'done' })
	})

	test('leaves what another can do to that one, the default account too', async ({ desk }) => {
		const crew = new Crew(desk, two)
		desk.twitch.world.makeModerator('streamer', 'other')
		await crew.startInFakeTime()
		desk.twitch.world.revoke(crew.token('streamer'))
		crew.answer('streamer', { status: 404 })
		await desk.companion.pressWithDefaults('title_set', { title: 'New' })
		expect(await desk.companion.pressWithDefaults('chat_announce', hello)).toMatchObject({ outcome: 'done' })
		expect(crew.callers('send-chat-announcement')).toEqual(['other'])
		expect(desk.companion.status?.message).toMatch(/^@streamer: The token server does not know this GUID/)
	})

	test('lets nobody else speak in its place', async ({ desk }) => {
		const crew = new Crew(desk, two)
		await crew.startInFakeTime()
		desk.twitch.world.revoke(crew.token('streamer'))
		crew.answer('streamer', { status: 404 })
		await desk.companion.pressWithDefaults('title_set', { title: 'New' })
		const { error } = await desk.companion.pressWithDefaults('chat_send', hello)
		expect(error).toMatch(/^@streamer: The token server does not know this GUID/)
		expect(crew.callers('send-chat-message')).toEqual([])
	})

	test('says its name and its sentence where only it could do it, and nothing is sent', async ({ desk }) => {
		const crew = new Crew(desk, two)
		await crew.startInFakeTime()
		desk.twitch.world.revoke(crew.token('other'))
		crew.answer('other', { status: 404, body: 'Unknown id' })
		const title = { channel: 'other', title: 'New' }
		await desk.companion.pressWithDefaults('title_set', title)
		const before = desk.helix().length
		const { error } = await desk.companion.pressWithDefaults('title_set', title)
		expect(error).toMatch(/^@other: The token server does not know this GUID \(404\).*: Unknown id\.$/)
		expect(desk.helix()).toHaveLength(before)
	})

	test('whose own settings are wrong does not stop the looks at the streams', async ({ desk }) => {
		const crew = new Crew(desk, two)
		desk.twitch.world.goLive('other', { title: 'Painting' })
		crew.answer('streamer', { status: 404 })
		await crew.startInFakeTime({ channels: 'other' })
		await pass(minute)
		expect(desk.companion.variables).toMatchObject({ other_live: true, other_title: 'Painting' })
	})
})

describe('All accounts that fail', () => {
	test('show what stands against the first', async ({ desk }) => {
		const crew = new Crew(desk, two)
		crew.answer('streamer', { status: 404 })
		crew.answer('other', 'drop')
		await crew.start()
		await desk.untilStatus('authentication_failure')
		await quiet()
		expect(desk.companion.status).toMatchObject({
			...{
				status: 'authentication_failure',
				message: expect.stringMatching(/^The token server does not know this GUID/),
			},
		})
		const { error } = await desk.companion.pressWithDefaults('chat_send', hello)
		expect(error).toBe(desk.companion.status?.message)
	})
})

describe('An account that is just starting', () => {
	test('lets the status be "connecting", and a press that needs it waits', async ({ desk }) => {
		const crew = new Crew(desk, two)
		const release = desk.twitch.world.trouble.hold({ match: { path: '/validate', user: 'other' } })
		await crew.start()
		await until('the first is signed in', () => desk.companion.variables['user_login'] === 'streamer')
		expect(desk.companion.status).toMatchObject({ status: 'connecting', message: 'Account 2: Getting the token' })
		const pressed = desk.companion.pressWithDefaults('title_set', { channel: 'other', title: 'New' })
		expect(await desk.companion.pressWithDefaults('chat_send', hello)).toMatchObject({ outcome: 'done' })
		expect(desk.helix('modify-channel-information')).toEqual([])
		release()
		expect(await pressed).toMatchObject({ outcome: 'done' })
		expect(crew.callers('modify-channel-information')).toEqual(['other'])
	})

	test('and never comes ends the press in time, with what is missing', async ({ desk }) => {
		const crew = new Crew(desk, two)
		fakeTime()
		const release = desk.twitch.world.trouble.hold({ match: { path: '/validate', user: 'other' } })
		await crew.start()
		await pass(200)
		const pressed = desk.companion.pressWithDefaults('title_set', { channel: 'other', title: 'New' })
		await pass(5 * second)
		expect((await pressed).error).toMatch(/needs the broadcaster's own account: sign in as @other/)
		release()
	})
})
