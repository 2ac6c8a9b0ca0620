import { describe, expect, it, vi } from 'vitest'
import type { Received } from './client.js'
import { toldBy } from './eventsub/events.js'
import { stageFor } from './stage.js'

const stage = stageFor('channel:manage:raids')

const start = async (to = stage().viewer.id): Promise<Received> => {
	const { send, owner } = stage()
	return send('POST /raids', {
		token: owner.token,
		query: { from_broadcaster_id: owner.id, to_broadcaster_id: to },
	})
}
const cancel = async (): Promise<Received> => {
	const { send, owner } = stage()
	return send('DELETE /raids', { token: owner.token, query: { broadcaster_id: owner.id } })
}

describe('a raid', () => {
	it('arrives ninety seconds later, with those who watch then', async () => {
		const { world } = stage().twitch
		world.goLive('owner', { viewers: 12 })
		expect(await start()).toMatchObject({
			status: 200,
			first: { created_at: '2026-11-20T12:00:00Z', is_mature: false },
		})
		const told = toldBy(world)
		world.setViewers('owner', 15)
		vi.advanceTimersByTime(89_999)
		world.catchUp()
		expect(told).toEqual([])
		expect(world.raids.pending('owner')).toBe('viewer')
		vi.advanceTimersByTime(1)
		world.catchUp()
		expect(told).toMatchObject([
			{ type: 'channel.raid', event: { to_broadcaster_user_login: 'viewer', viewers: 15 } },
			{ type: 'channel.chat.notification', event: { notice_type: 'raid' } },
		])
		expect(world.raids.pending('owner')).toBeUndefined()
	})

	it('is one at a time, and can be called off until it arrives', async () => {
		const { world } = stage().twitch
		expect(await cancel()).toMatchObject({
			status: 404,
			message: "The broadcaster doesn't have a pending raid to cancel.",
		})
		expect((await start()).status).toBe(200)
		expect(await start()).toMatchObject({
			status: 409,
			message: 'The broadcaster is already in the process of raiding another channel.',
		})
		expect((await cancel()).status).toBe(204)
		const told = toldBy(world)
		vi.advanceTimersByTime(90_000)
		world.catchUp()
		expect(told).toEqual([])
		expect((await start()).status).toBe(200)
		world.raids.go('owner')
		expect((await cancel()).status).toBe(404)
	})

	it('goes to another channel that there is', async () => {
		expect(await start(stage().owner.id)).toMatchObject({
			status: 400,
			message: 'The IDs in from_broadcaster_id and to_broadcaster_id cannot be the same ID.',
		})
		expect((await start('viewer')).status).toBe(400)
		expect(await start('1')).toMatchObject({ status: 404, message: 'The targeted channel was not found.' })
	})

	it('comes not to who has blocked or banned its broadcaster', async () => {
		const { bans, blocks } = stage().twitch.world
		const blocked = {
			status: 400,
			message: 'The raiding broadcaster is blocked from the targeted channel.',
		}
		bans.ban('viewer', 'owner')
		expect(await start()).toMatchObject(blocked)
		bans.unban('viewer', 'owner')
		blocks.block('viewer', 'owner')
		expect(await start()).toMatchObject(blocked)
	})

	it('comes to who lets it in', async () => {
		const { world } = stage().twitch
		const notAccepted = "The targeted channel doesn't accept raids from this broadcaster."
		world.goLive('owner', { viewers: 12 })
		world.raids.setWelcome('viewer', { from: 'none' })
		expect(await start()).toMatchObject({ status: 400, message: notAccepted })
		world.raids.setWelcome('viewer', { from: 'followed', mostViewers: 11 })
		expect(await start()).toMatchObject({ status: 400, message: notAccepted })
		world.followers.follow('owner', 'viewer')
		expect(await start()).toMatchObject({
			status: 400,
			message: 'There are too many viewers in the raiding party.',
		})
		world.setViewers('owner', 11)
		expect((await start()).status).toBe(200)
	})

	it('is asked for ten times in ten minutes', async () => {
		expect((await start()).status).toBe(200)
		for (let count = 1; count < 10; count += 1) expect((await start()).status).toBe(409)
		expect((await start()).status).toBe(429)
		vi.advanceTimersByTime(10 * 60_000)
		expect((await start()).status).toBe(200)
	})
})
