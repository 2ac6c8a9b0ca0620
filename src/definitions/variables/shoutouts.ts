import type { Connection } from '../../core/connection.js'
import type { ChannelState } from '../../state/channel.js'
import { minuteClock, secondsUntil } from './countdown.js'
import { count, last } from './happening.js'
import { ownVariable, type OwnGroup } from './own.js'

export const shoutoutGroup: OwnGroup = {
	topics: ['channel.shoutout.create', 'channel.shoutout.receive'],
	variables: {
		last_shoutout_from: last('shoutout', 'Shoutout: who gave us one last', ({ name }) => name),
		shoutout_count: count('shoutout', 'Shoutout: how many we got'),
		shoutout_last_target: ownVariable('Shoutout: whom we gave one last', ({ happenings }) => {
			return happenings.outgoing.lastShoutout?.name
		}),
		shoutout_cooldown: ownVariable('Shoutout: seconds until we may give one', shoutoutSeconds),
		shoutout_clock: ownVariable('Shoutout: time until we may give one', (channel, connection) =>
			minuteClock(shoutoutSeconds(channel, connection)),
		),
	},
}

function shoutoutSeconds({ happenings }: ChannelState, connection: Connection): number {
	return secondsUntil(connection, happenings.outgoing.shoutoutReadyAt())
}
