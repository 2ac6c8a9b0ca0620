import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { minute, pass, second } from '../../helpers/time.js'
import { documented, movedSince, send, shown } from './votes.js'
import { arrive, listenLive, listenOffline } from './listening.js'

const unix = (): number => Math.floor(Date.now() / 1000)
const ads = ({ companion }: Desk): Record<string, unknown> => companion.variables

describe('The schedule of ads', () => {
	test('is none while Twitch has none', async ({ desk }) => {
		await listenOffline(desk)
		expect(shown(desk, 'ad_')).toEqual({ ad_snooze_count: 3 })
		expect(ads(desk)).toMatchObject({ ad_next: 0, ad_next_in: 0, ad_next_clock: '', ad_running: false })
		const batch = desk.companion.variableBatches.length
		await pass(5 * minute)
		expect(movedSince(desk, batch)).toEqual([])
	})

	test('is looked at every minute while live, and counted down between the looks', async ({ desk }) => {
		await listenLive(desk)
		const next = { nextInSeconds: 600, duration: 90, snoozes: 2, prerollFreeSeconds: 300 }
		desk.twitch.world.adBreaks.schedule('streamer', next)
		const at = unix() + 600
		const looks = desk.helix('get-ad-schedule').length
		await pass(64 * second)
		expect(desk.helix('get-ad-schedule')).toHaveLength(looks + 1)
		expect(ads(desk)).toMatchObject({ ad_next: at, ad_duration: 90, ad_snooze_count: 2, ad_last: 0 })
		expect(Math.abs(Number(ads(desk)['ad_next_in']) - (at - unix()))).toBeLessThanOrEqual(1)
		expect(ads(desk)['ad_next_clock']).toMatch(/^08:5\d$/)
		expect(Math.abs(Number(ads(desk)['ad_preroll_free_time']) - 236)).toBeLessThanOrEqual(2)
		expect(Number(ads(desk)['ad_snooze_refresh'])).toBeGreaterThan(unix())
		const before = Number(ads(desk)['ad_next_in'])
		await pass(10 * second)
		expect(Number(ads(desk)['ad_next_in'])).toBe(before - 10)
	})

	test('is looked at every five minutes while offline', async ({ desk }) => {
		await listenOffline(desk)
		await pass(minute)
		const looks = desk.helix('get-ad-schedule').length
		await pass(20 * minute)
		expect(desk.helix('get-ad-schedule').length - looks).toBeLessThanOrEqual(5)
		expect(desk.helix('get-ad-schedule').length - looks).toBeGreaterThanOrEqual(3)
	})

	test.for([
		['as the reference shows it', { next: '2099-08-01T23:08:18+00:00', last: '2023-08-01T23:08:18+00:00' }],
		['as numbers in text', { next: '4089308898', last: '1690931298' }],
		['as numbers', { next: 4089308898, last: 1690931298 }],
	] as const)('is read %s', async ([, { next, last }], { desk }) => {
		const answer = { last_ad_at: last, duration: '60', preroll_free_time: '90', snooze_count: '1' }
		const body = { data: [{ ...answer, next_ad_at: next, snooze_refresh_at: '' }] }
		desk.twitch.world.trouble.fail({ match: { endpoint: 'get-ad-schedule' }, status: 200, body, times: Infinity })
		await listenLive(desk)
		expect(ads(desk)).toMatchObject({
			...{ ad_next: 4089308898, ad_last: 1690931298, ad_duration: 60, ad_snooze_count: 1, ad_snooze_refresh: 0 },
		})
	})
})

describe('An ad', () => {
	test('runs for as long as it takes, since nothing tells of its end, and moves nothing else', async ({ desk }) => {
		await listenLive(desk)
		const before = desk.companion.variableBatches.length
		const seen: unknown[] = []
		desk.companion.onVariables((changes) => {
			seen.push(...changes.filter(({ name }) => name === 'ad_remaining').map(({ value }) => value))
		})
		desk.twitch.world.adBreaks.run('streamer', 30)
		await arrive()
		expect(ads(desk)).toMatchObject({ ad_running: true, ad_automatic: false })
		expect(Math.abs(Number(ads(desk)['ad_last']) - unix())).toBeLessThanOrEqual(2)
		await pass(28 * second)
		expect(ads(desk)['ad_running']).toBe(true)
		await pass(2 * second)
		expect(ads(desk)).toMatchObject({ ad_running: false, ad_remaining: 0 })
		expect(seen).toEqual(Array.from({ length: 31 }, (_, index) => 30 - index))
		expect(movedSince(desk, before).filter((name) => !/^(ad_|commercial_cooldown$)/.test(name))).toEqual([])
	})

	test('that was to come is to come no more when it has begun', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.adBreaks.schedule('streamer', { nextInSeconds: 75, duration: 60 })
		await pass(70 * second)
		const at = Number(ads(desk)['ad_next'])
		expect(at).toBeGreaterThan(unix())
		await arrive(8 * second)
		expect(ads(desk)).toMatchObject({
			ad_next: 0,
			ad_next_clock: '',
			ad_last: at,
			ad_running: true,
			ad_automatic: true,
		})
	})

	test('is followed by a look at what comes next within half a minute', async ({ desk }) => {
		await listenLive(desk)
		const looks = desk.helix('get-ad-schedule').length
		while (desk.helix('get-ad-schedule').length === looks) await pass(second)
		desk.twitch.world.adBreaks.run('streamer', 30)
		desk.twitch.world.adBreaks.schedule('streamer', { nextInSeconds: 900 })
		const at = unix() + 900
		await arrive(32 * second)
		expect(ads(desk)['ad_next']).toBe(at)
	})

	test('is read from the documented event, whose values are text', async ({ desk }) => {
		await listenLive(desk)
		const [example] = documented('channel.ad_break.begin')
		await send(desk, 'channel.ad_break.begin', { ...example, is_automatic: 'true' })
		expect(ads(desk)).toMatchObject({ ad_running: false, ad_automatic: true })
		await send(desk, 'channel.ad_break.begin', { ...example, started_at: new Date().toISOString() })
		expect(ads(desk)).toMatchObject({ ad_running: true, ad_automatic: false })
		await send(desk, 'channel.ad_break.begin', { ...example, is_automatic: 'true' })
		expect(ads(desk)).toMatchObject({ ad_running: true, ad_automatic: false })
	})
})
