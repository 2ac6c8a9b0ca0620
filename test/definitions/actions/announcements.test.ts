import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'

describe('An announcement', () => {
	test('arrives with its color', async ({ desk }) => {
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('chat_announce', { message: 'שלום & welcome 🎉', color: 'purple' })
		expect(desk.twitch.world.channel('streamer').announcements).toMatchObject([
			{ sender: 'streamer', text: 'שלום & welcome 🎉', color: 'purple' },
		])
	})

	test('takes its color from an expression, whatever its case', async ({ desk }) => {
		await desk.startSignedIn()
		const color = { isExpression: true as const, value: '"GREEN"' }
		await desk.companion.pressWithDefaults('chat_announce', { message: 'Welcome', color })
		expect(desk.twitch.world.channel('streamer').announcements).toMatchObject([{ color: 'green' }])
	})

	test('too soon after another fails in words, and is not tried again', async ({ desk }) => {
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('chat_announce', { message: 'One' })
		const { error } = await desk.companion.pressWithDefaults('chat_announce', { message: 'Two' })
		expect(error).toBe('Twitch allows one announcement in 2 seconds. Press again.')
		expect(desk.helix('send-chat-announcement')).toHaveLength(2)
	})
})

describe('Clearing the chat', () => {
	test('clears the chat of the channel that is meant, as its moderator', async ({ desk }) => {
		const { world } = desk.twitch
		world.makeModerator('other', 'streamer')
		world.writeChat('other', 'streamer', 'Oops')
		world.writeChat('streamer', 'other', 'Hello')
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('chat_clear', { channel: 'other' })
		expect(world.channel('other').messages).toMatchObject([{ deleted: true }])
		expect(world.channel('streamer').messages).toMatchObject([{ deleted: false }])
	})
})
