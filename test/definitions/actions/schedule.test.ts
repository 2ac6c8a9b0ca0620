import { describe, expect, vi } from 'vitest'
import { timeInWords } from '../../../src/core/local-time.js'
import { test, type Desk } from '../../helpers/desk.js'
import { hour, pass, second } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

const noon = Date.UTC(2030, 0, 1, 12)

async function startAtNoon(desk: Desk): Promise<void> {
	vi.useFakeTimers({ toFake: ['Date'] })
	vi.setSystemTime(noon)
	desk.issue()
	await startInFakeTime(desk)
	await pass(20 * second)
}

async function press(
	desk: Desk,
	id: 'schedule_vacation' | 'schedule_cancel_next',
	options: Readonly<Record<string, string>>,
): Promise<string | undefined> {
	const { error } = await desk.companion.pressWithDefaults(id, options)
	await pass(second)
	return error
}

describe('A vacation', () => {
	const vacation = ({ twitch }: Desk): unknown => twitch.world.schedules.vacation('streamer')

	test('begins now and ends in a week unless told, and is shown at once', async ({ desk }) => {
		desk.twitch.world.schedules.create('streamer')
		await startAtNoon(desk)
		expect(await press(desk, 'schedule_vacation', { state: 'on', time_zone: 'Europe/Berlin' })).toBeUndefined()
		const [request] = desk.helix('update-channel-stream-schedule')
		expect(request?.query).toMatchObject({ is_vacation_enabled: ['true'], timezone: ['Europe/Berlin'] })
		expect(request?.query['vacation_start_time']?.[0]).toMatch(/^2030-01-01T12:00:\d\dZ$/)
		expect(request?.query['vacation_end_time']?.[0]).toMatch(/^2030-01-08T12:00:\d\dZ$/)
		expect(desk.companion.variables['vacation']).toBe(true)
		expect(await press(desk, 'schedule_vacation', { state: 'off' })).toBeUndefined()
		expect(vacation(desk)).toBeUndefined()
		expect(desk.companion.variables['vacation']).toBe(false)
	})

	test('is between two dates as they are where the channel is', async ({ desk }) => {
		desk.twitch.world.schedules.create('streamer')
		await startAtNoon(desk)
		const when = { start: '2030-07-01', end: '2030-12-24 18:30', time_zone: 'America/New_York' }
		expect(await press(desk, 'schedule_vacation', { state: 'on', ...when })).toBeUndefined()
		expect(vacation(desk)).toEqual({
			startsAt: Date.UTC(2030, 6, 1, 4),
			endsAt: Date.UTC(2030, 11, 24, 23, 30),
		})
		expect(await desk.companion.learn('schedule_vacation', { channel: 'own', time_zone: 'Etc/UTC' })).toEqual({
			state: 'on',
			start: '2030-07-01 04:00',
			end: '2030-12-24 23:30',
		})
		expect(await desk.companion.learn('schedule_vacation', { channel: 'own', ...when })).toEqual({
			state: 'on',
			start: '2030-07-01 00:00',
			end: '2030-12-24 18:30',
		})
		expect(desk.companion.variables['last_action_result']).toBe('Vacation until 2030-12-24 18:30 America/New_York')
	})

	test('is toggled by what Twitch says', async ({ desk }) => {
		desk.twitch.world.schedules.setVacation('streamer', { startsAt: noon, endsAt: noon + 50 * hour })
		await startAtNoon(desk)
		expect(await press(desk, 'schedule_vacation', { state: 'toggle' })).toBeUndefined()
		expect(vacation(desk)).toBeUndefined()
		expect(await desk.companion.learn('schedule_vacation', { channel: 'own' })).toEqual({ state: 'off' })
		expect(await press(desk, 'schedule_vacation', { state: 'toggle' })).toBeUndefined()
		expect(vacation(desk)).toBeDefined()
	})

	test('that ends before it begins is refused, with nothing sent', async ({ desk }) => {
		await startAtNoon(desk)
		const options = { state: 'on', start: '+2d', end: '+1d' }
		expect(await press(desk, 'schedule_vacation', options)).toBe('End: it has to be after the start.')
		expect(desk.helix('update-channel-stream-schedule')).toEqual([])
	})

	test('of a channel without a schedule is refused in words', async ({ desk }) => {
		await startAtNoon(desk)
		expect(await press(desk, 'schedule_vacation', { state: 'on' })).toBe(
			'The channel has no schedule yet: announce a stream first.',
		)
	})
})

describe('The next stream', () => {
	const announce = ({ twitch: { world } }: Desk): void => {
		world.schedules.add('streamer', { title: 'Later', startsAt: noon + 9 * hour })
		world.schedules.add('streamer', { title: 'Soon', startsAt: noon + 3 * hour })
	}
	const canceled = ({ twitch }: Desk): string[] =>
		twitch.world.schedules
			.segments('streamer')
			.filter(({ isCanceled }) => isCanceled)
			.map(({ title }) => title)

	test('is called off and restored, and what is next follows at once', async ({ desk }) => {
		announce(desk)
		await startAtNoon(desk)
		expect(desk.companion.variables['next_stream_title']).toBe('Soon')
		expect(await press(desk, 'schedule_cancel_next', { state: 'cancel' })).toBeUndefined()
		expect(canceled(desk)).toEqual(['Soon'])
		expect(desk.companion.variables).toMatchObject({
			next_stream_title: 'Later',
			last_action_result: `Canceled: Soon (${timeInWords(noon + 3 * hour)})`,
		})
		expect(await press(desk, 'schedule_cancel_next', { state: 'restore' })).toBeUndefined()
		expect(canceled(desk)).toEqual([])
		expect(desk.companion.variables['next_stream_title']).toBe('Soon')
	})

	test('stays called off where that is pressed twice: the one after it is left alone', async ({ desk }) => {
		announce(desk)
		await startAtNoon(desk)
		await press(desk, 'schedule_cancel_next', { state: 'cancel' })
		await press(desk, 'schedule_cancel_next', { state: 'cancel' })
		expect(canceled(desk)).toEqual(['Soon'])
	})

	test('is toggled by what Twitch says', async ({ desk }) => {
		announce(desk)
		await startAtNoon(desk)
		const [soon] = desk.twitch.world.schedules.segments('streamer')
		desk.twitch.world.schedules.cancel('streamer', soon?.id ?? '')
		await press(desk, 'schedule_cancel_next', { state: 'toggle' })
		expect(canceled(desk)).toEqual([])
		await press(desk, 'schedule_cancel_next', { state: 'toggle' })
		expect(canceled(desk)).toEqual(['Soon'])
	})

	test('that there is not says so', async ({ desk }) => {
		await startAtNoon(desk)
		expect(await press(desk, 'schedule_cancel_next', {})).toBe('@streamer has announced no stream.')
	})
})
