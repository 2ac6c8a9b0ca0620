import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, pass, second } from '../../helpers/time.js'
import { arrive, listenOffline } from '../../core/live/listening.js'

describe('The feedback "happened just now"', () => {
	test('is on for its seconds after each', async ({ desk }) => {
		await listenOffline(desk)
		const lamp = await desk.companion.addFeedback('recent_event', { event: 'follow', seconds: 10, min_amount: 0 })
		const other = await desk.companion.addFeedback('recent_event', { event: 'raid', seconds: 10, min_amount: 0 })
		expect(lamp.active).toBe(false)
		desk.twitch.world.followers.follow('streamer', 'other')
		await arrive()
		expect(lamp.active).toBe(true)
		await pass(8 * second)
		expect(lamp.active).toBe(true)
		await pass(3 * second)
		expect(lamp.active).toBe(false)
		expect(other.active).toBe(false)
	})

	test('looks at the size, and smaller ones that come after do not put it out', async ({ desk }) => {
		await listenOffline(desk)
		const lamp = await desk.companion.addFeedback('recent_event', { event: 'bits', seconds: 60, min_amount: 100 })
		const { bits } = desk.twitch.world
		bits.cheer('streamer', 'other', 99)
		await arrive()
		expect(lamp.active).toBe(false)
		bits.cheer('streamer', 'other', 100)
		bits.cheer('streamer', 'other', 1)
		await arrive()
		expect(lamp.active).toBe(true)
		await pass(minute)
		expect(lamp.active).toBe(false)
	})

	const happenings = [
		{ event: 'sub', amount: 5000 },
		{ event: 'resub', amount: 7 },
		{ event: 'gift', amount: 2 },
		{ event: 'raid', amount: 30 },
		{ event: 'power_up', amount: 20 },
		{ event: 'shoutout', amount: 0 },
		{ event: 'whisper', amount: 5000 },
		{ event: 'redemption', amount: 300 },
		{ event: 'any', amount: 5000 },
	]
	test.for(happenings)('knows "$event", of $amount', async ({ event, amount }, { desk }) => {
		await listenOffline(desk)
		const lamp = await desk.companion.addFeedback('recent_event', { event, seconds: 30, min_amount: amount })
		const { world } = desk.twitch
		world.subscribers.subscribe('streamer', 'other')
		world.subscribers.resubscribe('streamer', 'other', { months: 7 })
		world.subscribers.gift('streamer', 'other', ['streamer', 'other'])
		world.raids.arrive('other', 'streamer', 30)
		world.bits.usePowerUp('streamer', 'other', { type: 'celebration', bits: 20 })
		world.shoutouts.give('other', 'streamer')
		world.people.whisper('other', 'streamer', 'Hello')
		world.points.redeemAutomatic('streamer', 'other', 'send_highlighted_message', 300, 'Hello')
		await arrive()
		expect(lamp.active).toBe(true)
		const unknown = await desk.companion.addFeedback('recent_event', {
			...{ event: 'bits', seconds: 30, min_amount: 21 },
		})
		expect(unknown.active).toBe(false)
	})
})

describe('The feedback "enough viewers"', () => {
	test('follows the viewers of its channel while it is live', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', { viewers: 99 })
		await listenOffline(desk)
		const lamp = await desk.companion.addFeedback('viewers_over', { channel: 'own', viewers: 100 })
		expect(lamp.active).toBe(false)
		desk.twitch.world.setViewers('streamer', 100)
		await pass(minute + second)
		expect(lamp.active).toBe(true)
		desk.twitch.world.goOffline('streamer')
		await arrive()
		expect(lamp.active).toBe(false)
	})

	test('knows a typed channel that is in no setting', async ({ desk }) => {
		desk.twitch.world.goLive('other', { viewers: 5 })
		await listenOffline(desk)
		const lamp = await desk.companion.addFeedback('viewers_over', { channel: '@Other', viewers: 5 })
		await pass(minute + second)
		expect(lamp.active).toBe(true)
	})
})

describe('The feedback "shoutout can be given"', () => {
	test('goes out for two minutes after one, and for an hour for the same user', async ({ desk }) => {
		await listenOffline(desk)
		const { id } = desk.twitch.world.channel('other').owner
		const [anyone, same, byId, another] = await Promise.all(
			['', '@Other', id, 'somebody_else'].map(async (user) => desk.companion.addFeedback('shoutout_ready', { user })),
		)
		const lamps = (): unknown[] => [anyone, same, byId, another].map((lamp) => lamp?.active)
		expect(lamps()).toEqual([true, true, true, true])
		desk.twitch.world.shoutouts.give('streamer', 'other')
		await arrive()
		expect(lamps()).toEqual([false, false, false, false])
		const { shoutout_last_target: target, shoutout_cooldown: seconds, shoutout_clock: clock } = desk.companion.variables
		expect(target).toBe('Other')
		// The simulated Twitch is asked at any part of a second.
		expect([
			[119, '01:59'],
			[120, '02:00'],
		]).toContainEqual([seconds, clock])
		await pass(2 * minute)
		expect(lamps()).toEqual([true, false, false, true])
		expect(desk.companion.variables).toMatchObject({ shoutout_cooldown: 0, shoutout_clock: '' })
		await pass(58 * minute)
		expect(lamps()).toEqual([true, true, true, true])
	})
})
