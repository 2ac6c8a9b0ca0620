import { describe, expect, it, vi } from 'vitest'
import type { Received } from './client.js'
import { toldBy } from './eventsub/events.js'
import { stageFor } from './stage.js'

const stage = stageFor(
	'moderator:read:followers',
	'moderator:read:chatters',
	'channel:read:subscriptions',
	'channel:manage:raids',
	'channel:read:hype_train',
	'channel:read:goals',
	'channel:read:charity',
)

async function ask(path: string, query: Record<string, string> = {}): Promise<Received> {
	const { send, owner } = stage()
	return send(`GET ${path}`, { token: owner.token, query: { broadcaster_id: owner.id, ...query } })
}

const types = (told: { type: string }[]): string[] => told.map(({ type }) => type)

describe('the audience', () => {
	it('follows, and stops to, the newest first', async () => {
		const { followers } = stage().twitch.world
		followers.follow('owner', 'viewer')
		followers.follow('owner', 'owner')
		expect(await ask('/channels/followers')).toMatchObject({ body: { total: 2 }, first: { user_login: 'owner' } })
		followers.unfollow('owner', 'owner')
		expect(await ask('/channels/followers')).toMatchObject({ body: { total: 1 }, first: { user_login: 'viewer' } })
	})

	it('chats, or only looks on', async () => {
		const { chatters } = stage().twitch.world
		const { id } = stage().owner
		chatters.join('owner', 'viewer')
		expect((await ask('/chat/chatters', { moderator_id: id })).body).toMatchObject({ total: 1 })
		chatters.leave('owner', 'viewer')
		expect((await ask('/chat/chatters', { moderator_id: id })).body).toMatchObject({ total: 0, data: [] })
	})

	it('subscribes, at prices that count differently', async () => {
		const { world } = stage().twitch
		world.addUser({ login: 'third' })
		world.subscribers.subscribe('owner', 'viewer', '3000')
		world.subscribers.gift('owner', 'viewer', ['third', 'owner'], '2000')
		expect((await ask('/subscriptions')).body).toMatchObject({ total: 3, points: 10 })
		world.subscribers.end('owner', 'viewer')
		expect((await ask('/subscriptions')).body).toMatchObject({
			total: 2,
			points: 4,
			data: [{ is_gift: true, gifter_login: 'viewer', tier: '2000', user_login: 'third' }, {}],
		})
	})

	it('gives without a name, too', () => {
		const { world } = stage().twitch
		const told = toldBy(world)
		world.subscribers.gift('owner', null, ['viewer'])
		world.bits.cheer('owner', null, 100)
		expect(told).toMatchObject([
			{ type: 'channel.subscription.gift', event: { is_anonymous: true, user_id: null, cumulative_total: null } },
			{ type: 'channel.subscribe', event: { is_gift: true } },
			{ type: 'channel.cheer', event: { is_anonymous: true, user_id: null, bits: 100 } },
		])
	})

	it('cheers in the chat', () => {
		const { world } = stage().twitch
		const told = toldBy(world)
		world.bits.cheer('owner', 'viewer', 150, 'cheer150 @OWNER Kappa')
		expect(types(told)).toEqual(['channel.cheer', 'channel.bits.use', 'channel.chat.message'])
		expect(told[2]?.event).toMatchObject({
			cheer: { bits: 150 },
			message: {
				fragments: [
					{ type: 'cheermote', cheermote: { prefix: 'cheer', bits: 150, tier: 100 } },
					{ type: 'text', text: ' ' },
					{ type: 'mention', text: '@OWNER', mention: { user_login: 'owner' } },
					{ type: 'text', text: ' ' },
					{ type: 'emote', text: 'Kappa', emote: { id: '25' } },
				],
			},
		})
	})
})

describe('a raid', () => {
	const raid = async (method: 'POST' | 'DELETE', to = stage().viewer.id): Promise<number> => {
		const { send, owner } = stage()
		const query: Record<string, string> =
			method === 'POST' ? { from_broadcaster_id: owner.id, to_broadcaster_id: to } : { broadcaster_id: owner.id }
		return (await send(`${method} /raids`, { token: owner.token, query })).status
	}

	it('arrives after ninety seconds, with all viewers', async () => {
		const { world } = stage().twitch
		world.goLive('owner', { viewers: 12 })
		expect(await raid('POST')).toBe(200)
		expect(await raid('POST')).toBe(409)
		const told = toldBy(world)
		vi.advanceTimersByTime(90_000)
		world.catchUp()
		expect(told).toMatchObject([
			{ type: 'channel.raid', event: { viewers: 12, to_broadcaster_user_login: 'viewer' } },
			{ type: 'channel.chat.notification', event: { notice_type: 'raid', broadcaster_user_login: 'viewer' } },
		])
		expect(await raid('DELETE')).toBe(404)
	})

	it('can be called off', async () => {
		const { world } = stage().twitch
		await raid('POST')
		expect(await raid('DELETE')).toBe(204)
		const told = toldBy(world)
		vi.advanceTimersByTime(90_000)
		world.catchUp()
		expect(told).toEqual([])
	})

	it('goes to another channel that exists', async () => {
		expect(await raid('POST', stage().owner.id)).toBe(400)
		expect(await raid('POST', '1')).toBe(404)
	})

	it('is started ten times in ten minutes at most', async () => {
		for (let count = 0; count < 10; count += 1) {
			expect(await raid('POST')).toBe(200)
			expect(await raid('DELETE')).toBe(204)
		}
		expect(await raid('POST')).toBe(429)
		vi.advanceTimersByTime(10 * 60_000)
		expect(await raid('POST')).toBe(200)
	})
})

describe('a Hype Train', () => {
	it('gains levels and time, ends by itself, and is remembered', async () => {
		const { world } = stage().twitch
		expect((await ask('/hypetrain/status')).first).toEqual({
			current: null,
			all_time_high: null,
			shared_all_time_high: null,
		})
		world.hypeTrains.begin('owner', 'viewer', { total: 100 })
		vi.advanceTimersByTime(4 * 60_000)
		world.hypeTrains.contribute('owner', 'viewer', 500, 'subscription')
		vi.advanceTimersByTime(4 * 60_000)
		expect((await ask('/hypetrain/status')).first).toMatchObject({
			current: { level: 2, total: 600, progress: 100, goal: 800, top_contributions: [{}, { type: 'subscription' }] },
		})
		const told = toldBy(world)
		vi.advanceTimersByTime(60_000)
		expect((await ask('/hypetrain/status')).first).toMatchObject({ current: null, all_time_high: { level: 2 } })
		expect(types(told)).toEqual(['channel.hype_train.end'])
	})
})

describe('what is collected', () => {
	it('shows in the goals while they run', async () => {
		const { goals } = stage().twitch.world
		goals.begin('owner', { type: 'new_bit', target: 10, description: 'Bits' })
		goals.progress('owner', 'new_bit', 12)
		expect((await ask('/goals')).first).toMatchObject({ type: 'new_bit', current_amount: 12, target_amount: 10 })
		goals.end('owner', 'new_bit')
		expect((await ask('/goals')).body).toEqual({ data: [] })
	})

	it('shows in the campaign while it runs', async () => {
		const { charity } = stage().twitch.world
		expect((await ask('/charity/campaigns')).body).toEqual({ data: [] })
		charity.start('owner', { targetCents: 5000 })
		charity.donate('owner', 'viewer', 250)
		charity.setTarget('owner', 6000)
		expect((await ask('/charity/campaigns')).first).toMatchObject({
			current_amount: { value: 250, decimal_places: 2, currency: 'USD' },
			target_amount: { value: 6000 },
		})
		expect((await ask('/charity/donations')).first).toMatchObject({ user_login: 'viewer', amount: { value: 250 } })
		charity.stop('owner')
		expect((await ask('/charity/donations')).body).toMatchObject({ data: [] })
	})
})
