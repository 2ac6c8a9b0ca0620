import { describe, expect } from 'vitest'
import { topicIds } from '../../../src/twitch/eventsub/topics.js'
import { everyScope, test, type Desk } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second } from '../../helpers/time.js'

const all = topicIds.length
const create = 'create-eventsub-subscription'

function startsInFakeTime(desk: Desk): void {
	desk.twitch.world.eventsub.sessions.usualKeepalive = 10
	desk.issue({ scopes: everyScope })
	fakeTime()
}

/** An event of the own chat that the module itself does not listen to. */
function chatEvent(name: string): { type: string; version: string; condition: string } {
	const condition = JSON.stringify({ broadcaster_user_id: '{user_id}', user_id: '{user_id}' })
	return { type: `channel.chat.${name}`, version: '1', condition }
}

function sockets(desk: Desk): number {
	return desk.twitch.requests.filter(({ host }) => host === 'eventsub').length
}

async function startFour(desk: Desk): Promise<Desk['companion']> {
	startsInFakeTime(desk)
	await desk.start()
	await pass(10 * second)
	for (let count = 0; count < 2; count += 1) {
		await desk.startAnother({}, { token: desk.guid })
		await pass(10 * second)
	}
	return desk.startAnother({}, { token: desk.guid })
}

describe('A fourth Companion on one account', () => {
	test('stops at the first refusal, says why once, and asks again only after minutes', async ({ desk }) => {
		const fourth = await startFour(desk)
		const before = { created: desk.helix(create).length, sockets: sockets(desk) }
		await pass(5 * second)
		expect(desk.helix(create)).toHaveLength(before.created + 1)
		await pass(2 * minute)
		const asked = desk.helix().length
		await pass(10 * minute)
		expect(desk.helix(create).length - before.created).toBeLessThanOrEqual(6)
		expect(sockets(desk) - before.sockets).toBeLessThanOrEqual(6)
		// Each of the four looks by itself, at nothing more often than once a minute.
		for (const endpoint of new Set(desk.helix().map((request) => request.endpoint))) {
			const times = desk
				.helix()
				.slice(asked)
				.filter((request) => request.endpoint === endpoint).length
			expect(times, endpoint).toBeLessThanOrEqual(4 * 13)
		}
		expect(fourth.variables).toMatchObject({ eventsub_state: 'waiting', eventsub_subscriptions: 0 })
		expect(fourth.status).toMatchObject({ status: 'unknown_warning' })
		const said = fourth.logs.filter(({ message }) => /@streamer.*three connections.*Close one of them/.test(message))
		expect(said.map(({ level }) => level)).toEqual(['warn'])
		expect(desk.companion.variables['eventsub_state']).toBe('live')
	})

	test('believes it in whichever words Twitch says so', async ({ desk }) => {
		startsInFakeTime(desk)
		const body = { error: 'Too Many Requests', status: 429, message: 'number of websocket transports limit exceeded' }
		desk.twitch.world.trouble.fail({ match: { endpoint: create }, status: 429, body })
		await desk.start()
		await pass(30 * second)
		expect(desk.helix(create)).toHaveLength(1)
		expect(sockets(desk)).toBe(1)
		await pass(minute)
		expect(desk.companion.variables['eventsub_subscriptions']).toBe(all)
	})

	test('takes the place of one that ends', async ({ desk }) => {
		const fourth = await startFour(desk)
		await pass(2 * minute)
		await desk.companion.destroy()
		await pass(5 * minute)
		expect(fourth.variables).toMatchObject({ eventsub_state: 'live', eventsub_subscriptions: all })
		expect(fourth.status).toMatchObject({ status: 'ok' })
		desk.twitch.world.goLive('streamer')
		await pass(second)
		expect(fourth.variables['streamer_live']).toBe(true)
	})
})

describe('Where Twitch takes no subscription at all', () => {
	test('a session is not called live, the status says so, and Twitch is asked ever more rarely', async ({ desk }) => {
		startsInFakeTime(desk)
		desk.twitch.world.trouble.fail({ match: { endpoint: create }, status: 500, times: Infinity })
		const states = new Set<unknown>()
		desk.companion.onVariables((changes) => {
			for (const { name, value } of changes) if (name === 'eventsub_state') states.add(value)
		})
		await desk.start()
		await pass(2 * minute)
		expect(desk.companion.status).toMatchObject({
			status: 'unknown_warning',
			message: expect.stringContaining('live events do not come'),
		})
		const before = { created: desk.helix(create).length, sockets: sockets(desk) }
		await pass(10 * minute)
		expect(desk.helix(create).length - before.created).toBeLessThanOrEqual(20)
		expect(sockets(desk) - before.sockets).toBeLessThanOrEqual(12)
		expect([...states].filter(Boolean).sort()).toEqual(['connecting', 'off', 'waiting'])
		expect(desk.companion.status).toMatchObject({ status: 'unknown_warning' })
		desk.twitch.world.trouble.clear()
		await pass(3 * minute)
		expect(desk.companion.variables).toMatchObject({ eventsub_state: 'live', eventsub_subscriptions: all })
		expect(desk.companion.status).toMatchObject({ status: 'ok' })
	})

	test('four failures at once are one: the next attempt comes after a second', async ({ desk }) => {
		startsInFakeTime(desk)
		await desk.start()
		await pass(10 * second)
		const release = desk.twitch.world.trouble.hold({ match: { endpoint: create } })
		for (const name of ['message_delete', 'clear_user_messages', 'user_message_hold', 'user_message_update']) {
			await desk.companion.addFeedback('custom_event', chatEvent(name))
		}
		desk.twitch.world.trouble.fail({ match: { endpoint: create }, status: 500, times: 4 })
		await pass(second)
		release()
		await pass(2 * second)
		expect(desk.companion.variables['eventsub_subscriptions']).toBe(all + 4)
		const waits = desk.companion.logs.flatMap(({ message }) => /goes on in (\d+) s/.exec(message)?.[1] ?? [])
		expect(waits).toEqual(['1'])
	})

	test('its general limit is waited for as long as Twitch says', async ({ desk }) => {
		startsInFakeTime(desk)
		await desk.start()
		await pass(10 * second)
		const reset = Math.floor(Date.now() / 1000) + 9
		desk.twitch.world.trouble.fail({
			match: { endpoint: create },
			status: 429,
			times: 1,
			headers: { 'Ratelimit-Limit': '800', 'Ratelimit-Remaining': '0', 'Ratelimit-Reset': String(reset) },
		})
		desk.twitch.world.eventsub.drop()
		const before = desk.helix(create).length
		await pass(30 * second)
		const [first, second_] = desk.helix(create).slice(before)
		expect(first?.status).toBe(429)
		expect(second_?.at).toBeGreaterThanOrEqual(reset * 1000)
		expect(desk.companion.variables['eventsub_subscriptions']).toBe(all)
	})
})

describe('What Twitch refuses', () => {
	test('is not asked for again in the next session, and all else is', async ({ desk }) => {
		startsInFakeTime(desk)
		desk.twitch.world.trouble.fail({ match: { endpoint: create }, status: 403, times: 2 })
		await desk.start()
		await pass(10 * second)
		expect(desk.companion.variables['eventsub_subscriptions']).toBe(all - 2)
		const before = desk.helix(create).length
		desk.twitch.world.eventsub.drop()
		await pass(10 * second)
		expect(desk.helix(create)).toHaveLength(before + all - 2)
		expect(desk.companion.variables['eventsub_subscriptions']).toBe(all - 2)
	})

	test('is asked for again with a new token', async ({ desk }) => {
		startsInFakeTime(desk)
		desk.twitch.world.trouble.fail({ match: { endpoint: create }, status: 403, times: 2 })
		await desk.start()
		await pass(10 * second)
		desk.issue({ scopes: everyScope })
		await desk.companion.press('token_refetch', { account: 'default' })
		await pass(10 * second)
		expect(desk.companion.variables['eventsub_subscriptions']).toBe(all)
	})
})
