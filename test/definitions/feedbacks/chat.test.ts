import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, pass, second, until } from '../../helpers/time.js'
import { listenLive } from '../../core/live/listening.js'

const any = { compare: 'any', length: 0 } as const

describe('The feedback "chat mode is on"', () => {
	test.for([
		['emote', { emoteOnly: true }],
		['followers', { followersMinutes: 0 }],
		['slow', { slowSeconds: 30 }],
		['sub', { subscribersOnly: true }],
		['unique', { unique: true }],
	] as const)('follows %s', async ([mode, change], { desk }) => {
		await listenLive(desk)
		const { chatRooms } = desk.twitch.world
		const lamp = await desk.companion.addFeedback('chat_mode', { channel: 'own', mode, ...any })
		expect(lamp.active).toBe(false)
		chatRooms.change('streamer', change)
		await pass(second)
		expect(lamp.active).toBe(true)
		chatRooms.change('streamer', {
			...{ emoteOnly: false, followersMinutes: undefined, slowSeconds: undefined },
			...{ subscribersOnly: false, unique: false },
		})
		await pass(second)
		expect(lamp.active).toBe(false)
	})

	test('follows the delay within a minute', async ({ desk }) => {
		await listenLive(desk)
		const lamp = await desk.companion.addFeedback('chat_mode', { channel: 'own', mode: 'delay', ...any })
		expect(lamp.active).toBe(false)
		desk.twitch.world.chatRooms.change('streamer', { delaySeconds: 2 })
		await pass(70 * second)
		expect(lamp.active).toBe(true)
	})

	test('compares the length of what has one', async ({ desk }) => {
		desk.twitch.world.chatRooms.change('streamer', { slowSeconds: 30, followersMinutes: 0, emoteOnly: true })
		await listenLive(desk)
		for (const [mode, compare, length, isOn] of [
			['slow', 'equal', 30, true],
			['slow', 'equal', 31, false],
			['slow', 'at_least', 30, true],
			['slow', 'at_least', 31, false],
			['slow', 'at_most', 30, true],
			['slow', 'at_most', 29, false],
			['followers', 'equal', 0, true],
			['followers', 'at_least', 1, false],
			['emote', 'at_least', 1, true],
			['sub', 'at_most', 100, false],
			['delay', 'at_most', 6, false],
		] as const) {
			const lamp = await desk.companion.addFeedback('chat_mode', { channel: 'own', mode, compare, length })
			expect(lamp.active, `${mode} ${compare} ${length}`).toBe(isOn)
		}
	})

	test('follows the channel that is selected', async ({ desk }) => {
		desk.twitch.world.chatRooms.change('other', { emoteOnly: true })
		await listenLive(desk, 'streamer other')
		const lamp = await desk.companion.addFeedback('chat_mode', { channel: 'selected', mode: 'emote', ...any })
		expect(lamp.active).toBe(false)
		await desk.companion.pressWithDefaults('channel_select', { channel: 'other' })
		await pass(second)
		expect(lamp.active).toBe(true)
	})
})

describe('The feedback "chat message mentions"', () => {
	test.for([
		['streamer', 'Hi STREAMER, how are you?', true],
		['streamer', 'Hi there', false],
		['/^!so \\w+/', '!so other', true],
		['/^!so \\w+/', 'Type !so other', false],
		['/^!SO/', '!so other', false],
		['/^!SO/gi', '!so other', true],
		['/', 'either/or', true],
		['', 'Anything', true],
		// For minutes, JavaScript's own regular expressions would do nothing else.
		['/^(a+)+$/', `${'a'.repeat(60)}!`, false],
		['/^(\\p{L}+ ?)+$/', 'Grüße und שלום '.repeat(10), true],
	] as const)('finds "%s" in "%s": %s', async ([text, written, isOn], { desk }) => {
		await desk.startListening()
		const lamp = await desk.companion.addFeedback('chat_mentions', { channel: 'own', text, seconds: 10 })
		expect(lamp.active).toBe(false)
		desk.twitch.world.chat.say('streamer', 'other', written)
		await until('it came', () => desk.companion.variables['streamer_chat_last_message'] === written)
		expect(lamp.active).toBe(isOn)
	})

	test('stays on for its seconds, whatever is written after it', async ({ desk }) => {
		await listenLive(desk)
		const lamp = await desk.companion.addFeedback('chat_mentions', { channel: 'own', text: 'goal', seconds: 5 })
		const { chat } = desk.twitch.world
		chat.say('streamer', 'other', 'Goal!')
		await until('it is on', () => lamp.active)
		chat.say('streamer', 'other', 'What?')
		await pass(4 * second)
		expect(desk.companion.variables['streamer_chat_last_message']).toBe('What?')
		expect(lamp.active).toBe(true)
		await pass(2 * second)
		expect(lamp.active).toBe(false)
		const { checks } = lamp
		await pass(minute)
		expect(lamp.checks).toBe(checks)
	})

	test('sees what is too much to be shown', async ({ desk }) => {
		await desk.startListening()
		const lamp = await desk.companion.addFeedback('chat_mentions', { channel: 'own', text: 'goal', seconds: 10 })
		const { chat } = desk.twitch.world
		for (let index = 0; index < 50; index += 1) chat.say('streamer', 'other', `Message ${index}`)
		chat.say('streamer', 'other', 'Goal!')
		await until('it is on', () => lamp.active)
	})

	test.for(['/(/', '/x(?=y)/', '/x/nonsense', 'x'.repeat(201)])(
		'is off for %s, with a word in the log',
		async (text, { desk }) => {
			await desk.startListening()
			const lamp = await desk.companion.addFeedback('chat_mentions', { channel: 'own', text, seconds: 10 })
			for (const written of ['One', 'Two']) desk.twitch.world.chat.say('streamer', 'other', written)
			await until('they came', () => desk.companion.variables['streamer_chat_last_message'] === 'Two')
			expect(lamp.active).toBe(false)
			const told = desk.companion.logs.filter(({ message }) => message.includes('Text: at most 200 characters'))
			expect(told).toMatchObject([{ level: 'warn' }])
		},
	)
})

describe('The feedback "message is pinned"', () => {
	test('is on from a minute after it was pinned until it ends', async ({ desk }) => {
		await listenLive(desk)
		const lamp = await desk.companion.addFeedback('pinned', { channel: 'own' })
		expect(lamp.active).toBe(false)
		const { chat, pins } = desk.twitch.world
		pins.pin('streamer', chat.say('streamer', 'other', 'Rules'), { seconds: 90 })
		await pass(70 * second)
		expect(lamp.active).toBe(true)
		await pass(25 * second)
		expect(lamp.active).toBe(false)
	})
})
