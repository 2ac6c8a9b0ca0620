import { describe, expect } from 'vitest'
import { everyScope, test, type Desk } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second, until } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'

const pinned = ({ twitch }: Desk): string | undefined => twitch.world.pins.of('streamer')?.message.text

function say({ twitch }: Desk, text: string): string {
	return twitch.world.chat.say('streamer', 'other', text).id
}

describe('Pinning a message', () => {
	test('by its id shows it at once, with its end', async ({ desk }) => {
		desk.issue({ scopes: everyScope })
		await desk.startSignedIn()
		const options = { message_id: say(desk, 'Rules & more 🎉'), until: 'time', duration: '2m' }
		expect(await desk.companion.pressWithDefaults('chat_pin', options)).toMatchObject({ outcome: 'done' })
		expect(pinned(desk)).toBe('Rules & more 🎉')
		expect(desk.helix('pin-chat-message')).toMatchObject([{ query: { duration_seconds: ['120'] } }])
		await until('it is shown', () => desk.companion.variables['streamer_pin_text'] === 'Rules & more 🎉')
	})

	test('without an id takes the last one of the chat', async ({ desk }) => {
		await listenLive(desk)
		const { error } = await desk.companion.pressWithDefaults('chat_pin')
		expect(error).toBe(
			'Message id: no message has come from the chat of @streamer since the start. Give the id of one.',
		)
		say(desk, 'First')
		say(desk, 'Last')
		await arrive()
		expect(await desk.companion.pressWithDefaults('chat_pin', { until: 'end' })).toMatchObject({ outcome: 'done' })
		expect(pinned(desk)).toBe('Last')
		await pass(31 * minute)
		expect(pinned(desk)).toBe('Last')
	})

	test('that is pinned already, or is none of this chat, is told', async ({ desk }) => {
		desk.twitch.world.goLive('streamer')
		await desk.startSignedIn()
		const id = say(desk, 'Rules')
		await desk.companion.pressWithDefaults('chat_pin', { message_id: id })
		const again = await desk.companion.pressWithDefaults('chat_pin', { message_id: id })
		expect(again.error).toBe('This message is pinned already.')
		const other = await desk.companion.pressWithDefaults('chat_pin', { message_id: 'nonsense' })
		expect(other.error).toBe('There is no message with this id in this chat.')
	})
})

describe('What is pinned', () => {
	test('stays for another time, counted from now', async ({ desk }) => {
		fakeTime()
		desk.issue({ scopes: everyScope })
		desk.twitch.world.goLive('streamer')
		await desk.start()
		await pass(20 * second)
		const message = desk.twitch.world.chat.say('streamer', 'other', 'Rules')
		desk.twitch.world.pins.pin('streamer', message, { seconds: 60 })
		await pass(50 * second)
		const pressed = await desk.companion.pressWithDefaults('chat_pin_update', { duration: '90' })
		expect(pressed).toMatchObject({ outcome: 'done' })
		await pass(80 * second)
		expect(pinned(desk)).toBe('Rules')
		await pass(11 * second)
		expect(pinned(desk)).toBeUndefined()
	})

	test('is taken down, and gone from the key at once', async ({ desk }) => {
		desk.issue({ scopes: everyScope })
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('chat_pin', { message_id: say(desk, 'Rules') })
		await until('it is shown', () => desk.companion.variables['streamer_pin_text'] === 'Rules')
		expect(await desk.companion.pressWithDefaults('chat_unpin')).toMatchObject({ outcome: 'done' })
		expect(pinned(desk)).toBeUndefined()
		await until('it is gone', () => desk.companion.variables['streamer_pin_text'] === '')
	})

	test.for(['chat_unpin', 'chat_pin_update'] as const)('is nothing: %s says so', async (action, { desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults(action)
		expect(error).toBe('No message is pinned in the chat of @streamer.')
	})
})
