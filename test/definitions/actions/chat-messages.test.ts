import { describe, expect } from 'vitest'
import { allScopes, test } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

describe('A chat message', () => {
	const texts = [
		'&#%?+=/\\ "quotes" \'and\' <b>tags</b>',
		'🎉 👩‍👩‍👧‍👦 ❤️',
		'שלום עולם, مرحبا',
		'  two  spaces  ',
		'{user} ${x} %20',
		'🎉'.repeat(500),
	]
	test.for(texts)('arrives as it was typed: %s', async (message, { desk }) => {
		await desk.startSignedIn()
		expect(await desk.companion.pressWithDefaults('chat_send', { message })).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.channel('streamer').messages).toMatchObject([{ text: message, sender: 'streamer' }])
		expect(desk.helix('send-chat-message')).toMatchObject([{ ignored: [] }])
	})

	test.for([`'a' * 1`, '42 / 0', '$(custom:nothing_here)'])(
		'that an expression fails to give is refused in words: %s',
		async (value, { desk }) => {
			await desk.startSignedIn()
			const message = { isExpression: !value.startsWith('$'), value }
			const { outcome, error } = await desk.companion.pressWithDefaults('chat_send', { message })
			expect(outcome).toBe('failed')
			expect(error).toMatch(
				/^Message: the expression or variable gives no text \((NaN|Infinity|\$NA)\)\. Join texts with concat\(\) or a template\.$/,
			)
			expect(desk.helix('send-chat-message')).toEqual([])
		},
	)

	test('holds the values of variables and expressions', async ({ desk }) => {
		await desk.startSignedIn()
		await until('the login is shown', () => desk.companion.variables['user_login'] === 'streamer')
		desk.companion.setOtherVariable('custom', 'word', 'a&b "c" 🎉')
		desk.companion.setOtherVariable('custom', 'number', 41)
		await desk.companion.pressWithDefaults('chat_send', { message: '$(connection-1:user_login): $(custom:word)' })
		const message = { isExpression: true as const, value: '$(custom:number) + 1' }
		await desk.companion.pressWithDefaults('chat_send', { message })
		const texts = desk.twitch.world.channel('streamer').messages.map(({ text }) => text)
		expect(texts).toEqual(['streamer: a&b "c" 🎉', '42'])
	})

	test('leaves its id in a variable, by which it can be answered', async ({ desk }) => {
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('chat_send', { message: 'A question' })
		const [question] = desk.twitch.world.channel('streamer').messages
		await until('the id is there', () => desk.companion.variables['last_message_id'] === question?.id)
		const answer = { message: 'An answer', reply_to: '$(connection-1:last_message_id)' }
		expect(await desk.companion.pressWithDefaults('chat_send', answer)).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.channel('streamer').messages[1]).toMatchObject({ replyTo: question?.id })
	})

	test('that Twitch drops has failed, with the reason', async ({ desk }) => {
		await desk.startSignedIn()
		desk.twitch.world.dropNextChatMessage({ code: 'followers_only', message: 'This room is for followers only.' })
		const { outcome, error } = await desk.companion.pressWithDefaults('chat_send', { message: 'Hello' })
		expect({ outcome, error }).toEqual({
			outcome: 'failed',
			error: 'Twitch did not show the message: This room is for followers only.',
		})
		await until('the error is shown', () => desk.companion.variables['last_error'] === `Chat: send message: ${error}`)
		const shown = { last_message_id: '', last_message_drop_reason: 'This room is for followers only.' }
		expect(desk.companion.variables).toMatchObject(shown)
		await desk.companion.pressWithDefaults('chat_send', { message: 'Hello again' })
		await until('it is gone', () => desk.companion.variables['last_message_drop_reason'] === '')
	})

	test.for(['other', '@Other', ' OTHER '])('goes to the channel "%s"', async (channel, { desk }) => {
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('chat_send', { channel, message: 'Hello' })
		expect(desk.twitch.world.channel('other').messages).toMatchObject([{ sender: 'streamer', text: 'Hello' }])
	})

	test('to a channel that does not exist says so', async ({ desk }) => {
		await desk.startSignedIn()
		const pressed = await desk.companion.pressWithDefaults('chat_send', { channel: 'nobody_here', message: 'Hello' })
		expect(pressed.error).toBe('There is no Twitch user "nobody_here". Check the spelling.')
		expect(desk.helix('send-chat-message')).toEqual([])
	})
})

describe('A pinned chat message', () => {
	const pinned = { message: 'Rules', pin: true }

	test('is pinned', async ({ desk }) => {
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('chat_send', pinned)
		expect(desk.twitch.world.channel('streamer').messages).toMatchObject([{ text: 'Rules', pinned: true }])
	})

	test('cannot be a reply, and nothing is sent', async ({ desk }) => {
		await desk.startSignedIn()
		const before = desk.helix().length
		const pressed = await desk.companion.pressWithDefaults('chat_send', { ...pinned, reply_to: 'some-id' })
		expect(pressed.error).toBe('A reply cannot be pinned: choose one of the two.')
		expect(desk.helix()).toHaveLength(before)
	})

	test('needs a scope that a plain one does not', async ({ desk }) => {
		desk.issue({ scopes: allScopes.filter((scope) => scope !== 'moderator:manage:chat_messages') })
		await desk.startSignedIn()
		const pressed = await desk.companion.pressWithDefaults('chat_send', pinned)
		expect(pressed.error).toMatch(/needs the scope moderator:manage:chat_messages, which @streamer has not granted/)
		expect(desk.helix('send-chat-message')).toEqual([])
		expect(await desk.companion.pressWithDefaults('chat_send', { message: 'Hi' })).toMatchObject({ outcome: 'done' })
	})

	test('needs a moderator, in a channel of someone else', async ({ desk }) => {
		await desk.startSignedIn()
		const press = { channel: 'other', ...pinned }
		expect((await desk.companion.pressWithDefaults('chat_send', press)).error).toMatch(/^Twitch does not let @streamer/)
		expect((await desk.companion.pressWithDefaults('chat_send', press)).error).toMatch(/needs a moderator of the/)
		expect(desk.helix('send-chat-message')).toHaveLength(1)
		const plain = { channel: 'other', message: 'Hello' }
		expect(await desk.companion.pressWithDefaults('chat_send', plain)).toMatchObject({ outcome: 'done' })
	})
})
