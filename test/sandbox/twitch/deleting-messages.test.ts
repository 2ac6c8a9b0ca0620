import { expect, it, vi } from 'vitest'
import { stageFor } from './stage.js'

const stage = stageFor('moderator:manage:chat_messages')

const remove = async (messageId?: string, by = stage().owner): Promise<number> => {
	const { send, owner } = stage()
	const query = { broadcaster_id: owner.id, moderator_id: by.id, ...(messageId ? { message_id: messageId } : {}) }
	return (await send('DELETE /moderation/chat', { token: by.token, query })).status
}

it('clears the whole chat when no message is named', async () => {
	const { world } = stage().twitch
	world.writeChat('owner', 'viewer', 'One')
	world.writeChat('owner', 'owner', 'Two')
	expect(await remove()).toBe(204)
	expect(world.channel('owner')).toMatchObject({
		cleared: [{ by: 'owner' }],
		messages: [{ deleted: true }, { deleted: true }],
	})
})

it('deletes one message, once', async () => {
	const { world } = stage().twitch
	const { id } = world.writeChat('owner', 'viewer', 'One')
	world.writeChat('owner', 'viewer', 'Two')
	expect(await remove(id)).toBe(204)
	expect(world.channel('owner')).toMatchObject({ cleared: [], messages: [{ deleted: true }, { deleted: false }] })
	expect(await remove(id)).toBe(404)
})

it('does not delete what is older than six hours', async () => {
	const { world } = stage().twitch
	const { id } = world.writeChat('owner', 'viewer', 'One')
	vi.advanceTimersByTime(6 * 60 * 60 * 1000 + 1)
	const token = world.issueToken({ user: 'owner', scopes: ['moderator:manage:chat_messages'] })
	expect(await remove(id, { ...stage().owner, token })).toBe(404)
})

it('does not delete messages of the broadcaster, nor of another moderator', async () => {
	const { world } = stage().twitch
	world.addUser({ login: 'colleague' })
	world.makeModerator('owner', 'viewer')
	world.makeModerator('owner', 'colleague')
	expect(await remove(world.writeChat('owner', 'owner', 'One').id, stage().viewer)).toBe(400)
	expect(await remove(world.writeChat('owner', 'colleague', 'Two').id, stage().viewer)).toBe(400)
	expect(await remove(world.writeChat('owner', 'viewer', 'Three').id, stage().viewer)).toBe(204)
})
