import { describe, expect, it } from 'vitest'
import type { Listener } from './listener.js'
import { eventStageFor, everyScope } from './stage.js'

const stage = eventStageFor(...everyScope)

async function heardBy(listener: Listener): Promise<unknown[]> {
	await listener.settled()
	return listener.of('notification').map(({ payload }) => payload.event)
}

describe('an event', () => {
	it('comes with its subscription, as it was made', async () => {
		const { listen, subscribe, owner, twitch } = stage()
		const listener = await listen()
		const made = (await subscribe(listener, {})).first
		twitch.world.goLive('owner')
		const { metadata, payload } = await listener.next('notification')
		expect(metadata).toMatchObject({ subscription_type: 'stream.online', subscription_version: '1' })
		expect(made).toMatchObject({ id: payload.subscription?.id })
		expect(payload.subscription).toMatchObject({
			status: 'enabled',
			type: 'stream.online',
			version: '1',
			cost: 0,
			condition: { broadcaster_user_id: owner.id },
			transport: { method: 'websocket', session_id: listener.sessionId },
		})
		expect(payload.event).toMatchObject({
			broadcaster_user_id: owner.id,
			broadcaster_user_login: 'owner',
			type: 'live',
		})
	})

	it('comes to who subscribed to its channel and its version', async () => {
		const { listen, subscribe, owner, viewer, twitch } = stage()
		const listener = await listen()
		const condition = { broadcaster_user_id: owner.id, moderator_user_id: owner.id }
		await subscribe(listener, { condition: { broadcaster_user_id: viewer.id } })
		await subscribe(listener, { type: 'channel.moderate', version: '2', condition })
		twitch.world.goLive('owner')
		twitch.world.chat.clear('owner')
		twitch.world.goLive('viewer')
		expect(await heardBy(listener)).toMatchObject([{ action: 'clear' }, { broadcaster_user_login: 'viewer' }])
		const [first] = listener.of('notification')
		expect(first?.metadata.subscription_version).toBe('2')
	})

	it('comes once for each subscription, each time under an id of its own', async () => {
		const { listen, subscribe, twitch } = stage()
		const [one, other] = await Promise.all([listen(), listen()])
		await subscribe(one, {})
		await subscribe(other, {})
		twitch.world.goLive('owner')
		const [first, second] = [await one.next('notification'), await other.next('notification')]
		expect(first.metadata.message_id).not.toBe(second.metadata.message_id)
		expect(first.payload.event).toEqual(second.payload.event)
	})

	it('of a reward comes to who asked for this one, or for all', async () => {
		const { listen, subscribe, owner, twitch } = stage()
		const { points } = twitch.world
		const water = points.addReward('owner', 'Water')
		points.addReward('owner', 'Tea')
		const [all, one] = await Promise.all([listen(), listen()])
		const type = 'channel.channel_points_custom_reward_redemption.add'
		const own = { broadcaster_user_id: owner.id }
		await subscribe(all, { type, condition: own })
		await subscribe(one, { type, condition: { ...own, reward_id: water.id } })
		points.redeem('owner', 'viewer', 'Tea')
		points.redeem('owner', 'viewer', 'Water')
		expect(await heardBy(all)).toMatchObject([{ reward: { title: 'Tea' } }, { reward: { title: 'Water' } }])
		expect(await heardBy(one)).toMatchObject([{ reward: { title: 'Water' } }])
	})

	it('of a raid comes to who looks at where it starts, and to who looks at where it goes', async () => {
		const { listen, subscribe, owner, viewer, twitch } = stage()
		const [from, to] = await Promise.all([listen(), listen()])
		await subscribe(from, { type: 'channel.raid', condition: { from_broadcaster_user_id: owner.id } })
		await subscribe(to, { type: 'channel.raid', condition: { to_broadcaster_user_id: viewer.id } })
		twitch.world.raids.arrive('owner', 'viewer', 12)
		twitch.world.raids.arrive('viewer', 'owner', 5)
		for (const listener of [from, to]) expect(await heardBy(listener)).toMatchObject([{ viewers: 12 }])
	})

	it('of one’s own held message comes to who wrote it', async () => {
		const { listen, subscribe, owner, viewer, twitch } = stage()
		const listener = await listen()
		const condition = { broadcaster_user_id: owner.id, user_id: viewer.id }
		await subscribe(listener, { type: 'channel.chat.user_message_hold', condition, token: viewer.token })
		twitch.world.automod.hold('owner', 'owner', 'Mine')
		twitch.world.automod.hold('owner', 'viewer', 'Yours')
		expect(await heardBy(listener)).toMatchObject([{ message: { text: 'Yours' } }])
	})

	it('of any kind can be told by a script', async () => {
		const { listen, subscribe, owner, twitch } = stage()
		const listener = await listen()
		const condition = { broadcaster_user_id: owner.id, moderator_user_id: owner.id }
		const type = 'channel.guest_star_session.begin'
		await subscribe(listener, { type, version: 'beta', condition })
		twitch.world.emit(type, 'beta', { broadcaster_user_id: owner.id }, { session_id: 'something' })
		expect(await heardBy(listener)).toEqual([{ session_id: 'something' }])
	})
})
