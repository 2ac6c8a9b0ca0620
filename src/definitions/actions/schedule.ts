import type { Connection } from '../../core/connection.js'
import type { ChannelCaller } from '../../core/press.js'
import { clockAt, timeInWords } from '../../core/local-time.js'
import { PressError } from '../../core/press-error.js'
import { getWholeSchedule, type Segment } from '../../twitch/helix/schedule.js'
import { cancelSegment, setVacation } from '../../twitch/helix/schedule-changes.js'
import { choice } from '../options/choice.js'
import { moment } from '../options/moment.js'
import { isWanted, onOff } from '../options/on-off.js'
import { timeZone } from '../options/time-zone.js'
import { action } from './action.js'

export const scheduleActions = {
	schedule_vacation: action({
		name: 'Schedule: vacation',
		channel: 'own',
		options: {
			state: onOff(),
			start: moment({ label: 'Start', standard: 'now' }),
			end: moment({ label: 'End', standard: '+7d' }),
			time_zone: timeZone(),
		},
		endpoints: ['update-channel-stream-schedule'],
		optionalEndpoints: ['get-channel-stream-schedule'],
		turn: 'schedule',
		run: async ({ options, connection, on, as }) => {
			const { helix, channel } = await on('update-channel-stream-schedule')
			const { state, start, end, time_zone: zone } = options
			const { schedule } = connection.state.channel(channel.login).points
			const isOn = await isWanted(state, async () => {
				const reader = await as('get-channel-stream-schedule')
				return (await getWholeSchedule(reader.helix, channel.id)).vacation !== undefined
			})
			if (!isOn) {
				await setVacation(helix, channel.id, undefined)
				schedule.setVacation(undefined)
				return 'Vacation is off'
			}
			const [startsAt, endsAt] = [start(zone, Date.now()), end(zone, Date.now())]
			if (endsAt <= startsAt) throw new PressError('End: it has to be after the start.')
			await setVacation(helix, channel.id, { startsAt, endsAt, timeZone: zone })
			schedule.setVacation({ startsAt, endsAt })
			return `Vacation until ${timeInWords(endsAt, zone)}`
		},
		learn: async ({ option, on }) => {
			const { helix, channel } = await on('get-channel-stream-schedule')
			const { vacation } = await getWholeSchedule(helix, channel.id)
			if (!vacation) return { state: 'off' }
			const { startsAt, endsAt } = vacation
			const zone = option('time_zone')
			return { state: 'on', start: clockAt(startsAt, zone), end: clockAt(endsAt, zone) }
		},
		example: {
			options: { state: 'on', start: 'now', end: '+14d', time_zone: 'Europe/Berlin' },
			result: /^Vacation until 20/,
		},
	}),

	schedule_cancel_next: action({
		name: 'Schedule: cancel or restore the next stream',
		description: 'Whichever is to begin next; the one after it is left alone',
		channel: 'own',
		options: {
			state: choice({
				label: 'The next stream is',
				choices: { cancel: 'Canceled', restore: 'Going to happen', toggle: 'The other of the two' },
				standard: 'toggle',
			}),
		},
		endpoints: ['update-channel-stream-schedule-segment', 'get-channel-stream-schedule'],
		turn: 'schedule',
		run: async ({ options, connection, on, as }) => {
			const caller = await on('update-channel-stream-schedule-segment')
			const { channel } = caller
			const next = await nextSegment((await as('get-channel-stream-schedule')).helix, channel)
			const isCanceled = options.state === 'toggle' ? !next.isCanceled : options.state === 'cancel'
			return setCanceled(connection, caller, next, isCanceled)
		},
		learn: async ({ on }) => {
			const { helix, channel } = await on('get-channel-stream-schedule')
			return { state: (await nextSegment(helix, channel)).isCanceled ? 'cancel' : 'restore' }
		},
		example: { options: { state: 'cancel' }, result: /^Canceled: / },
	}),
}

async function setCanceled(
	{ state }: Connection,
	{ helix, channel }: ChannelCaller,
	next: Segment,
	isCanceled: boolean,
): Promise<string> {
	const changed = (await cancelSegment(helix, channel.id, next.id, isCanceled)) ?? next
	const { schedule } = state.channel(channel.login).points
	if (isCanceled) schedule.drop(changed.startsAt)
	else schedule.add(changed)
	return `${isCanceled ? 'Canceled' : 'Restored'}: ${segmentInWords(next)}`
}

/** The one that begins next, called off or not. @throws {PressError} where none is announced */
export async function nextSegment(
	helix: ChannelCaller['helix'],
	{ id, login }: ChannelCaller['channel'],
	isMeant: (segment: Segment) => boolean = () => true,
): Promise<Segment> {
	const now = Date.now()
	const next = (await getWholeSchedule(helix, id)).streams.find((each) => each.startsAt > now && isMeant(each))
	if (!next) throw new PressError(`@${login} has announced no stream.`)
	return next
}

export function segmentInWords({ title, startsAt }: Pick<Segment, 'title' | 'startsAt'>, timeZone?: string): string {
	return `${title || 'a stream'} (${timeInWords(startsAt, timeZone)})`
}
