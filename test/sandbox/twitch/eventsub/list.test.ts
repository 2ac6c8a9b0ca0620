import { describe, expect, it } from 'vitest'
import { field, type Received } from '../client.js'
import { eventStageFor, idOf } from './stage.js'

const stage = eventStageFor()

const list = async (query: Record<string, string> = {}, token = stage().owner.token): Promise<Received> =>
	stage().send('GET /eventsub/subscriptions', { token, query })

const ids = ({ body }: Received): unknown[] => {
	const data = field(body, 'data')
	return Array.isArray(data) ? data.map((each) => field(each, 'id')) : []
}

async function twoSubscriptions(): Promise<{ online: string; update: string; sessionId: string }> {
	const { listen, subscribe, viewer } = stage()
	const listener = await listen()
	const online = idOf(await subscribe(listener, {}))
	const condition = { broadcaster_user_id: viewer.id }
	const update = idOf(await subscribe(listener, { type: 'channel.update', version: '2', condition }))
	return { online, update, sessionId: listener.sessionId }
}

describe('the list of subscriptions', () => {
	it('shows those of the token’s user, as they were asked for', async () => {
		const { online, update, sessionId } = await twoSubscriptions()
		const { viewer, owner } = stage()
		const answer = await list()
		expect(ids(answer)).toEqual([online, update])
		expect(answer.body).toMatchObject({ total: 2, total_cost: 0, max_total_cost: 10, pagination: {} })
		expect(answer.first).toEqual({
			id: online,
			status: 'enabled',
			type: 'stream.online',
			version: '1',
			condition: { broadcaster_user_id: owner.id },
			created_at: expect.stringMatching(/\.\d{9}Z$/),
			transport: { method: 'websocket', session_id: sessionId, connected_at: expect.stringMatching(/\.\d{9}Z$/) },
			cost: 0,
		})
		expect((await list({}, viewer.token)).body).toMatchObject({ total: 0, data: [] })
	})

	it('can be filtered by one thing at a time', async () => {
		const { online, update } = await twoSubscriptions()
		const { viewer } = stage()
		expect(ids(await list({ type: 'channel.update' }))).toEqual([update])
		expect(ids(await list({ user_id: viewer.id }))).toEqual([update])
		expect(ids(await list({ subscription_id: online }))).toEqual([online])
		expect(ids(await list({ status: 'enabled' }))).toEqual([online, update])
		expect(ids(await list({ status: 'user_removed' }))).toEqual([])
		expect((await list({ type: 'channel.update', user_id: viewer.id })).status).toBe(400)
		expect((await list({ type: 'channel.downdate' })).status).toBe(400)
		expect((await list({ after: 'nonsense' })).status).toBe(400)
	})

	it('comes in pages of a hundred', async () => {
		const { listen, subscribe, twitch } = stage()
		const listener = await listen()
		for (let index = 0; index < 101; index += 1) {
			const { id } = twitch.world.addUser({ login: `friend${index}` })
			twitch.world.issueToken({ user: `friend${index}`, scopes: [] })
			await subscribe(listener, { condition: { broadcaster_user_id: id } })
		}
		const first = await list()
		expect(ids(first)).toHaveLength(100)
		const cursor = field(field(first.body, 'pagination'), 'cursor')
		expect(ids(await list({ after: String(cursor) }))).toHaveLength(1)
	})

	it('shows for a minute what ended, and why', async () => {
		await twoSubscriptions()
		const { twitch, pass } = stage()
		twitch.world.eventsub.close(4000)
		expect(await list()).toMatchObject({
			body: { total: 2, total_cost: 0 },
			first: { status: 'websocket_internal_error', transport: { disconnected_at: expect.any(String) } },
		})
		pass(60)
		expect(ids(await list())).toEqual([])
	})
})

describe('a deleted subscription', () => {
	it('is gone, and nobody is told any more', async () => {
		const { listen, subscribe, send, owner, twitch } = stage()
		const listener = await listen()
		const query = { id: idOf(await subscribe(listener, {})) }
		expect((await send('DELETE /eventsub/subscriptions', { token: owner.token, query })).status).toBe(204)
		twitch.world.goLive('owner')
		await listener.settled()
		expect(listener.of('notification')).toEqual([])
		expect((await send('DELETE /eventsub/subscriptions', { token: owner.token, query })).status).toBe(404)
	})

	it('is deleted by its owner alone', async () => {
		const { online } = await twoSubscriptions()
		const { send, viewer } = stage()
		const answer = await send('DELETE /eventsub/subscriptions', { token: viewer.token, query: { id: online } })
		expect(answer.status).toBe(404)
	})
})
