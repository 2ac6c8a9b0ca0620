import { isDeepStrictEqual } from 'node:util'
import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { hour, minute, pass, second } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

interface Sent {
	readonly name: string
	readonly value: unknown
	readonly isNew: boolean
}

/** Every value that was sent, and whether it differs from the one before it. */
function sent(desk: Desk): Sent[] {
	const last = new Map<string, unknown>()
	return desk.companion.variableBatches.flatMap((batch) =>
		Object.entries(batch).map(([name, value]) => {
			const isNew = !last.has(name) || !isDeepStrictEqual(last.get(name), value)
			last.set(name, value)
			return { name, value, isNew }
		}),
	)
}

describe('The uptime', () => {
	test('ticks on whole seconds while the channel is live', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', { startedSecondsAgo: 3595 })
		await startInFakeTime(desk)
		const ticks: { late: number; value: unknown }[] = []
		desk.companion.onVariables((changes) => {
			const change = changes.find(({ name }) => name === 'streamer_uptime')
			if (change) ticks.push({ late: Date.now() % second, value: change.value })
		})
		await pass(10 * second)
		expect(ticks).toHaveLength(10)
		expect(ticks.filter(({ late }) => late > 20)).toEqual([])
		expect(new Set(ticks.map(({ value }) => value)).size).toBe(10)
		expect(ticks.map(({ value }) => value)).toContain('01:00:01')
	})

	test('stops with the stream', async ({ desk }) => {
		desk.twitch.world.goLive('streamer')
		await startInFakeTime(desk)
		desk.twitch.world.goOffline('streamer')
		await pass(minute)
		expect(desk.companion.variables).toMatchObject({ streamer_uptime: '00:00:00', streamer_uptime_seconds: 0 })
		const batches = desk.companion.variableBatches.length
		await pass(50 * second)
		expect(desk.companion.variableBatches.slice(batches).flatMap(Object.keys)).not.toContain('streamer_uptime')
	})
})

describe('Only what changed is sent', () => {
	test('while a channel is live and goes offline, and settings are saved', async ({ desk }) => {
		desk.twitch.world.goLive('other', { viewers: 3, tags: ['House'] })
		await startInFakeTime(desk, { channels: 'streamer other' })
		await pass(2 * minute)
		desk.twitch.world.goOffline('other')
		await pass(2 * minute)
		await desk.companion.saveConfig(desk.config({ channels: 'other streamer' }))
		await desk.companion.rename('twitch')
		await pass(minute)
		expect(sent(desk).filter(({ isNew }) => !isNew)).toEqual([])
	})

	test('and an idle connection sends no more than its own numbers, once a minute at most', async ({ desk }) => {
		await startInFakeTime(desk, { channels: 'streamer other' })
		await pass(minute)
		const before = desk.companion.variableBatches.length
		await pass(hour)
		const names = desk.companion.variableBatches.slice(before).flatMap(Object.keys)
		const own = [
			'ratelimit_remaining',
			'ratelimit_reset_in',
			'requests_per_min',
			'token_expires_in',
			'account_streamer_expires_in',
		]
		expect(names.filter((name) => !own.includes(name))).toEqual([])
		for (const name of own) expect(names.filter((each) => each === name).length).toBeLessThanOrEqual(61)
	})

	test('and what goes on in one look comes in one message', async ({ desk }) => {
		await startInFakeTime(desk, { channels: 'streamer other' })
		desk.twitch.world.goLive('streamer')
		desk.twitch.world.goLive('other')
		const before = desk.companion.variableBatches.length
		await pass(minute)
		const live = desk.companion.variableBatches.slice(before).filter((batch) => 'other_live' in batch)
		expect(live).toMatchObject([{ streamer_live: true, other_live: true, selected_live: true }])
	})
})

describe('The life of the token', () => {
	test('is shown in whole minutes, at most one off', async ({ desk }) => {
		desk.issue({ expiresInSeconds: 4000 })
		await startInFakeTime(desk)
		for (const minutes of [0, 10, 30]) {
			await pass(minutes * minute)
			const { token_expires_in: shown } = desk.companion.variables
			const { expiresAt } = desk.twitch.world.tokens.demand(desk.token)
			expect(Number(shown) % 60).toBe(0)
			expect(Math.abs(Number(shown) - (expiresAt - Date.now()) / 1000)).toBeLessThanOrEqual(60)
		}
	})
})
