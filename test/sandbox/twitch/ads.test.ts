import { describe, expect, it, vi } from 'vitest'
import type { Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('channel:read:ads', 'channel:manage:ads', 'channel:edit:commercial')
const now = Date.UTC(2026, 10, 20, 12) / 1000
const minute = 60

const ask = async (call: string): Promise<Received> => {
	const { send, owner } = stage()
	return send(call, { token: owner.token, query: { broadcaster_id: owner.id } })
}
const schedule = async (): Promise<unknown> => (await ask('GET /channels/ads')).first
const snooze = async (): Promise<Received> => ask('POST /channels/ads/schedule/snooze')
const run = async (): Promise<number> => {
	const { send, owner } = stage()
	const body = { broadcaster_id: owner.id, length: 90 }
	return (await send('POST /channels/commercial', { token: owner.token, body })).status
}

describe('the ad schedule', () => {
	const nothing = {
		next_ad_at: 0,
		last_ad_at: 0,
		duration: 0,
		preroll_free_time: 0,
		snooze_count: 3,
		snooze_refresh_at: 0,
	}

	it('holds nothing but zeros while nothing is scheduled', async () => {
		expect(await schedule()).toEqual(nothing)
		stage().twitch.world.goLive('owner')
		expect(await schedule()).toEqual(nothing)
	})

	it('tells of the next ad, in whole Unix seconds', async () => {
		const { world } = stage().twitch
		vi.advanceTimersByTime(500)
		world.goLive('owner')
		world.scheduleAd('owner', { nextInSeconds: 600, duration: 90, snoozes: 1, prerollFreeSeconds: 120 })
		expect(await schedule()).toEqual({
			next_ad_at: now + 600,
			last_ad_at: 0,
			duration: 90,
			preroll_free_time: 120,
			snooze_count: 1,
			snooze_refresh_at: now + 60 * minute,
		})
		vi.advanceTimersByTime(30_000)
		expect(await schedule()).toMatchObject({ preroll_free_time: 90 })
	})

	it('turns the next ad into the last one when its time has come', async () => {
		const { world } = stage().twitch
		world.goLive('owner')
		world.scheduleAd('owner', { nextInSeconds: 600 })
		vi.advanceTimersByTime(599_999)
		expect(await schedule()).toMatchObject({ next_ad_at: now + 600, last_ad_at: 0, duration: 60 })
		vi.advanceTimersByTime(1)
		expect(await schedule()).toMatchObject({ next_ad_at: 0, last_ad_at: now + 600, duration: 0 })
	})

	it('ends with the stream', async () => {
		const { world } = stage().twitch
		world.goLive('owner')
		expect(await run()).toBe(200)
		world.scheduleAd('owner', { nextInSeconds: 600 })
		world.goOffline('owner')
		expect(await schedule()).toEqual(nothing)
		expect(() => world.scheduleAd('owner', { nextInSeconds: 600 })).toThrow('owner is not live')
	})

	it('knows commercials as last ads, and lets none follow any ad too soon', async () => {
		const { world } = stage().twitch
		world.goLive('owner')
		vi.advanceTimersByTime(1000)
		expect(await run()).toBe(200)
		expect(await schedule()).toMatchObject({ last_ad_at: now + 1, next_ad_at: 0 })
		world.scheduleAd('owner', { nextInSeconds: 7 * minute })
		vi.advanceTimersByTime(8 * minute * 1000)
		expect(await schedule()).toMatchObject({ last_ad_at: now + 1 + 7 * minute })
		expect(await run()).toBe(429)
		vi.advanceTimersByTime(7 * minute * 1000)
		expect(await run()).toBe(200)
	})
})

describe('a snooze', () => {
	it('puts the next ad off by five minutes', async () => {
		const { world } = stage().twitch
		world.goLive('owner')
		world.scheduleAd('owner', { nextInSeconds: 60 })
		const shown = {
			snooze_count: 2,
			snooze_refresh_at: now + 60 * minute,
			next_ad_at: now + 6 * minute,
		}
		expect(await snooze()).toMatchObject({ status: 200, body: { data: [shown] } })
		expect(await schedule()).toMatchObject(shown)
	})

	it('can be had as long as some are left, and comes back with time', async () => {
		const { world } = stage().twitch
		world.goLive('owner')
		world.scheduleAd('owner', { nextInSeconds: 3 * 60 * minute, snoozes: 1 })
		expect((await snooze()).status).toBe(200)
		expect(await snooze()).toMatchObject({ status: 429, message: 'Channel has no snoozes left.' })
		expect(await schedule()).toMatchObject({ next_ad_at: now + 185 * minute, snooze_count: 0 })
		vi.advanceTimersByTime(60 * minute * 1000)
		expect(await schedule()).toMatchObject({ snooze_count: 1, snooze_refresh_at: now + 120 * minute })
		expect((await snooze()).status).toBe(200)
	})

	it('needs a live stream with an ad ahead', async () => {
		expect(await snooze()).toMatchObject({ status: 400, message: 'The channel is not currently live.' })
		stage().twitch.world.goLive('owner')
		expect(await snooze()).toMatchObject({
			status: 400,
			message: 'Channel does not have an upcoming scheduled ad break.',
		})
	})
})

describe('a commercial', () => {
	it('is for partners and affiliates', async () => {
		const { send, twitch } = stage()
		const { world } = twitch
		const runAs = async (login: string, more: object): Promise<number> => {
			const { id } = world.addUser({ login, ...more })
			const token = world.issueToken({ user: login, scopes: ['channel:edit:commercial'] })
			world.goLive(login)
			return (await send('POST /channels/commercial', { token, body: { broadcaster_id: id, length: 30 } })).status
		}
		expect(await runAs('beginner', { affiliate: false })).toBe(400)
		expect(await runAs('affiliate', {})).toBe(200)
		expect(await runAs('partner', { partner: true })).toBe(200)
	})

	it('is refused for a while after any ad, and tells for how long', async () => {
		stage().twitch.world.goLive('owner')
		stage().twitch.world.adBreaks.run('owner', 30, { automatic: true })
		expect(await run()).toBe(429)
		vi.advanceTimersByTime(8 * minute * 1000)
		const { send, owner } = stage()
		const body = { broadcaster_id: owner.id, length: 30 }
		const answer = await send('POST /channels/commercial', { token: owner.token, body })
		expect(answer).toMatchObject({ status: 200, first: { length: 30, retry_after: 480 } })
	})
})
