import { describe, expect, vi } from 'vitest'
import type { Desk } from '../../helpers/desk.js'
import { test } from '../../helpers/desk.js'
import { fakeTime, hour, minute, pass, second } from '../../helpers/time.js'

const noon = Date.UTC(2030, 0, 1, 12)
const iso = (at: number): string => new Date(at).toISOString().replace('.000', '')

interface Segment {
	readonly at: number
	readonly title?: string
	readonly category?: string
	readonly isCanceled?: boolean
}

/** Twitch answers so from now on. */
function announce(desk: Desk, segments: readonly Segment[], vacation?: { from: number; to: number }): void {
	const { id, login, displayName } = desk.twitch.world.channel('streamer').owner
	desk.twitch.world.trouble.clear()
	desk.twitch.world.trouble.fail({
		match: { endpoint: 'get-channel-stream-schedule' },
		times: 1000,
		status: 200,
		body: {
			data: {
				segments: segments.map(({ at, title = '', category, isCanceled = false }, index) => ({
					id: String(index),
					start_time: iso(at),
					end_time: iso(at + hour),
					title,
					canceled_until: isCanceled ? iso(at + hour) : null,
					category: category === undefined ? null : { id: '1', name: category },
					is_recurring: false,
				})),
				...{ broadcaster_id: id, broadcaster_name: displayName, broadcaster_login: login },
				vacation: vacation ? { start_time: iso(vacation.from), end_time: iso(vacation.to) } : null,
			},
			pagination: {},
		},
	})
}

async function startAtNoon(desk: Desk): Promise<void> {
	fakeTime()
	vi.setSystemTime(noon)
	desk.issue()
	desk.twitch.world.goLive('streamer')
	await desk.start()
	await pass(20 * second)
}

/** Of the schedule, sent since so many batches. */
function sentSince(desk: Desk, batches: number): Record<string, unknown>[] {
	return desk.companion.variableBatches
		.slice(batches)
		.map((batch) => Object.fromEntries(Object.entries(batch).filter(([name]) => /^next_stream_|^vacation$/.test(name))))
		.filter((batch) => Object.keys(batch).length > 0)
}

describe('The schedule', () => {
	test('shows the next stream, minute by minute, and then the one after it', async ({ desk }) => {
		announce(desk, [
			{ at: noon - minute, title: 'Now' },
			{ at: noon + minute, title: 'Called off', isCanceled: true },
			{ at: noon + 3 * minute, title: 'First', category: 'Art' },
			{ at: noon + hour, title: 'Second' },
		])
		await startAtNoon(desk)
		expect(desk.companion.variables).toMatchObject({
			next_stream_at: '2030-01-01T12:03:00.000Z',
			next_stream_in: 180,
			next_stream_title: 'First',
			next_stream_category: 'Art',
			vacation: false,
		})
		const before = desk.companion.variableBatches.length
		await pass(2 * minute)
		expect(sentSince(desk, before)).toEqual([{ next_stream_in: 120 }, { next_stream_in: 60 }])
		await pass(minute)
		expect(desk.companion.variables).toMatchObject({ next_stream_title: 'Second', next_stream_in: 57 * 60 })
		expect(desk.companion.variables['next_stream_category']).toBe('')
	})

	test('sends nothing when all of it has passed', async ({ desk }) => {
		announce(desk, [{ at: noon + minute, title: 'Only' }])
		await startAtNoon(desk)
		await pass(minute)
		expect(desk.companion.variables['next_stream_title']).toBe('')
		const before = desk.companion.variableBatches.length
		await pass(hour)
		expect(sentSince(desk, before)).toEqual([])
	})

	test('leaves out what lies in a vacation, and tells of it while it lasts', async ({ desk }) => {
		announce(
			desk,
			[
				{ at: noon + hour, title: 'Away' },
				{ at: noon + 3 * hour, title: 'Back' },
			],
			{ from: noon - hour, to: noon + 2 * hour },
		)
		await startAtNoon(desk)
		expect(desk.companion.variables).toMatchObject({ next_stream_title: 'Back', vacation: true })
		await pass(2 * hour)
		expect(desk.companion.variables).toMatchObject({ next_stream_title: 'Back', vacation: false })
	})

	test('is looked at every fifteen minutes, once for all', async ({ desk }) => {
		announce(desk, [])
		fakeTime()
		await desk.start({ channels: 'streamer other' })
		await pass(46 * minute)
		const asked = desk.helix('get-channel-stream-schedule').map(({ query }) => query['broadcaster_id']?.[0])
		expect(new Set(asked)).toEqual(new Set([desk.twitch.world.channel('streamer').owner.id]))
		expect(asked.length).toBeGreaterThanOrEqual(3)
		expect(asked.length).toBeLessThanOrEqual(4)
	})

	test('that a channel does not have is no failure', async ({ desk }) => {
		const { trouble } = desk.twitch.world
		trouble.fail({ match: { endpoint: 'get-channel-stream-schedule' }, status: 404, times: 100 })
		await startAtNoon(desk)
		expect(desk.helix('get-channel-stream-schedule')).toHaveLength(1)
		expect(desk.companion.variables['vacation']).toBe(false)
		expect(desk.companion.logs.filter(({ message }) => /schedule/i.test(message))).toEqual([])
	})
})
