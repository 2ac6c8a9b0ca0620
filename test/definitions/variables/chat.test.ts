import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { hour, minute, pass, second, until } from '../../helpers/time.js'
import { listenLive } from '../../core/live/listening.js'

/** When each variable of the chat was sent, by its name. */
function sent(desk: Desk): { name: string; value: unknown; at: number }[] {
	const all: { name: string; value: unknown; at: number }[] = []
	desk.companion.onVariables((changes) => {
		for (const { name, value } of changes) {
			if (/^streamer_(chat|pin)_/.test(name)) all.push({ name, value, at: Date.now() })
		}
	})
	return all
}

describe('Chat activity', () => {
	test('falls on minutes, until there is nothing to forget', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.goOffline('streamer')
		desk.twitch.world.chat.say('streamer', 'other', 'Hello')
		await until('it counts', () => desk.companion.variables['streamer_chat_activity_60m'] === 1)
		await pass(second)
		const changes = sent(desk)
		await pass(hour + 2 * minute)
		expect(changes).toMatchObject([
			{ name: 'streamer_chat_activity_1m', value: 0 },
			{ name: 'streamer_chat_activity_5m', value: 0 },
			{ name: 'streamer_chat_activity_15m', value: 0 },
			{ name: 'streamer_chat_activity_60m', value: 0 },
		])
		expect(changes.filter(({ at }) => at % minute > 50)).toEqual([])
		expect(desk.companion.variables['streamer_chat_activity_total']).toBe(1)
	}, 30_000)

	test('does not tick', async ({ desk }) => {
		await listenLive(desk)
		const lamps = await Promise.all([
			desk.companion.addFeedback('chat_mode', { channel: 'own', mode: 'slow', compare: 'any', length: 0 }),
			desk.companion.addFeedback('chat_mentions', { channel: 'own', text: 'goal', seconds: 10 }),
			desk.companion.addFeedback('pinned', { channel: 'own' }),
		])
		const checks = lamps.map((lamp) => lamp.checks)
		const changes = sent(desk)
		await pass(3 * minute)
		expect(changes).toEqual([])
		expect(lamps.map((lamp) => lamp.checks)).toEqual(checks)
	})
})

describe('The variables of a chat', () => {
	test('are there for every channel from the start, and show what is known of none', async ({ desk }) => {
		desk.tokenServer.hold()
		await desk.start({ channels: 'streamer other' })
		for (const prefix of ['streamer', 'other', 'selected']) {
			const own = Object.entries(desk.companion.variables).filter(([name]) => name.startsWith(`${prefix}_`))
			const values = Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length + 1), value]))
			expect(values).toMatchObject({
				...{ chat_last_user: '', chat_last_login: '', chat_last_user_id: '', chat_last_message: '' },
				...{ chat_last_message_id: '', chat_last_color: '', chat_first_time: false },
				...{ chat_activity_1m: 0, chat_activity_5m: 0, chat_activity_15m: 0, chat_activity_60m: 0 },
				...{ chat_activity_total: 0, chat_mode_emote: '', chat_mode_followers: '', chat_mode_followers_length: '' },
				...{ chat_mode_slow: '', chat_mode_slow_length: '', chat_mode_sub: '', chat_mode_unique: '' },
				...{ chat_mode_delay: '', chat_mode_delay_length: '' },
				...{ pin_text: '', pin_user: '', pin_by: '', pin_ends_in: '', pin_id: '' },
			})
		}
	})
})
