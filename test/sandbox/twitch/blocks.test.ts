import { describe, expect, it } from 'vitest'
import type { Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('user:manage:blocked_users', 'user:read:blocked_users', 'user:manage:whispers')

const ask = async (method: string, target: string, more: Record<string, string> = {}): Promise<Received> =>
	stage().send(`${method} /users/blocks`, { token: stage().owner.token, query: { target_user_id: target, ...more } })
const list = async (by = stage().owner): Promise<Received> =>
	stage().send('GET /users/blocks', { token: by.token, query: { broadcaster_id: stage().owner.id } })

describe('a block', () => {
	it('is on the list until it is lifted, whether asked for once or twice', async () => {
		const { viewer, twitch } = stage()
		const shown = { user_id: viewer.id, user_login: 'viewer', display_name: 'VIEWER' }
		expect((await ask('PUT', viewer.id, { source_context: 'chat', reason: 'spam' })).status).toBe(204)
		expect((await ask('PUT', viewer.id, { reason: 'other' })).status).toBe(204)
		expect((await list()).body).toEqual({ data: [shown], pagination: {} })
		expect(twitch.world.blocks.of('owner')).toMatchObject([{ context: 'chat', reason: 'spam' }])
		expect((await ask('DELETE', viewer.id)).status).toBe(204)
		expect((await ask('DELETE', viewer.id)).status).toBe(204)
		expect((await list()).body).toEqual({ data: [], pagination: {} })
	})

	it('is told to its owner alone', async () => {
		expect((await list(stage().viewer)).status).toBe(401)
	})

	it('is of somebody else, for one of the reasons that there are', async () => {
		const { owner, viewer } = stage()
		expect(await ask('PUT', owner.id)).toMatchObject({
			status: 400,
			message: 'The ID in target_user_id cannot be the same as the user ID in the access token.',
		})
		expect(await ask('PUT', viewer.id, { source_context: 'stream' })).toMatchObject({
			status: 400,
			message: 'The value in source_context is not valid.',
		})
		expect(await ask('PUT', viewer.id, { reason: 'Spam' })).toMatchObject({
			status: 400,
			message: 'The value in reason is not valid.',
		})
		expect((await ask('PUT', '1')).status).toBe(400)
		expect((await list()).body).toMatchObject({ data: [] })
	})

	it('keeps whispers away', async () => {
		const { send, owner, viewer } = stage()
		await ask('PUT', viewer.id)
		const query = { from_user_id: viewer.id, to_user_id: owner.id }
		expect((await send('POST /whispers', { token: viewer.token, query, body: { message: 'Psst' } })).status).toBe(400)
	})
})
