import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { hour, until } from '../../helpers/time.js'

type Segments = ReturnType<Desk['twitch']['world']['schedules']['segments']>

const segments = ({ twitch }: Desk): Segments => twitch.world.schedules.segments('streamer')

async function announce(desk: Desk, options: Readonly<Record<string, string | boolean>>): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults('schedule_segment_create', options)).error
}

async function remove(desk: Desk, segment = 'next', weekly = false): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults('schedule_segment_delete', { segment, all_weeks: weekly })).error
}

async function shown(desk: Desk, title: string): Promise<void> {
	await until(`"${title}" is next`, () => desk.companion.variables['next_stream_title'] === title)
}

describe('Announcing a stream', () => {
	test('puts it into the schedule, and shows it at once', async ({ desk }) => {
		await desk.startSignedIn()
		const options = { start: '2030-07-01 20:15', duration: '2h30m', time_zone: 'Europe/Berlin', title: 'Q&A 🎉' }
		expect(await announce(desk, { ...options, category: 'chess' })).toBeUndefined()
		const startsAt = Date.UTC(2030, 6, 1, 18, 15)
		expect(segments(desk)).toMatchObject([
			{ startsAt, endsAt: startsAt + 2.5 * hour, title: 'Q&A 🎉', category: { name: 'Chess' }, isRecurring: false },
		])
		await shown(desk, 'Q&A 🎉')
		expect(desk.companion.variables).toMatchObject({
			next_stream_at: '2030-07-01T18:15:00.000Z',
			next_stream_category: 'Chess',
			segment_id: segments(desk)[0]?.id,
			last_action_result: 'Announced: Q&A 🎉 (2030-07-01 20:15 Europe/Berlin)',
		})
	})

	test('that is sooner than those before becomes the next one', async ({ desk }) => {
		desk.twitch.world.schedules.add('streamer', { title: 'Later', startsAt: Date.now() + 90 * hour })
		await desk.startSignedIn()
		await announce(desk, { start: '+1d', title: 'Sooner' })
		await shown(desk, 'Sooner')
	})

	test('in the past, or without a start, is refused with nothing sent', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await announce(desk, { start: '2020-01-01' })).toBe('Start: it has to be still to come.')
		expect(await announce(desk, { start: 'now' })).toBe('Start: it has to be still to come.')
		expect(await announce(desk, {})).toMatch(/^Start: 2030-12-31 20:00, /)
		expect(desk.helix('create-channel-stream-schedule-segment')).toEqual([])
	})

	test('of someone who is neither partner nor affiliate works every week alone', async ({ desk }) => {
		desk.twitch.world.users.demand('streamer').type = ''
		await desk.startSignedIn()
		expect(await announce(desk, { start: '+1d' })).toBe(
			'Only partners and affiliates announce single streams: turn on "Every week".',
		)
		expect(await announce(desk, { start: '+1d', weekly: true })).toBeUndefined()
		expect(segments(desk)[0]).toMatchObject({ isRecurring: true })
	})

	test('learns the one that is next', async ({ desk }) => {
		const startsAt = Date.UTC(2030, 6, 1, 18)
		const segment = { title: 'Chess night', category: 'Chess', startsAt, minutes: 90, recurring: true }
		desk.twitch.world.schedules.add('streamer', segment)
		await desk.startSignedIn()
		expect(
			await desk.companion.learn('schedule_segment_create', { channel: 'own', time_zone: 'Etc/UTC' }),
		).toMatchObject({
			...{ start: '2030-07-01 18:00', duration: '1h30m', title: 'Chess night', category: 'Chess', weekly: true },
		})
		const zone = { channel: 'own', time_zone: 'Europe/Berlin' }
		expect(await desk.companion.learn('schedule_segment_create', zone)).toMatchObject({ start: '2030-07-01 20:00' })
	})
})

describe('Deleting a stream from the schedule', () => {
	const announceTwo = ({ twitch: { world } }: Desk): string[] => [
		world.schedules.add('streamer', { title: 'Soon', startsAt: Date.now() + hour }).id,
		world.schedules.add('streamer', { title: 'Later', startsAt: Date.now() + 30 * hour }).id,
	]

	test('takes away the next one, and shows the one after it at once', async ({ desk }) => {
		announceTwo(desk)
		await desk.startSignedIn()
		expect(await remove(desk)).toBeUndefined()
		expect(segments(desk).map(({ title }) => title)).toEqual(['Later'])
		await shown(desk, 'Later')
	})

	test('takes away the one whose id is given', async ({ desk }) => {
		const [, later] = announceTwo(desk)
		await desk.startSignedIn()
		expect(await remove(desk, later)).toBeUndefined()
		expect(segments(desk).map(({ title }) => title)).toEqual(['Soon'])
	})

	test.for(['next', 'id'])(
		'takes away all weeks of a weekly one, "%s", only where that is wanted',
		async (by, { desk }) => {
			const { id } = desk.twitch.world.schedules.add('streamer', { title: 'Weekly', recurring: true })
			await desk.startSignedIn()
			const segment = by === 'id' ? id : by
			expect(await remove(desk, segment)).toMatch(
				/^Stream: Weekly \(.*\) comes every week, and all weeks would go\. Allow that here, or cancel the next one\.$/,
			)
			expect(desk.helix('delete-channel-stream-schedule-segment')).toEqual([])
			expect(await remove(desk, segment, true)).toBeUndefined()
			expect(segments(desk)).toEqual([])
		},
	)

	test('leaves one that is canceled, and takes the one after it', async ({ desk }) => {
		const [soon = ''] = announceTwo(desk)
		desk.twitch.world.schedules.cancel('streamer', soon)
		await desk.startSignedIn()
		expect(await remove(desk)).toBeUndefined()
		expect(segments(desk).map(({ title }) => title)).toEqual(['Soon'])
		expect(await remove(desk)).toBe('@streamer has announced no stream.')
	})

	test('that is not there says so', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await remove(desk)).toBe('@streamer has announced no stream.')
		expect(await remove(desk, 'no such id')).toBe('Stream: no stream of this id is in the schedule.')
	})
})
