import { describe, expect, it, vi } from 'vitest'
import { field, type Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('user:write:chat', 'moderator:manage:announcements')

const say = async (message: string, more: object = {}, sender = stage().owner): Promise<Received> => {
	const { send, owner } = stage()
	const body = { broadcaster_id: owner.id, sender_id: sender.id, message, ...more }
	return send('POST /chat/messages', { token: sender.token, body })
}
const messages = (): readonly unknown[] => stage().twitch.world.channel('owner').messages

describe('a chat message', () => {
	it('is kept with who sent it, under the id that was answered', async () => {
		const answer = await say('Hello', {}, stage().viewer)
		expect(answer).toMatchObject({ status: 200, first: { is_sent: true } })
		expect(messages()).toMatchObject([{ id: field(answer.first, 'message_id'), text: 'Hello', sender: 'viewer' }])
	})

	it('may have five hundred characters, and not one more', async () => {
		expect((await say('😀'.repeat(500))).status).toBe(200)
		expect((await say('😀'.repeat(501))).status).toBe(422)
		expect((await say('')).status).toBe(400)
		expect(messages()).toHaveLength(1)
	})

	it('is answered with 200 also when it is dropped', async () => {
		const reason = { code: 'msg_rejected', message: 'Your message is held for review.' }
		stage().twitch.world.dropNextChatMessage(reason)
		const dropped = await say('Hello')
		expect(dropped).toMatchObject({ status: 200, first: { message_id: '', is_sent: false, drop_reason: reason } })
		expect(messages()).toEqual([])
		expect((await say('Hello')).first).toMatchObject({ is_sent: true })
	})

	it('may reply to a message that is there', async () => {
		const { id } = stage().twitch.world.writeChat('owner', 'viewer', 'Hi')
		expect((await say('Hello', { reply_parent_message_id: id })).status).toBe(200)
		expect(messages()).toMatchObject([{}, { replyTo: id }])
		expect((await say('Hello', { reply_parent_message_id: 'nothing' })).status).toBe(400)
	})

	it('goes to a channel that exists', async () => {
		expect((await say('Hello', { broadcaster_id: '1' })).status).toBe(400)
	})

	it('knows no source with the token of a user', async () => {
		expect((await say('Hello', { for_source_only: true })).status).toBe(400)
		expect((await say('Hello', { for_source_only: false })).status).toBe(400)
	})
})

describe('a pinned chat message', () => {
	it('needs a further scope', async () => {
		expect(await say('Hello', { pin: true })).toMatchObject({
			status: 401,
			message: 'Missing scope: moderator:manage:chat_messages',
		})
		expect((await say('Hello', { pin: false })).status).toBe(200)
		stage().twitch.world.giveScope(stage().owner.token, 'moderator:manage:chat_messages')
		expect((await say('Hello', { pin: true })).status).toBe(200)
		expect(messages()).toMatchObject([{ pinned: false }, { pinned: true }])
	})

	it('needs a moderator, and is no reply', async () => {
		const { world } = stage().twitch
		world.giveScope(stage().viewer.token, 'moderator:manage:chat_messages')
		expect((await say('Hello', { pin: true }, stage().viewer)).status).toBe(403)
		world.makeModerator('owner', 'viewer')
		expect((await say('Hello', { pin: true }, stage().viewer)).status).toBe(200)
		const { id } = world.writeChat('owner', 'owner', 'Hi')
		expect((await say('Hello', { pin: true, reply_parent_message_id: id }, stage().viewer)).status).toBe(400)
	})
})

describe('an announcement', () => {
	const announce = async (body: object): Promise<Received> => {
		const { send, owner } = stage()
		const query = { broadcaster_id: owner.id, moderator_id: owner.id }
		return send('POST /chat/announcements', { token: owner.token, query, body })
	}
	const announcements = (): readonly unknown[] => stage().twitch.world.channel('owner').announcements

	it('is made in its colour, or in the primary one', async () => {
		expect((await announce({ message: 'Hello', color: 'purple' })).status).toBe(204)
		vi.advanceTimersByTime(2000)
		await announce({ message: 'Again' })
		expect(announcements()).toMatchObject([
			{ text: 'Hello', color: 'purple', sender: 'owner' },
			{ text: 'Again', color: 'primary' },
		])
	})

	it('is refused when empty, of an unknown colour, or for one source', async () => {
		expect((await announce({ message: '' })).status).toBe(400)
		expect((await announce({ message: 'Hello', color: 'Purple' })).status).toBe(400)
		expect((await announce({ message: 'Hello', for_source_only: true })).status).toBe(400)
		expect(announcements()).toEqual([])
	})

	it('is cut off after five hundred characters without a word', async () => {
		expect((await announce({ message: 'a'.repeat(501) })).status).toBe(204)
		expect(announcements()).toMatchObject([{ text: 'a'.repeat(500) }])
	})

	it('comes once in two seconds', async () => {
		await announce({ message: 'One' })
		vi.advanceTimersByTime(1999)
		expect((await announce({ message: 'Two' })).status).toBe(429)
		vi.advanceTimersByTime(1)
		expect((await announce({ message: 'Two' })).status).toBe(204)
	})
})
