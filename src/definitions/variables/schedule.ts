import type { Connection } from '../../core/connection.js'
import type { ChannelState } from '../../state/channel.js'
import type { PlannedStream } from '../../state/schedule.js'
import { ownVariable, type OwnGroup } from './own.js'
import { iso } from './results.js'

export const scheduleGroup: OwnGroup = {
	topics: [],
	variables: {
		next_stream_at: ownVariable('Schedule: when the next stream begins', (...where) => iso(next(...where)?.startsAt)),
		next_stream_in: ownVariable(
			'Schedule: seconds until the next stream begins, in whole minutes',
			(channel, connection) => {
				const stream = next(channel, connection)
				if (!stream) return undefined
				return Math.ceil((stream.startsAt - connection.state.clock.minutes()) / 60_000) * 60
			},
		),
		next_stream_title: ownVariable('Schedule: title of the next stream', (...where) => next(...where)?.title),
		next_stream_category: ownVariable('Schedule: category of the next stream', (...where) => next(...where)?.category),
		vacation: ownVariable('Schedule: is on vacation', ({ points }, { state }) =>
			points.schedule.isVacation(state.clock),
		),
	},
}

function next({ points }: ChannelState, { state }: Connection): PlannedStream | undefined {
	return points.schedule.next(state.clock)
}
