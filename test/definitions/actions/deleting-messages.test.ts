import { describe, expect, vi } from 'vitest'
import { test } from '../../helpers/desk.js'
import { hour } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'

describe('Deleting a message', () => {
	test('without an id deletes the last one, never the whole chat', async ({ desk }) => {
		await listenLive(desk)
		const { chat } = desk.twitch.world
		const nothing = await desk.companion.pressWithDefaults('chat_delete_message')
		expect(nothing.error).toBe(
			'Message id: no message has come from the chat of @streamer since the start. Give the id of one.',
		)
		expect(desk.helix('delete-chat-messages')).toEqual([])
		chat.say('streamer', 'other', 'Fine')
		chat.say('streamer', 'other', 'Bad')
		await arrive()
		expect(await desk.companion.pressWithDefaults('chat_delete_message')).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.channel('streamer').messages).toMatchObject([
			{ text: 'Fine', deleted: false },
			{ text: 'Bad', deleted: true },
		])
		await arrive()
		expect(desk.companion.variables['last_action_result']).toBe('Deleted in @streamer: Other: Bad')
	})

	test.for([
		['of the broadcaster', 'other', "You may not delete the broadcaster's messages."],
		['of another moderator', 'helper', "You may not delete another moderator's messages."],
	] as const)('%s is declined', async ([, author, words], { desk }) => {
		const { world } = desk.twitch
		world.addUser({ login: 'helper' })
		world.makeModerator('other', 'streamer')
		world.makeModerator('other', 'helper')
		await desk.startSignedIn()
		const message_id = world.chat.say('other', author, 'Mine').id
		const options = { channel: 'other', message_id }
		const { error } = await desk.companion.pressWithDefaults('chat_delete_message', options)
		expect(error).toBe(`Twitch declined: ${words}`)
	})

	test('that is older than six hours is told', async ({ desk }) => {
		const { id } = desk.twitch.world.chat.say('streamer', 'other', 'Old')
		vi.useFakeTimers({ toFake: ['Date'] })
		vi.setSystemTime(Date.now() + 7 * hour)
		desk.issue()
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('chat_delete_message', { message_id: id })
		expect(error).toBe('The message is older than 6 hours: Twitch keeps it.')
	})
})

test('Resetting the counters of a chat begins them again, of this channel alone', async ({ desk }) => {
	await listenLive(desk, 'streamer')
	for (const text of ['One', 'Two']) desk.twitch.world.chat.say('streamer', 'other', text)
	await arrive()
	expect(desk.companion.variables).toMatchObject({ streamer_chat_activity_1m: 2, streamer_chat_activity_total: 2 })
	expect(await desk.companion.pressWithDefaults('chat_reset_counter')).toMatchObject({ outcome: 'done' })
	await arrive()
	expect(desk.companion.variables).toMatchObject({ streamer_chat_activity_1m: 0, streamer_chat_activity_total: 0 })
	desk.twitch.world.chat.say('streamer', 'other', 'Three')
	await arrive()
	expect(desk.companion.variables).toMatchObject({ streamer_chat_activity_1m: 1, streamer_chat_activity_total: 1 })
})
