import { describe, expect } from 'vitest'
import type { Desk } from '../../helpers/desk.js'
import { everyScope, test } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second, until } from '../../helpers/time.js'
import { arrive, listenLive, listenOffline } from './listening.js'
import { sentSince, shown } from './sent.js'

const helpers = 'abcdefghijklmnopqrst'.split('')

/** In fake time, live, until all has been looked at: offline that takes longer. */
async function startLive(desk: Desk): Promise<void> {
	fakeTime()
	desk.twitch.world.goLive('streamer')
	await desk.start()
	await pass(20 * second)
}

describe('A reward', () => {
	test('has variables from its first event to its last', async ({ desk }) => {
		await desk.startListening()
		const { points } = desk.twitch.world
		points.addReward('streamer', 'Drink Wäter!', { cost: 250 })
		await shown(desk, 'reward_drink_water_cost', 250)
		expect(desk.companion.variables).toMatchObject({
			reward_drink_water_enabled: true,
			reward_drink_water_paused: false,
			reward_drink_water_in_stock: true,
			reward_drink_water_count: 0,
			reward_drink_water_cooldown: 0,
		})
		points.changeReward('streamer', 'Drink Wäter!', { cost: 300, enabled: false, paused: true })
		await shown(desk, 'reward_drink_water_cost', 300)
		expect(desk.companion.variables).toMatchObject({
			reward_drink_water_enabled: false,
			reward_drink_water_paused: true,
		})
		points.removeReward('streamer', 'Drink Wäter!')
		await until('it is gone', () => !desk.companion.variableNames.includes('reward_drink_water_cost'))
		expect(desk.companion.droppedVariables).toEqual([])
	})

	test('keeps its word when it is renamed, and shares it with no other', async ({ desk }) => {
		await desk.startListening()
		const { points } = desk.twitch.world
		points.addReward('streamer', 'Song', { cost: 1 })
		await shown(desk, 'reward_song_cost', 1)
		points.changeReward('streamer', 'Song', { title: 'Music' })
		points.addReward('streamer', 'Song', { cost: 2 })
		points.addReward('streamer', 'Song?', { cost: 3 })
		points.addReward('streamer', '歌', { cost: 4 })
		await shown(desk, 'reward_song_2_cost', 2)
		await shown(desk, 'reward_song_3_cost', 3)
		await shown(desk, `reward_${points.reward('streamer', '歌').id.slice(0, 8)}_cost`, 4)
		expect(desk.companion.variables['reward_song_cost']).toBe(1)
	})

	test('that changes has nothing defined anew', async ({ desk }) => {
		await desk.startListening()
		const { points } = desk.twitch.world
		points.addReward('streamer', 'Song')
		await shown(desk, 'reward_song_cost', 100)
		// Companion looks at every feedback when they are defined, and at this one at nothing else.
		const lamp = await desk.companion.addFeedback('press_state', { state: 'done', seconds: 5 })
		const before = lamp.checks
		for (let cost = 101; cost <= 105; cost += 1) points.changeReward('streamer', 'Song', { cost })
		await shown(desk, 'reward_song_cost', 105)
		expect(lamp.checks).toBe(before)
		points.changeReward('streamer', 'Song', { title: 'Music' })
		await until('it is defined anew', () => lamp.checks === before + 1)
	})

	test('is out of stock and cools down, second by second, as Twitch says', async ({ desk }) => {
		desk.issue({ scopes: everyScope })
		const { points } = desk.twitch.world
		points.addReward('streamer', 'Song', { cooldownSeconds: 5, maxPerStream: 1 })
		await startLive(desk)
		expect(desk.companion.variables).toMatchObject({ reward_song_in_stock: true, reward_song_cooldown: 0 })
		points.redeem('streamer', 'other', 'Song')
		await pass(second)
		expect(desk.companion.variables).toMatchObject({ reward_song_in_stock: false, reward_song_count: 1 })
		expect(desk.companion.variables['reward_song_cooldown']).toBeGreaterThanOrEqual(4)
		await pass(5 * second)
		expect(desk.companion.variables['reward_song_cooldown']).toBe(0)
	})

	test('is read when the connection begins, and every five minutes', async ({ desk }) => {
		desk.issue({ scopes: everyScope })
		desk.twitch.world.points.addReward('streamer', 'Song', { cost: 7 })
		await startLive(desk)
		expect(desk.companion.variables['reward_song_cost']).toBe(7)
		const all = (): number =>
			desk.helix('get-custom-reward').filter(({ query }) => !('only_manageable_rewards' in query)).length
		const before = all()
		await pass(11 * minute)
		expect(all() - before).toBe(2)
	})
})

describe('A channel without channel points', () => {
	test('is asked once for each thing, and nothing of it is a warning', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'newcomer', affiliate: false })
		desk.issue({ scopes: everyScope, user: 'newcomer' })
		fakeTime()
		await desk.start()
		await pass(30 * minute)
		const refused = desk.helix().filter(({ status, method }) => status === 403 && method === 'GET')
		expect(refused.map(({ endpoint }) => endpoint).filter((id) => id?.includes('reward'))).toHaveLength(1)
		expect(refused.map(({ endpoint }) => endpoint).filter((id) => id?.includes('charity'))).toHaveLength(1)
		expect(desk.companion.logs.filter(({ message }) => /rewards|redemptions|charity of @/.test(message))).toEqual([])
	})
})

describe('Redemptions', () => {
	test('are twenty changes when there are twenty within a second', async ({ desk }) => {
		const { points } = desk.twitch.world
		points.addReward('streamer', 'Song', { cost: 50 })
		desk.issue({ scopes: everyScope })
		await startLive(desk)
		const before = desk.companion.variableBatches.length
		const ids = helpers.map((letter) => points.redeem('streamer', 'other', 'Song', letter).id)
		await pass(3 * second)
		const batches = desk.companion.variableBatches.slice(before)
		expect(batches.flatMap(({ last_redemption_id: id }) => id ?? [])).toEqual(ids)
		expect(batches.flatMap(({ redemption_count: count }) => count ?? [])).toEqual(ids.map((_id, index) => index + 1))
		expect(desk.companion.variables).toMatchObject({
			last_redemption_user: 'Other',
			last_redemption_reward: 'Song',
			last_redemption_input: 't',
			last_redemption_cost: 50,
			redemptions_pending: 20,
			reward_song_count: 20,
		})
	})

	test('move nothing but what is about them', async ({ desk }) => {
		await listenOffline(desk)
		const { points } = desk.twitch.world
		points.addReward('streamer', 'Song', { cost: 50 })
		await shown(desk, 'reward_song_cost', 50)
		const before = desk.companion.variableBatches.length
		const { id } = points.redeem('streamer', 'other', 'Song', 'please')
		await shown(desk, 'redemptions_pending', 1)
		points.resolve('streamer', id, 'FULFILLED')
		await shown(desk, 'redemptions_pending', 0)
		const others = sentSince(desk, before).filter(
			(name) => !/redemption|^reward_song_|^(last_event|event_count)/.test(name),
		)
		expect(others).toEqual([])
	})

	test('that are fulfilled, refused or need nobody do not wait', async ({ desk }) => {
		await desk.startListening()
		const { points } = desk.twitch.world
		points.addReward('streamer', 'Song')
		points.addReward('streamer', 'Hello', { skipsQueue: true })
		const [one, two] = ['1', '2'].map((input) => points.redeem('streamer', 'other', 'Song', input).id)
		points.redeem('streamer', 'other', 'Hello')
		await shown(desk, 'redemption_count', 3)
		expect(desk.companion.variables['redemptions_pending']).toBe(2)
		points.resolve('streamer', one ?? '', 'CANCELED')
		await shown(desk, 'redemptions_pending', 1)
		points.resolve('streamer', two ?? '', 'FULFILLED')
		await shown(desk, 'redemptions_pending', 0)
	})

	test('that wait are known from the start, and those of a reward that goes do not', async ({ desk }) => {
		const { points, clientId } = desk.twitch.world
		desk.issue({ scopes: everyScope })
		points.addReward('streamer', 'Song', {}, clientId)
		points.addReward('streamer', 'By hand')
		for (const title of ['Song', 'Song', 'By hand']) points.redeem('streamer', 'other', title)
		await startLive(desk)
		expect(desk.companion.variables['redemptions_pending']).toBe(2)
		expect(desk.helix('get-custom-reward-redemption').map(({ query }) => query)).toMatchObject([
			{ status: ['UNFULFILLED'], first: ['50'] },
		])
		points.redeem('streamer', 'other', 'By hand')
		await pass(second)
		expect(desk.companion.variables['redemptions_pending']).toBe(3)
		await pass(20 * minute)
		expect(desk.helix('get-custom-reward-redemption')).toHaveLength(1)
		points.removeReward('streamer', 'Song')
		await pass(second)
		expect(desk.companion.variables['redemptions_pending']).toBe(1)
	})

	test('that were missed are right again after a gap', async ({ desk }) => {
		const { points, eventsub, clientId } = desk.twitch.world
		desk.issue({ scopes: everyScope })
		points.addReward('streamer', 'Song', {}, clientId)
		const { id } = points.redeem('streamer', 'other', 'Song')
		await startLive(desk)
		expect(desk.companion.variables['redemptions_pending']).toBe(1)
		eventsub.drop()
		points.resolve('streamer', id, 'FULFILLED')
		points.addReward('streamer', 'Dance', { cost: 5 })
		await pass(30 * second)
		expect(desk.companion.variables).toMatchObject({ redemptions_pending: 0, reward_dance_cost: 5 })
	})
})

describe('Pending redemptions', () => {
	test('of a reward that another app made are forgotten after a gap: nobody can say what became of them', async ({
		desk,
	}) => {
		const { points, eventsub } = desk.twitch.world
		points.addReward('streamer', 'By hand')
		await listenLive(desk)
		const { id } = points.redeem('streamer', 'other', 'By hand')
		await arrive(2 * minute)
		expect(desk.companion.variables['redemptions_pending']).toBe(1)
		eventsub.drop()
		points.resolve('streamer', id, 'FULFILLED')
		await pass(30 * second)
		expect(desk.companion.variables['redemptions_pending']).toBe(0)
	})

	test('of a reward that another app made stay when an event has the look repeated', async ({ desk }) => {
		const { points, trouble, clientId } = desk.twitch.world
		desk.issue({ scopes: everyScope })
		points.addReward('streamer', 'Song', {}, clientId)
		points.addReward('streamer', 'By hand')
		const open = trouble.hold({ match: { endpoint: 'get-custom-reward-redemption' }, acted: true })
		fakeTime()
		desk.twitch.world.goLive('streamer')
		await desk.start()
		while (desk.helix('get-custom-reward-redemption').length === 0) await pass(second / 10)
		points.redeem('streamer', 'other', 'By hand')
		await arrive()
		open()
		await pass(minute)
		expect(desk.helix('get-custom-reward-redemption').length).toBeGreaterThanOrEqual(2)
		expect(desk.companion.variables['redemptions_pending']).toBe(1)
	})

	test('are the oldest fifty of a reward at first, and never more than five hundred', async ({ desk }) => {
		const { points, clientId } = desk.twitch.world
		desk.issue({ scopes: everyScope })
		points.addReward('streamer', 'Song', {}, clientId)
		const redeem = (times: number): void => {
			for (let each = 0; each < times; each += 1) points.redeem('streamer', 'other', 'Song')
		}
		redeem(60)
		await startLive(desk)
		expect(desk.companion.variables['redemptions_pending']).toBe(50)
		redeem(440)
		await pass(second)
		expect(desk.companion.variables['redemptions_pending']).toBe(490)
		redeem(60)
		await pass(second)
		expect(desk.companion.variables['redemptions_pending']).toBe(500)
	})

	test('that change while Twitch is asked for them stay as the events told', async ({ desk }) => {
		const { points, trouble, clientId } = desk.twitch.world
		desk.issue({ scopes: everyScope })
		points.addReward('streamer', 'Song', {}, clientId)
		const { id } = points.redeem('streamer', 'other', 'Song', 'early')
		const open = trouble.hold({ match: { endpoint: 'get-custom-reward-redemption' }, acted: true })
		fakeTime()
		desk.twitch.world.goLive('streamer')
		await desk.start()
		while (desk.helix('get-custom-reward-redemption').length === 0) await pass(second / 10)
		for (const input of ['late', 'later']) points.redeem('streamer', 'other', 'Song', input)
		points.resolve('streamer', id, 'FULFILLED')
		await pass(second / 2)
		expect(desk.companion.variables['redemptions_pending']).toBe(2)
		open()
		await pass(second)
		expect(desk.helix('get-custom-reward-redemption').map(({ status }) => status)).toEqual([200])
		expect(desk.companion.variables['redemptions_pending']).toBe(2)
	})
})
