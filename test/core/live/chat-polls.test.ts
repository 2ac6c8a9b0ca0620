import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, pass, second } from '../../helpers/time.js'
import { listenLive } from './listening.js'

describe('How a chat is restricted', () => {
	test('is read once after the login', async ({ desk }) => {
		desk.twitch.world.chatRooms.change('streamer', { followersMinutes: 0, subscribersOnly: true, delaySeconds: 4 })
		await listenLive(desk)
		expect(desk.companion.variables).toMatchObject({
			...{ streamer_chat_mode_followers: true, streamer_chat_mode_followers_length: 0 },
			...{ streamer_chat_mode_slow: false, streamer_chat_mode_slow_length: 0 },
			...{ streamer_chat_mode_sub: true, streamer_chat_mode_emote: false, streamer_chat_mode_unique: false },
			...{ streamer_chat_mode_delay: true, streamer_chat_mode_delay_length: 4 },
		})
		expect(desk.helix('get-chat-settings').map(({ query }) => 'moderator_id' in query)).toEqual([false, true])
	})

	test('is not known before that', async ({ desk }) => {
		desk.tokenServer.hold()
		await desk.start({ channels: 'streamer' })
		expect(desk.companion.variables).toMatchObject({ streamer_chat_mode_slow: '', streamer_chat_mode_delay: '' })
	})

	test('is read again after events were missed', async ({ desk }) => {
		await listenLive(desk, 'streamer other')
		const { chatRooms, eventsub } = desk.twitch.world
		eventsub.drop()
		chatRooms.change('other', { emoteOnly: true })
		await pass(2 * minute)
		expect(desk.companion.variables['other_chat_mode_emote']).toBe(true)
	})

	test('is looked at for the delay alone each minute, by moderators', async ({ desk }) => {
		await listenLive(desk, 'streamer other')
		const before = desk.helix('get-chat-settings').length
		desk.twitch.world.chatRooms.change('streamer', { delaySeconds: 6 })
		desk.twitch.world.chatRooms.change('other', { delaySeconds: 6 })
		await pass(3 * minute)
		expect(desk.companion.variables['streamer_chat_mode_delay_length']).toBe(6)
		const later = desk.helix('get-chat-settings').slice(before)
		expect(later.length).toBeLessThanOrEqual(4)
		const { id } = desk.twitch.world.channel('streamer').owner
		expect(later.filter(({ query }) => !(query['moderator_id'] ?? []).includes(id))).toEqual([])
	})

	test('is what an event told while it was looked at', async ({ desk }) => {
		await listenLive(desk)
		const release = desk.twitch.world.trouble.hold({ match: { endpoint: 'get-chat-settings' }, acted: true })
		const before = desk.helix('get-chat-settings').length
		while (desk.helix('get-chat-settings').length === before) await pass(second / 4)
		desk.twitch.world.chatRooms.change('streamer', { slowSeconds: 30 })
		await pass(second)
		release()
		await pass(second)
		expect(desk.companion.variables['streamer_chat_mode_slow']).toBe(true)
	})
})

describe('The pinned message', () => {
	test('is shown within a minute, until it ends', async ({ desk }) => {
		await listenLive(desk)
		const { chat, pins } = desk.twitch.world
		expect(desk.companion.variables).toMatchObject({ streamer_pin_id: '', streamer_pin_ends_in: '' })
		const message = chat.say('streamer', 'other', 'Rules')
		pins.pin('streamer', message, { seconds: 100 })
		await pass(70 * second)
		const { streamer_pin_ends_in: left } = desk.companion.variables
		expect(desk.companion.variables).toMatchObject({
			...{ streamer_pin_text: 'Rules', streamer_pin_user: 'Other', streamer_pin_by: 'Streamer' },
			streamer_pin_id: message.id,
		})
		expect(left).toBeGreaterThanOrEqual(28)
		expect(left).toBeLessThanOrEqual(31)
		await pass(5 * second)
		expect(desk.companion.variables['streamer_pin_ends_in']).toBe(Number(left) - 5)
		await pass(30 * second)
		expect(desk.companion.variables).toMatchObject({
			...{ streamer_pin_text: '', streamer_pin_user: '', streamer_pin_by: '' },
			...{ streamer_pin_id: '', streamer_pin_ends_in: '' },
		})
	})

	test('has no end when it stays until the stream ends, and is gone when it is taken down', async ({ desk }) => {
		const { chat, pins } = desk.twitch.world
		pins.pin('streamer', chat.say('streamer', 'other', 'Rules'))
		await listenLive(desk)
		expect(desk.companion.variables).toMatchObject({ streamer_pin_text: 'Rules', streamer_pin_ends_in: '' })
		pins.unpin('streamer')
		await pass(70 * second)
		expect(desk.companion.variables['streamer_pin_text']).toBe('')
	})

	test('is not asked for where nothing shows it', async ({ desk }) => {
		desk.twitch.world.makeModerator('other', 'streamer')
		await listenLive(desk)
		const lamp = await desk.companion.addFeedback('live', { channel: 'other' })
		await pass(3 * minute)
		const { id } = desk.twitch.world.channel('other').owner
		const asked = (): boolean =>
			desk.helix('get-pinned-chat-message').some(({ query }) => query['broadcaster_id']?.includes(id))
		expect(asked()).toBe(false)
		await desk.companion.addFeedback('pinned', { channel: 'other' })
		await pass(6 * minute)
		expect(asked()).toBe(true)
		lamp.remove()
	})
})
