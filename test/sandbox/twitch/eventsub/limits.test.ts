import { describe, expect, it } from 'vitest'
import type { Listener } from './listener.js'
import { eventStageFor, idOf } from './stage.js'

const stage = eventStageFor()

const foreign = (login: string): { broadcaster_user_id: string } => {
	const { world } = stage().twitch
	return { broadcaster_user_id: (world.users.byLogin(login) ?? world.addUser({ login })).id }
}

async function sessions(count: number): Promise<Listener[]> {
	return Promise.all(Array.from({ length: count }, async () => stage().listen()))
}

describe('the cost', () => {
	it('is 1 for someone who has not let the app in, and 0 for who has', async () => {
		const { listen, subscribe, twitch } = stage()
		const listener = await listen()
		expect((await subscribe(listener, { condition: foreign('stranger') })).first).toMatchObject({ cost: 1 })
		foreign('friend')
		twitch.world.issueToken({ user: 'friend', scopes: [] })
		expect((await subscribe(listener, { condition: foreign('friend') })).first).toMatchObject({ cost: 0 })
		foreign('elsewhere')
		twitch.world.issueToken({ user: 'elsewhere', scopes: [], clientId: 'anotherclient' })
		const answer = await subscribe(listener, { condition: foreign('elsewhere') })
		expect(answer).toMatchObject({ first: { cost: 1 }, body: { total: 3, total_cost: 2, max_total_cost: 10 } })
	})

	it('is ten at most, over all sessions of a user, and free again when one is deleted', async () => {
		const { subscribe, send, owner, viewer, listen } = stage()
		const [one, other] = await sessions(2)
		if (!one || !other) throw new Error('Nobody listens')
		const first = await subscribe(one, { condition: foreign('s0') })
		for (let index = 1; index < 10; index += 1) {
			const answer = await subscribe(index % 2 ? one : other, { condition: foreign(`s${index}`) })
			expect(answer.status).toBe(202)
		}
		const wish = { condition: foreign('s10') }
		expect(await subscribe(one, wish)).toMatchObject({ status: 429, message: 'cost exceeded' })
		expect((await subscribe(one, {})).status).toBe(202)
		expect((await subscribe(await listen(), { ...wish, token: viewer.token })).status).toBe(202)
		await send('DELETE /eventsub/subscriptions', { token: owner.token, query: { id: idOf(first) } })
		expect((await subscribe(one, wish)).status).toBe(202)
	})
})

describe('the limits', () => {
	it('are three connections with subscriptions for a user', async () => {
		const { subscribe, viewer } = stage()
		const [first, second, third, fourth] = await sessions(4)
		if (!first || !second || !third || !fourth) throw new Error('Nobody listens')
		const wish = (login: string): object => ({ type: 'stream.offline', condition: foreign(login) })
		for (const listener of [first, second, third]) expect((await subscribe(listener, wish('a'))).status).toBe(202)
		expect(await subscribe(fourth, wish('b'))).toMatchObject({
			status: 429,
			message: 'number of websocket transports limit exceeded',
		})
		expect((await subscribe(fourth, { ...wish('b'), token: viewer.token })).status).toBe(202)
		expect((await subscribe(first, wish('b'))).status).toBe(202)
	})

	it('free a connection that is closed', async () => {
		const { subscribe, twitch } = stage()
		const all = await sessions(4)
		for (const listener of all.slice(0, 3)) await subscribe(listener, {})
		const [first, , , fourth] = all
		if (!first || !fourth) throw new Error('Nobody listens')
		expect((await subscribe(fourth, {})).status).toBe(429)
		first.socket.close()
		await first.closed
		await expect.poll(() => twitch.world.eventsub.sessions.open.length).toBe(3)
		expect((await subscribe(fourth, {})).status).toBe(202)
	})

	it('are three hundred subscriptions for a connection', async () => {
		const { listen, subscribe, twitch } = stage()
		twitch.world.rateLimits.limit = Infinity
		const listener = await listen()
		for (let index = 0; index < 300; index += 1) {
			const login = `friend${index}`
			const condition = foreign(login)
			twitch.world.issueToken({ user: login, scopes: [] })
			expect((await subscribe(listener, { condition })).status).toBe(202)
		}
		expect((await subscribe(listener, {})).status).toBe(429)
		expect((await subscribe(await listen(), {})).status).toBe(202)
	})
})
