import type { Connection } from '../../core/connection.js'
import type { ChannelState } from '../../state/channel.js'
import type { PendingRaid } from '../../state/happenings/outgoing.js'
import { minuteClock, secondsUntil } from './countdown.js'
import { amount, count, last } from './happening.js'
import { ownVariable, type OwnGroup } from './own.js'

/** Raids that come, and the one that is about to leave. */
export const raidGroup: OwnGroup = {
	topics: ['channel.raid:in', 'channel.raid:out'],
	variables: {
		last_raider: last('raid', 'Raid: who raided last', ({ name }) => name),
		last_raider_viewers: amount('raid', 'Raid: viewers of the last one', ({ viewers }) => viewers),
		raid_count: count('raid', 'Raid: how many'),
		raid_target: ownVariable('Raid: where ours is about to go', (channel, connection) => {
			return pendingRaid(channel, connection)?.name
		}),
		raid_remaining: ownVariable('Raid: seconds until ours leaves', raidSeconds),
		raid_clock: ownVariable('Raid: time until ours leaves', (channel, connection) =>
			minuteClock(raidSeconds(channel, connection)),
		),
	},
}

function pendingRaid({ happenings }: ChannelState, { state }: Connection): PendingRaid | undefined {
	const { raid } = happenings.outgoing
	return raid && state.clock.isBefore(raid.leavesAt) ? raid : undefined
}

function raidSeconds({ happenings }: ChannelState, connection: Connection): number {
	return secondsUntil(connection, happenings.outgoing.raid?.leavesAt)
}
