import { describe, expect } from 'vitest'
import { Crew, roleScopes } from '../helpers/crew.js'
import { allScopes, test, type Desk } from '../helpers/desk.js'
import { minute, pass, quiet, second, until } from '../helpers/time.js'

const two = ['streamer', 'bot']

async function say(desk: Desk, more: { [option: string]: string | boolean } = {}): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults('chat_send', { channel: 'streamer', message: 'Hi', ...more })).error
}

async function announce(desk: Desk, channel: string): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults('chat_announce', { channel, message: 'Hi' })).error
}

describe('With a chat account', () => {
	test.for(['bot', '@Bot ', ' BOT'])('"%s", messages and replies are sent as it', async (chatAccount, { desk }) => {
		const crew = new Crew(desk, two)
		await crew.startSignedIn({ chatAccount })
		expect(await say(desk)).toBeUndefined()
		const [first] = desk.twitch.world.channel('streamer').messages
		expect(await say(desk, { reply_to: ` ${first?.id}\n` })).toBeUndefined()
		const { id } = desk.twitch.world.users.demand('bot')
		const token = `Bearer ${crew.token('bot')}`
		const sent = { body: expect.objectContaining({ sender_id: id }), headers: { authorization: token } }
		expect(desk.helix('send-chat-message')).toMatchObject([sent, sent])
		expect(desk.twitch.world.channel('streamer').messages.map(({ sender }) => sender)).toEqual(['bot', 'bot'])
	})

	test('a clip is made by the default account, and its link posted as the bot', async ({ desk }) => {
		const crew = new Crew(desk, two)
		desk.twitch.world.goLive('streamer')
		await crew.startInFakeTime({ chatAccount: 'bot' })
		await desk.companion.pressWithDefaults('clip', { channel: 'streamer', then: 'chat' })
		await pass(minute)
		expect(crew.callers('create-clip')).toEqual(['streamer'])
		expect(crew.callers('send-chat-message')).toEqual(['bot'])
	})

	test('a shoutout is given by whom it may, and its chat line written by the bot', async ({ desk }) => {
		const crew = new Crew(desk, two)
		desk.twitch.world.goLive('streamer')
		await crew.startSignedIn({ chatAccount: 'bot' })
		const options = { channel: 'streamer', user: 'other', chat_line: true }
		expect(await desk.companion.pressWithDefaults('shoutout', options)).toMatchObject({ outcome: 'done' })
		expect(crew.callers('send-a-shoutout')).toEqual(['streamer'])
		expect(crew.callers('send-chat-message')).toEqual(['bot'])
	})

	test.for(['chat_announce', 'chat_clear', 'title_set'] as const)('%s is done by whom it may', async (id, { desk }) => {
		const crew = new Crew(desk, two)
		await crew.startSignedIn({ chatAccount: 'bot' })
		const options = { channel: 'streamer', message: 'Hi', title: 'Hi' }
		expect(await desk.companion.pressWithDefaults(id, options)).toMatchObject({ outcome: 'done' })
		const endpoints = ['send-chat-announcement', 'delete-chat-messages', 'modify-channel-information']
		expect(endpoints.flatMap((endpoint) => crew.callers(endpoint))).toEqual(['streamer'])
	})

	test('an announcement is made as it where it is known to moderate', async ({ desk }) => {
		const crew = new Crew(desk, two, [...allScopes, ...roleScopes])
		for (const channel of ['streamer', 'other']) desk.twitch.world.makeModerator(channel, 'bot')
		desk.twitch.world.makeModerator('other', 'streamer')
		await crew.startInFakeTime({ chatAccount: 'bot' })
		for (const channel of ['streamer', 'other']) {
			expect(await announce(desk, channel)).toBeUndefined()
			await pass(3 * second)
		}
		expect(crew.callers('send-chat-announcement')).toEqual(['bot', 'bot'])
	})

	test('an announcement is made by whom it may where it does not moderate or lacks the scope', async ({ desk }) => {
		const crew = new Crew(desk, two, [...allScopes, ...roleScopes])
		crew.issue('bot', { scopes: [...roleScopes, 'user:write:chat'] })
		desk.twitch.world.makeModerator('streamer', 'bot')
		desk.twitch.world.makeModerator('other', 'streamer')
		await crew.startInFakeTime({ chatAccount: 'bot' })
		for (const channel of ['streamer', 'other']) {
			expect(await announce(desk, channel)).toBeUndefined()
			await pass(3 * second)
		}
		expect(crew.callers('send-chat-announcement')).toEqual(['streamer', 'streamer'])
	})

	test('that is not signed in nothing is said, and the sentence tells why', async ({ desk }) => {
		const crew = new Crew(desk, two)
		await crew.startSignedIn({ chatAccount: 'butler' })
		expect(await say(desk)).toBe(
			'Chat: send message is done as @butler, which is not signed in: see the connection\'s status, or choose another "Chat account" in the settings.',
		)
		expect(desk.helix('send-chat-message')).toEqual([])
	})

	test('without the scope, nobody else speaks in its place', async ({ desk }) => {
		const crew = new Crew(desk, two)
		crew.issue('bot', { scopes: ['clips:edit'] })
		await crew.startSignedIn({ chatAccount: 'bot' })
		expect(await say(desk)).toMatch(/needs the scope user:write:chat, which @bot has not granted\./)
		expect(desk.helix('send-chat-message')).toEqual([])
	})

	test('in trouble, nobody else speaks in its place', async ({ desk }) => {
		const crew = new Crew(desk, two)
		await crew.startInFakeTime({ chatAccount: 'bot' })
		desk.twitch.world.revoke(crew.token('bot'))
		crew.answer('bot', { status: 404 })
		await say(desk)
		expect(await say(desk)).toMatch(/^@bot: The token server does not know this GUID/)
		expect(crew.callers('send-chat-message')).toEqual(['bot'])
	})

	test('that is still starting, a message waits for it', async ({ desk }) => {
		const crew = new Crew(desk, two)
		const release = desk.twitch.world.trouble.hold({ match: { path: '/validate', user: 'bot' } })
		await crew.start({ chatAccount: 'bot' })
		await until('the other one is signed in', () => desk.companion.variables['user_login'] === 'streamer')
		const said = say(desk)
		await quiet()
		release()
		expect(await said).toBeUndefined()
		expect(crew.callers('send-chat-message')).toEqual(['bot'])
	})

	test('a message is pinned only where it is a moderator', async ({ desk }) => {
		const crew = new Crew(desk, two)
		await crew.startInFakeTime({ chatAccount: 'bot' })
		expect(await say(desk, { pin: true })).toMatch(/^Twitch does not let @bot do this/)
		expect(await say(desk, { pin: true })).toMatch(/needs a moderator of the channel: sign in as @streamer, or choose/)
		expect(await say(desk)).toBeUndefined()
		desk.twitch.world.makeModerator('streamer', 'bot')
		await pass(minute)
		expect(await say(desk, { pin: true })).toBeUndefined()
		expect(new Set(crew.callers('send-chat-message'))).toEqual(new Set(['bot']))
	})
})

describe('A change of the chat account', () => {
	test('applies to the next press, without a restart and without a word to anybody', async ({ desk }) => {
		const crew = new Crew(desk, two)
		await crew.startInFakeTime()
		await say(desk)
		for (const chatAccount of ['bot', 'streamer', '']) {
			await crew.save(two, { chatAccount })
			await pass(second)
			await say(desk)
		}
		expect(crew.callers('send-chat-message')).toEqual(['streamer', 'bot', 'streamer', 'streamer'])
		expect(desk.tokenServer.requests).toHaveLength(2)
		expect(desk.validations).toHaveLength(2)
	})

	test('is followed by the keys that show whether an action is allowed, and by the missing scopes', async ({
		desk,
	}) => {
		const crew = new Crew(desk, two)
		crew.issue('bot', { scopes: allScopes.filter((scope) => scope !== 'user:write:chat') })
		await crew.startInFakeTime()
		const allowed = await desk.companion.addFeedback('allowed', { action: 'chat_send', channel: 'streamer' })
		expect(allowed.active).toBe(true)
		await crew.save(two, { chatAccount: 'bot' })
		await pass(second)
		expect(allowed.active).toBe(false)
		expect(desk.companion.variables['missing_scopes']).toEqual(['user:write:chat'])
		await crew.save(two, { chatAccount: '' })
		await pass(second)
		expect(allowed.active).toBe(true)
		expect(desk.companion.variables['missing_scopes']).toEqual([])
	})
})
