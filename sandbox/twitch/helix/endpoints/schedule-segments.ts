import { Refusal } from '../../http/answer.js'
import type { Planned } from '../../world/plan.js'
import { isTimeZone } from '../../world/time-zones.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { checkId, scheduledChannel, showSchedule, timeIn } from './schedule.js'

const shortest = 30
const longest = 1380
const longestTitle = 140

export const scheduleSegments: Handlers = {
	'create-channel-stream-schedule-segment': (call) => {
		const channel = scheduledChannel(call)
		const { login, type } = channel.owner
		const { category, ...sent } = changesIn(call)
		const recurring = call.flag('is_recurring') ?? false
		if (!recurring && type === '') {
			throw new Refusal(403, 'Only partners and affiliates may add non-recurring broadcast segments.')
		}
		const added = call.world.schedules.add(login, { ...sent, ...(category && { category: category.id }), recurring })
		return { data: showSchedule(call.world, channel, [added]) }
	},

	'update-channel-stream-schedule-segment': (call) => {
		const channel = scheduledChannel(call)
		const { login, type } = channel.owner
		const id = call.text('id') ?? ''
		checkId(id)
		const { schedules } = call.world
		const segment = schedules.segment(login, id)
		if (!segment) throw new Refusal(404, 'The specified broadcast segment was not found.')
		const changes = changesIn(call)
		if (changes.startsAt !== undefined && (segment.isRecurring || type === '')) {
			throw new Refusal(
				400,
				"Only partners and affiliates may update a broadcast's start time and only for non-recurring segments.",
			)
		}
		schedules.change(login, id, changes)
		const canceled = call.flag('is_canceled')
		if (canceled !== undefined) schedules.cancel(login, id, canceled)
		return { data: showSchedule(call.world, channel, [schedules.segment(login, id) ?? segment]) }
	},

	'delete-channel-stream-schedule-segment': (call) => {
		const { login } = scheduledChannel(call).owner
		const id = call.text('id') ?? ''
		if (!call.world.schedules.segment(login, id)) {
			throw new Refusal(400, 'The ID in the id query parameter is not valid.')
		}
		call.world.schedules.remove(login, id)
	},
}

/** What was sent of a stream, and nothing else. */
function changesIn(call: Call): Partial<Planned> {
	const startsAt = timeIn(call, 'start_time', 'The format of the date and time in the start_time field')
	const timeZone = call.text('timezone')
	const duration = call.text('duration')
	const categoryId = call.text('category_id')
	const category = categoryId === undefined ? undefined : call.world.categories.byId(categoryId)
	const title = call.text('title')
	if (timeZone !== undefined && !isTimeZone(timeZone))
		throw new Refusal(400, 'The value in the timezone field is not valid.')
	if (duration !== undefined && !isDuration(duration))
		throw new Refusal(400, 'The value in the duration field is not valid.')
	if (categoryId !== undefined && !category) throw new Refusal(400, 'The ID in the category_id field is not valid.')
	if (title !== undefined && [...title].length > longestTitle) {
		throw new Refusal(400, 'The string in the title field is too long.')
	}
	return {
		...(startsAt !== undefined && { startsAt }),
		...(timeZone !== undefined && { timeZone }),
		...(duration !== undefined && { minutes: Number(duration) }),
		...(category && { category }),
		...(title !== undefined && { title }),
	}
}

function isDuration(text: string): boolean {
	return /^\d+$/.test(text) && Number(text) >= shortest && Number(text) <= longest
}
