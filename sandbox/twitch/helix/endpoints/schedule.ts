import { Refusal } from '../../http/answer.js'
import { isTimeZone } from '../../world/time-zones.js'
import type { Channel } from '../../world/channel.js'
import type { Segment } from '../../world/plan.js'
import { timestamp } from '../../world/timestamp.js'
import type { World } from '../../world/world.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'
import { readTime } from '../times.js'

export const schedule: Handlers = {
	'get-channel-stream-schedule': (call) => {
		const channel = scheduledChannel(call)
		const { login } = channel.owner
		const from = timeIn(call, 'start_time', 'The format of the date and time in the start_time query parameter')
		const ids = call.texts('id')
		for (const id of ids) checkId(id)
		if (!call.world.schedules.has(login)) {
			throw new Refusal(404, 'The broadcaster has not created a streaming schedule.')
		}
		const found =
			ids.length === 0
				? call.world.schedules.segments(login, from)
				: ids.flatMap((id) => call.world.schedules.segment(login, id) ?? [])
		const { data, pagination } = page(call, found)
		return { data: showSchedule(call.world, channel, data), pagination }
	},

	'update-channel-stream-schedule': (call) => {
		const { login } = scheduledChannel(call).owner
		const isOn = call.flag('is_vacation_enabled')
		const startsAt = timeIn(call, 'vacation_start_time', 'The format of the string in vacation_start_time')
		const endsAt = timeIn(call, 'vacation_end_time', 'The format of the string in vacation_end_time')
		const timeZone = call.text('timezone')
		if (timeZone !== undefined && !isTimeZone(timeZone)) {
			throw new Refusal(400, 'The value in the timezone query parameter is not valid.')
		}
		if (!call.world.schedules.has(login)) throw new Refusal(404, "The broadcaster's schedule was not found.")
		if (isOn === false) call.world.schedules.setVacation(login, undefined)
		if (!isOn) return
		if (startsAt === undefined || endsAt === undefined || timeZone === undefined) {
			throw new Refusal(
				400,
				'The vacation_start_time, vacation_end_time and timezone query parameters are required if is_vacation_enabled is true.',
			)
		}
		if (endsAt <= startsAt) {
			throw new Refusal(400, 'The date in vacation_end_time must be later than the date in vacation_start_time.')
		}
		call.world.schedules.setVacation(login, { startsAt, endsAt })
	},
}

export function scheduledChannel(call: Call): Channel {
	const channel = call.channel('broadcaster_id')
	if (!channel) throw new Refusal(400, 'The ID in the broadcaster_id query parameter is not valid.')
	return channel
}

/** Each of Twitch's ids is an object in Base64. */
export function checkId(id: string): void {
	const isOne = Buffer.from(id, 'base64').toString().startsWith('{"segmentID":')
	if (!isOne) throw new Refusal(400, 'The ID in the id query parameter is not valid.')
}

/** Undefined when it was not sent. */
export function timeIn(call: Call, name: string, subject: string): number | undefined {
	const text = call.text(name)
	if (text === undefined) return undefined
	const at = readTime(text)
	if (at === undefined) throw new Refusal(400, `${subject} is not valid.`)
	return at
}

export function showSchedule({ schedules }: World, { owner }: Channel, segments: readonly Segment[]): object {
	const vacation = schedules.vacation(owner.login)
	return {
		// Twitch shows no empty list here.
		segments: segments.length === 0 ? null : segments.map(show),
		broadcaster_id: owner.id,
		broadcaster_name: owner.displayName,
		broadcaster_login: owner.login,
		vacation: vacation ? { start_time: timestamp(vacation.startsAt), end_time: timestamp(vacation.endsAt) } : null,
	}
}

function show({ id, startsAt, endsAt, title, category, isCanceled, isRecurring }: Segment): object {
	return {
		id,
		start_time: timestamp(startsAt),
		end_time: timestamp(endsAt),
		title,
		canceled_until: isCanceled ? timestamp(endsAt) : null,
		category: category ? { id: category.id, name: category.name } : null,
		is_recurring: isRecurring,
	}
}
