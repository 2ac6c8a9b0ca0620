import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { hour, minute, pass, second } from '../../helpers/time.js'
import { documented, movedSince, send, shown } from './votes.js'
import { arrive, listenLive } from './listening.js'

const at = (secondsFromNow: number): string => new Date(Date.now() + secondsFromNow * 1000).toISOString()

describe('A Hype Train', () => {
	test('is shown from its begin to its end, and moves nothing else', async ({ desk }) => {
		await listenLive(desk)
		const { hypeTrains } = desk.twitch.world
		const before = desk.companion.variableBatches.length
		expect(shown(desk, 'hype_')).toEqual({})
		hypeTrains.begin('streamer', 'other', { total: 150 })
		await arrive()
		expect(desk.companion.variables).toMatchObject({
			...{ hype_active: true, hype_level: 1, hype_progress: 150, hype_goal: 500, hype_percent: 30 },
			...{ hype_bar: '❚❚❚❘❘❘❘❘❘❘', hype_total: 150, hype_type: 'regular', hype_top_user: 'Other', hype_cooldown: 0 },
		})
		hypeTrains.contribute('streamer', 'streamer', 500, 'subscription')
		await arrive()
		expect(desk.companion.variables).toMatchObject({
			...{ hype_level: 2, hype_progress: 150, hype_goal: 800, hype_percent: 18, hype_total: 650 },
			...{ hype_top_user: 'Streamer', hype_record_level: 2 },
		})
		const remaining = Number(desk.companion.variables['hype_remaining'])
		expect(remaining).toBeGreaterThanOrEqual(298)
		expect(remaining).toBeLessThanOrEqual(300)
		await pass(5 * minute)
		await arrive()
		expect(desk.companion.variables).toMatchObject({
			...{ hype_active: false, hype_level: 2, hype_total: 650, hype_progress: 0, hype_goal: 0, hype_percent: 0 },
			...{ hype_bar: '', hype_remaining: 0, hype_record_level: 2 },
		})
		expect(Number(desk.companion.variables['hype_cooldown'])).toBeGreaterThan(3590)
		expect(movedSince(desk, before).filter((name) => !name.startsWith('hype_'))).toEqual([])
	})

	test('is over by the clock half a minute after its end, though nothing can tell of it', async ({ desk }) => {
		await listenLive(desk)
		const { hypeTrains, eventsub, trouble } = desk.twitch.world
		const lamp = await desk.companion.addFeedback('hype_train', { level: 1 })
		hypeTrains.begin('streamer', 'other', { total: 150 })
		await arrive()
		expect(lamp.active).toBe(true)
		trouble.fail({ match: { host: 'eventsub' }, status: 503, times: Infinity })
		trouble.fail({ match: { endpoint: 'get-hype-train-status' }, status: 503, times: Infinity })
		eventsub.drop()
		await pass(5 * minute + 20 * second)
		expect(lamp.active).toBe(true)
		await pass(15 * second)
		expect(lamp.active).toBe(false)
		expect(desk.companion.variables['hype_active']).toBe(false)
	})

	test('lets nothing tick when its cooldown is over', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.goOffline('streamer')
		desk.twitch.world.hypeTrains.begin('streamer', 'other', {}, 'golden_kappa')
		desk.twitch.world.hypeTrains.end('streamer')
		await arrive(minute)
		expect(desk.companion.variables['hype_type']).toBe('golden_kappa')
		const [start, seen] = [desk.companion.variableBatches.length, 50]
		await pass(seen * second)
		const ticks = desk.companion.variableBatches.slice(start).filter((batch) => 'hype_cooldown' in batch)
		expect(ticks).toHaveLength(seen)
		await pass(hour)
		const batch = desk.companion.variableBatches.length
		await pass(30 * second)
		expect(movedSince(desk, batch)).toEqual([])
		expect(desk.companion.variables['hype_cooldown']).toBe(0)
	})

	test('that is on its way when the module starts is known, and so is the record', async ({ desk }) => {
		const { hypeTrains } = desk.twitch.world
		hypeTrains.begin('streamer', 'other', { total: 3000 })
		hypeTrains.end('streamer')
		hypeTrains.begin('streamer', 'other', { total: 600 }, 'treasure')
		await listenLive(desk)
		expect(desk.companion.variables).toMatchObject({
			...{ hype_active: true, hype_level: 2, hype_progress: 100, hype_type: 'treasure', hype_top_user: 'Other' },
			hype_record_level: hypeTrains.high('streamer')?.level,
		})
	})

	test('whose end was missed has ended once the module is back', async ({ desk }) => {
		await listenLive(desk)
		const { world } = desk.twitch
		world.hypeTrains.begin('streamer', 'other', { total: 600 })
		await arrive()
		world.eventsub.drop()
		world.hypeTrains.end('streamer')
		await pass(minute)
		expect(desk.companion.variables).toMatchObject({ hype_active: false, hype_level: 2, hype_progress: 0 })
	})

	test('does not come back by news that come late, and another one replaces it', async ({ desk }) => {
		await listenLive(desk)
		const train = { id: 'one', type: 'regular', level: 3, total: 900, top_contributions: null, started_at: at(-90) }
		const way = { progress: 5, goal: 10, expires_at: at(60) }
		await send(desk, 'channel.hype_train.end', { ...train, ended_at: at(0), cooldown_ends_at: null }, '2')
		await send(desk, 'channel.hype_train.progress', { ...train, ...way, total: 950 }, '2')
		await send(desk, 'channel.hype_train.begin', { ...train, ...way, level: 1, total: 9 }, '2')
		expect(desk.companion.variables).toMatchObject({ hype_active: false, hype_total: 900, hype_cooldown: 0 })
		const other = { ...train, ...way, id: 'two', level: 1, total: 9, started_at: at(-30), all_time_high_level: 7 }
		await send(desk, 'channel.hype_train.begin', other, '2')
		expect(desk.companion.variables).toMatchObject({ hype_active: true, hype_level: 1, hype_record_level: 7 })
		await send(desk, 'channel.hype_train.progress', { ...other, total: 8, progress: 1 }, '2')
		expect(desk.companion.variables).toMatchObject({ hype_total: 9, hype_progress: 5, hype_percent: 50 })
	})

	test.for(['begin', 'progress', 'end'])('is read from the documented event of its %s', async (name, { desk }) => {
		await listenLive(desk)
		const [example] = documented(`channel.hype_train.${name}`, '2')
		// That it is on its way is no news of the year 2020.
		const event = { ...example, ...(name !== 'end' && { expires_at: at(0) }) }
		await send(desk, `channel.hype_train.${name}`, event, '2')
		expect(desk.companion.variables).toMatchObject({
			...{ hype_level: 1, hype_total: 137, hype_top_user: 'PogChamp', hype_type: 'regular' },
			...{ hype_active: name !== 'end', hype_goal: name === 'end' ? 0 : 500, hype_remaining: 0 },
			hype_record_level: name === 'begin' ? 4 : 1,
		})
	})
})
