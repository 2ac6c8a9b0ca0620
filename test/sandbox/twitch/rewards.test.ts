import { beforeEach, describe, expect, it, vi } from 'vitest'
import { field, type Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('channel:manage:redemptions')

let ownReward: string
let foreignReward: string

beforeEach(() => {
	const { world } = stage().twitch
	ownReward = world.points.addReward('owner', 'Water', {}, world.clientId).id
	foreignReward = world.points.addReward('owner', 'Push-ups').id
})

async function ask(call: string, query: Record<string, string | string[]> = {}, body?: object): Promise<Received> {
	const { send, owner } = stage()
	const sent = { token: owner.token, query: { broadcaster_id: owner.id, ...query } }
	return send(`${call}`, body === undefined ? sent : { ...sent, body })
}

const rewards = '/channel_points/custom_rewards'
const redemptions = `${rewards}/redemptions`
const titles = ({ body }: Received): unknown[] => {
	const data = field(body, 'data')
	return Array.isArray(data) ? data.map((each) => field(each, 'title')) : []
}

describe('rewards', () => {
	it('are shown all, those of this app, or those named', async () => {
		expect(titles(await ask(`GET ${rewards}`))).toEqual(['Water', 'Push-ups'])
		expect(titles(await ask(`GET ${rewards}`, { only_manageable_rewards: 'true' }))).toEqual(['Water'])
		expect(titles(await ask(`GET ${rewards}`, { id: [foreignReward, 'unknown'] }))).toEqual(['Push-ups'])
		expect((await ask(`GET ${rewards}`, { id: 'unknown' })).status).toBe(404)
	})

	it('are managed by the app alone that made them', async () => {
		expect((await ask(`PATCH ${rewards}`, { id: ownReward }, { cost: 5 })).first).toMatchObject({ cost: 5 })
		expect((await ask(`PATCH ${rewards}`, { id: foreignReward }, { cost: 5 })).status).toBe(403)
		expect((await ask(`DELETE ${rewards}`, { id: foreignReward })).status).toBe(403)
		expect((await ask(`GET ${redemptions}`, { reward_id: foreignReward, status: 'FULFILLED' })).status).toBe(403)
		expect((await ask(`DELETE ${rewards}`, { id: ownReward })).status).toBe(204)
		expect((await ask(`DELETE ${rewards}`, { id: ownReward })).status).toBe(404)
	})

	it.each([
		['a title of 46 characters', { title: 'a'.repeat(46), cost: 1 }],
		['the title of another', { title: 'Water', cost: 1 }],
		['no cost', { title: 'Tea', cost: 0 }],
		['too high a cost', { title: 'Tea', cost: 1_000_000_001 }],
		['a colour that is none', { title: 'Tea', cost: 1, background_color: 'red' }],
		['a limit that is none', { title: 'Tea', cost: 1, is_max_per_stream_enabled: true }],
		[
			'too long a cooldown',
			{ title: 'Tea', cost: 1, is_global_cooldown_enabled: true, global_cooldown_seconds: 604_801 },
		],
	])('are refused with %s', async (_what, body) => {
		expect((await ask(`POST ${rewards}`, {}, body)).status).toBe(400)
	})

	it('are fifty at most', async () => {
		for (let index = 2; index < 50; index += 1) {
			expect((await ask(`POST ${rewards}`, {}, { title: `${index}`, cost: 1 })).status).toBe(200)
		}
		expect((await ask(`POST ${rewards}`, {}, { title: 'One more', cost: 1 })).status).toBe(400)
	})

	it('are for partners and affiliates', async () => {
		const { twitch, send } = stage()
		const { id } = twitch.world.addUser({ login: 'beginner', affiliate: false })
		const token = twitch.world.issueToken({ user: 'beginner', scopes: ['channel:manage:redemptions'] })
		expect((await send(`GET ${rewards}`, { token, query: { broadcaster_id: id } })).status).toBe(403)
	})

	it('run out of stock within a stream, and cool down', async () => {
		const { twitch } = stage()
		const limits = { is_max_per_stream_enabled: true, max_per_stream: 1 }
		const cooldown = { is_global_cooldown_enabled: true, global_cooldown_seconds: 60 }
		await ask(`PATCH ${rewards}`, { id: ownReward }, { ...limits, ...cooldown })
		twitch.world.goLive('owner')
		twitch.world.points.redeem('owner', 'viewer', 'Water')
		const show = async (): Promise<unknown> => (await ask(`GET ${rewards}`, { id: ownReward })).first
		expect(await show()).toMatchObject({
			is_in_stock: false,
			redemptions_redeemed_current_stream: 1,
			cooldown_expires_at: '2026-11-20T12:01:00Z',
		})
		vi.advanceTimersByTime(60_000)
		expect(await show()).toMatchObject({ is_in_stock: false, cooldown_expires_at: null })
		twitch.world.goLive('owner')
		expect(await show()).toMatchObject({ is_in_stock: true, redemptions_redeemed_current_stream: null })
	})
})

describe('redemptions', () => {
	it('are listed by status, the oldest or the newest first', async () => {
		const { points } = stage().twitch.world
		const [first, second] = [1, 2].map(() => points.redeem('owner', 'viewer', 'Water').id)
		const ids = async (query: Record<string, string>): Promise<unknown[]> => {
			const data = field((await ask(`GET ${redemptions}`, { reward_id: ownReward, ...query })).body, 'data')
			return Array.isArray(data) ? data.map((each) => field(each, 'id')) : []
		}
		expect(await ids({ status: 'UNFULFILLED' })).toEqual([first, second])
		expect(await ids({ status: 'UNFULFILLED', sort: 'NEWEST' })).toEqual([second, first])
		points.resolve('owner', first ?? '', 'FULFILLED')
		expect(await ids({ status: 'FULFILLED' })).toEqual([first])
		const wrong = { reward_id: ownReward, status: 'fulfilled' }
		expect((await ask(`GET ${redemptions}`, wrong)).status).toBe(400)
	})

	it('are resolved once, and all that are named or none', async () => {
		const { points } = stage().twitch.world
		const [first, second] = [1, 2].map(() => points.redeem('owner', 'viewer', 'Water').id)
		const resolve = async (id: string[], status = 'CANCELED'): Promise<number> =>
			(await ask(`PATCH ${redemptions}`, { reward_id: ownReward, id }, { status })).status
		expect(await resolve([first ?? ''])).toBe(200)
		expect(await resolve([first ?? '', second ?? ''])).toBe(404)
		expect(await resolve([second ?? '', 'unknown'])).toBe(404)
		expect(await resolve([second ?? ''], 'UNFULFILLED')).toBe(400)
		expect(points.redemptions('owner')).toMatchObject([{ status: 'CANCELED' }, { status: 'UNFULFILLED' }])
	})
})
