import { describe, expect } from 'vitest'
import { allScopes, test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'

async function startLive(desk: Desk): Promise<void> {
	desk.twitch.world.goLive('streamer', { viewers: 12 })
	await desk.startSignedIn()
}

describe('A shoutout', () => {
	test.for(['other', '@Other', ' @OTHER'])('goes to "%s"', async (user, { desk }) => {
		await startLive(desk)
		expect(await desk.companion.pressWithDefaults('shoutout', { user })).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.channel('streamer').shoutouts).toMatchObject([{ by: 'streamer', to: 'other' }])
		expect(desk.helix('send-chat-message')).toEqual([])
	})

	test('goes to who raided last where no user is named', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', { viewers: 12 })
		await desk.startListening()
		const { error } = await desk.companion.pressWithDefaults('shoutout', {})
		expect(error).toBe('User: Nobody has raided since the start: name a user.')
		desk.twitch.world.raids.arrive('other', 'streamer', 5)
		await until('the raid is shown', () => desk.companion.variables['last_raider'] === 'Other')
		expect(await desk.companion.pressWithDefaults('shoutout', {})).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.channel('streamer').shoutouts).toMatchObject([{ by: 'streamer', to: 'other' }])
	})

	test('to the last raider goes by the id that the raid told, whatever the login is by now', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', { viewers: 12 })
		await desk.startListening()
		desk.twitch.world.raids.arrive('other', 'streamer', 5)
		await until('the raid is shown', () => desk.companion.variables['last_raider'] === 'Other')
		const { id } = desk.twitch.world.channel('other').owner
		expect(await desk.companion.pressWithDefaults('shoutout', {})).toMatchObject({ outcome: 'done' })
		expect(desk.helix('get-users').at(-1)?.query).toEqual({ id: [id] })
	})

	test('is not given where its line grows too long with the names', async ({ desk }) => {
		await startLive(desk)
		const options = { user: 'other', chat_line: true, message: `{user}${'x'.repeat(494)}` }
		expect(await desk.companion.pressWithDefaults('shoutout', options)).toMatchObject({ outcome: 'done' })
		desk.twitch.world.addUser({ login: 'a_very_long_name', displayName: 'A_Very_Long_Name' })
		const { error } = await desk.companion.pressWithDefaults('shoutout', { ...options, user: 'a_very_long_name' })
		expect(error).toBe('Chat line: at most 500 characters, with the names filled in it has 510.')
		expect(desk.helix('send-a-shoutout')).toHaveLength(1)
	})

	test('goes to a user by id', async ({ desk }) => {
		await startLive(desk)
		await desk.companion.pressWithDefaults('shoutout', { user: desk.twitch.world.channel('other').owner.id })
		expect(desk.twitch.world.channel('streamer').shoutouts).toMatchObject([{ to: 'other' }])
	})

	test('comes with a line in chat where that is asked for, with the name and the login', async ({ desk }) => {
		await startLive(desk)
		const message = 'Go to {user}, that is {login}, {user}! $& & more'
		await desk.companion.pressWithDefaults('shoutout', { user: 'other', chat_line: true, message })
		expect(desk.twitch.world.channel('streamer').messages).toMatchObject([
			{ sender: 'streamer', text: 'Go to Other, that is other, Other! $& & more' },
		])
	})

	test('with a line in chat is not given without the scope for the line', async ({ desk }) => {
		desk.issue({ scopes: allScopes.filter((scope) => scope !== 'user:write:chat') })
		await startLive(desk)
		const { error } = await desk.companion.pressWithDefaults('shoutout', { user: 'other', chat_line: true })
		expect(error).toContain('user:write:chat')
		expect(desk.helix('send-a-shoutout')).toEqual([])
		expect(await desk.companion.pressWithDefaults('shoutout', { user: 'other' })).toMatchObject({ outcome: 'done' })
	})

	test('has failed with the reason when Twitch drops the line in chat', async ({ desk }) => {
		await startLive(desk)
		desk.twitch.world.dropNextChatMessage({ code: 'slow_mode', message: 'This room is in slow mode.' })
		const { error } = await desk.companion.pressWithDefaults('shoutout', { user: 'other', chat_line: true })
		expect(error).toBe(
			'The shoutout was given, but not the chat line. Twitch did not show the message: This room is in slow mode.',
		)
		expect(desk.twitch.world.channel('streamer').shoutouts).toHaveLength(1)
	})

	test('to oneself is declined', async ({ desk }) => {
		await startLive(desk)
		const { error } = await desk.companion.pressWithDefaults('shoutout', { user: 'streamer' })
		expect(error).toBe('A channel cannot give itself a shoutout.')
	})

	test('to nobody is told, and none is sent', async ({ desk }) => {
		await startLive(desk)
		const { error } = await desk.companion.pressWithDefaults('shoutout', { user: '@Nobody_Here' })
		expect(error).toMatch(/^There is no Twitch user "@?nobody_here"\. Check the spelling\.$/i)
		expect(desk.helix('send-a-shoutout')).toEqual([])
	})

	test('too soon after another says when the next is possible, where events tell of it', async ({ desk }) => {
		await listenLive(desk)
		await desk.companion.pressWithDefaults('shoutout', { user: 'other' })
		await arrive()
		const { error } = await desk.companion.pressWithDefaults('shoutout', { user: 'other' })
		expect(error).toMatch(/^The next shoutout to @other is possible at \d\d:\d\d\.$/)
	})

	test('too soon after another fails in words, and is given once', async ({ desk }) => {
		await startLive(desk)
		await desk.companion.pressWithDefaults('shoutout', { user: 'other' })
		const { error } = await desk.companion.pressWithDefaults('shoutout', { user: 'other' })
		expect(error).toBe('Twitch allows one shoutout in two minutes.')
		await until('the result is shown', () => desk.companion.variables['last_action_result'] === `Failed: ${error}`)
		expect(desk.twitch.world.channel('streamer').shoutouts).toHaveLength(1)
	})
})
