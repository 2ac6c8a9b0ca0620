import { describe, expect } from 'vitest'
import { chatHandlers } from '../../../src/core/live/chat.js'
import { isKnown } from '../../../src/core/live/handlers.js'
import { chatEvents } from '../../../src/twitch/eventsub/events/chat.js'
import documented from '../../../sandbox/twitch/facts/eventsub-examples.json' with { type: 'json' }
import { test, type Desk } from '../../helpers/desk.js'
import { pass, second, until } from '../../helpers/time.js'
import { arrive, listenLive } from './listening.js'

/** The names of the variables that are sent from now on, without those of requests and time. */
function changesOf(desk: Desk): Set<string> {
	const names = new Set<string>()
	desk.companion.onVariables((changes) => {
		for (const { name } of changes) if (!/^(ratelimit_|requests_)|_uptime/.test(name)) names.add(name)
	})
	return names
}

async function untilShown(desk: Desk, text: string): Promise<void> {
	await until(`"${text}" is shown`, () => desk.companion.variables['streamer_chat_last_message'] === text)
}

describe('A chat message', () => {
	test('is shown with who wrote it, and counts', async ({ desk }) => {
		await listenLive(desk)
		const changed = changesOf(desk)
		const { id } = desk.twitch.world.chat.say('streamer', 'other', 'Hello', { color: '#FF7F50' })
		await untilShown(desk, 'Hello')
		await pass(second)
		expect(desk.companion.variables).toMatchObject({
			streamer_chat_last_user: 'Other',
			streamer_chat_last_login: 'other',
			streamer_chat_last_user_id: desk.twitch.world.channel('other').owner.id,
			streamer_chat_last_message_id: id,
			streamer_chat_last_color: '#FF7F50',
			streamer_chat_first_time: false,
			streamer_chat_activity_1m: 1,
			streamer_chat_activity_5m: 1,
			streamer_chat_activity_15m: 1,
			streamer_chat_activity_60m: 1,
			streamer_chat_activity_total: 1,
			selected_chat_last_message: 'Hello',
		})
		expect([...changed].filter((name) => !/^(streamer|selected)_(chat_(last|activity)|target)_/.test(name))).toEqual([
			'session_messages',
		])
	})

	test("is known as a chatter's introduction, until the next", async ({ desk }) => {
		await desk.startListening()
		desk.twitch.world.chat.say('streamer', 'other', 'I am new', { type: 'user_intro' })
		await until('it is the first', () => desk.companion.variables['streamer_chat_first_time'] === true)
		desk.twitch.world.chat.say('streamer', 'other', 'Hello')
		await until('it is not', () => desk.companion.variables['streamer_chat_first_time'] === false)
	})

	test('of a channel that shares its chat is shown, and counts where it was written', async ({ desk }) => {
		await desk.startListening()
		const example = documented['channel.chat.message.v1'][1]
		const { id } = desk.twitch.world.channel('streamer').owner
		const [user, reader] = [{ broadcaster_user_id: id }, { broadcaster_user_id: id, user_id: id }]
		desk.twitch.world.emit('channel.chat.message', '1', reader, Object.assign({}, example, user))
		await untilShown(desk, 'Hi chat')
		expect(desk.companion.variables).toMatchObject({ streamer_chat_activity_1m: 0, streamer_chat_activity_total: 0 })
		expect(desk.companion.variables['session_messages']).toBe(0)
	})

	test('comes with all others, ten a second at most, and of too many the last ones', async ({ desk }) => {
		await listenLive(desk)
		const shown: { text: unknown; at: number }[] = []
		desk.companion.onVariables((changes) => {
			const change = changes.find(({ name }) => name === 'streamer_chat_last_message')
			if (change) shown.push({ text: change.value, at: Date.now() })
		})
		const before = desk.companion.variableBatches.length
		for (let index = 0; index < 60; index += 1) desk.twitch.world.chat.say('streamer', 'other', `Message ${index}`)
		await arrive(4 * second)
		expect(shown[0]?.text).toBe('Message 0')
		expect(shown.at(-1)?.text).toBe('Message 59')
		const pauses = shown.slice(1).map(({ at }, index) => at - (shown[index]?.at ?? at))
		expect(pauses.length).toBeGreaterThanOrEqual(20)
		expect(pauses.filter((pause) => pause < 100)).toEqual([])
		expect(desk.companion.variables['streamer_chat_activity_total']).toBe(60)
		expect(desk.companion.variables['session_messages']).toBe(60)
		// Once with each message that is shown, at most.
		const counts = desk.companion.variableBatches.slice(before).flatMap(({ session_messages: count }) => count ?? [])
		expect(counts.length).toBeLessThanOrEqual(shown.length)
	})
})

describe('Chat modes', () => {
	test('are shown as soon as they change', async ({ desk }) => {
		await listenLive(desk)
		const { chatRooms } = desk.twitch.world
		const changed = changesOf(desk)
		chatRooms.change('streamer', { followersMinutes: 10, slowSeconds: 30, unique: true })
		await pass(second)
		expect(desk.companion.variables).toMatchObject({
			...{ streamer_chat_mode_followers: true, streamer_chat_mode_followers_length: 10 },
			...{ streamer_chat_mode_slow: true, streamer_chat_mode_slow_length: 30 },
			...{ streamer_chat_mode_emote: false, streamer_chat_mode_sub: false, streamer_chat_mode_unique: true },
		})
		// Whoever moderates is told of it in other words, too.
		const others = [...changed].filter((name) => !/^(streamer|selected)_chat_mode_/.test(name))
		expect(others.filter((name) => !name.includes('mod_'))).toEqual([])
		chatRooms.change('streamer', { followersMinutes: undefined, emoteOnly: true })
		await pass(second)
		expect(desk.companion.variables).toMatchObject({
			...{ streamer_chat_mode_followers: false, streamer_chat_mode_followers_length: 0 },
			streamer_chat_mode_emote: true,
		})
	})
})

describe('What is written into the chat by Twitch', () => {
	test('is read, and changes nothing of the chat', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.chat.say('streamer', 'other', 'Hello')
		await untilShown(desk, 'Hello')
		await pass(second)
		const changed = changesOf(desk)
		desk.twitch.world.chat.announce('streamer', 'other', 'Soon')
		desk.twitch.world.chat.clear('streamer')
		desk.twitch.world.chat.say('streamer', 'other', 'After it')
		await untilShown(desk, 'After it')
		expect([...changed].filter((name) => /chat/.test(name) && !/_chat_(last_message|activity)/.test(name))).toEqual([])
		expect(desk.companion.variables['streamer_chat_activity_total']).toBe(2)
		expect(desk.companion.logs.filter(({ message }) => message.includes('not as Twitch documents'))).toEqual([])
	})

	const ids = Object.keys(chatEvents).filter((id): id is keyof typeof chatEvents => id in chatEvents)
	test.for(ids)('%s is read as documented, and has a handler', (id) => {
		expect(isKnown(id) && id in chatHandlers).toBe(true)
		const examples = documented[`${id}.v1`]
		expect(examples.length).toBeGreaterThan(0)
		for (const example of examples) expect(chatEvents[id].read(example)).toBeDefined()
		for (const rubbish of [undefined, null, 'text', [], {}]) expect(chatEvents[id].read(rubbish)).toBeUndefined()
	})
})
