import { findCategory } from '../../core/categories.js'
import { clockAt } from '../../core/local-time.js'
import { PressError } from '../../core/press-error.js'
import { getSchedule, getSegment } from '../../twitch/helix/schedule.js'
import { createSegment, deleteSegment } from '../../twitch/helix/schedule-changes.js'
import { checkbox } from '../options/checkbox.js'
import { duration, inWords } from '../options/duration.js'
import { moment } from '../options/moment.js'
import { text } from '../options/text.js'
import { timeZone } from '../options/time-zone.js'
import { action } from './action.js'
import { nextSegment, segmentInWords } from './schedule.js'

/** Seconds: dev.twitch.tv/docs/api/reference#create-channel-stream-schedule-segment */
const shortest = 30 * 60
const longest = 23 * 3600

export const scheduleSegmentActions = {
	schedule_segment_create: action({
		name: 'Schedule: announce a stream',
		description: 'Only partners and affiliates may announce one that does not come every week',
		channel: 'own',
		options: {
			start: moment({ label: 'Start', standard: '' }),
			duration: duration({ label: 'Length', min: shortest, max: longest, standard: '2h' }),
			time_zone: timeZone(),
			title: text({ label: 'Title', max: 140, optional: true }),
			category: text({ label: 'Category', ...{ max: 100, optional: true }, description: 'Name or id' }),
			weekly: checkbox({ label: 'Every week' }),
		},
		endpoints: ['create-channel-stream-schedule-segment'],
		optionalEndpoints: ['search-categories', 'get-games', 'get-channel-stream-schedule'],
		run: async ({ options, connection, on, as }) => {
			const { helix, channel } = await on('create-channel-stream-schedule-segment')
			const startsAt = options.start(options.time_zone, Date.now())
			if (startsAt <= Date.now()) throw new PressError('Start: it has to be still to come.')
			const category = options.category.trim()
				? await findCategory((await as('search-categories')).helix, options.category)
				: undefined
			const created = await createSegment(helix, channel.id, {
				startsAt,
				minutes: Math.round(options.duration / 60),
				timeZone: options.time_zone,
				title: options.title,
				categoryId: category?.id,
				isRecurring: options.weekly,
			})
			if (created) connection.state.channel(channel.login).points.schedule.add(created)
			connection.state.addResults({ segmentId: created?.id ?? '' })
			return `Announced: ${segmentInWords({ title: options.title, startsAt }, options.time_zone)}`
		},
		learn: async ({ option, on }) => {
			const { helix, channel } = await on('get-channel-stream-schedule')
			const { startsAt, endsAt, title, category, isRecurring } = await nextSegment(helix, channel)
			return {
				start: clockAt(startsAt, option('time_zone')),
				...(endsAt !== undefined && { duration: inWords(Math.round((endsAt - startsAt) / 1000)) }),
				...{ title, category: category ?? '', weekly: isRecurring },
			}
		},
		example: {
			options: {
				...{ start: '+2d', duration: '3h', time_zone: 'Europe/Berlin' },
				...{ title: 'Racing night', category: 'Fortnite', weekly: false },
			},
			result: /^Announced: Racing night \(20/,
		},
	}),

	schedule_segment_delete: action({
		name: 'Schedule: delete a stream',
		description: 'For good. One that is canceled is not the next',
		channel: 'own',
		options: {
			segment: text({
				label: 'Stream',
				...{ max: 200, standard: 'next', isWorkedOn: true },
				description: 'next, or the id of a stream of the schedule',
			}),
			all_weeks: checkbox({ label: 'Also a weekly one, with all its weeks' }),
		},
		endpoints: ['delete-channel-stream-schedule-segment', 'get-channel-stream-schedule'],
		run: async ({ options, connection, on, as }) => {
			const { helix, channel } = await on('delete-channel-stream-schedule-segment')
			const reader = (await as('get-channel-stream-schedule')).helix
			const typed = options.segment.trim()
			const meant =
				typed.toLowerCase() === 'next'
					? await nextSegment(reader, channel, ({ isCanceled }) => !isCanceled)
					: await getSegment(reader, channel.id, typed)
			if (!meant) throw new PressError('Stream: no stream of this id is in the schedule.')
			if (meant.isRecurring && !options.all_weeks) {
				throw new PressError(
					`Stream: ${segmentInWords(meant)} comes every week, and all weeks would go. Allow that here, or cancel the next one.`,
				)
			}
			await deleteSegment(helix, channel.id, meant.id)
			// Which weeks went with it is not said. Without this look it shows at the next one.
			const left = await getSchedule(reader, channel.id).catch(() => undefined)
			if (left) connection.state.channel(channel.login).points.schedule.plan.set(left)
			return `Deleted: ${segmentInWords(meant)}`
		},
		example: { options: { segment: 'next', all_weeks: false }, result: /^Deleted: / },
	}),
}
