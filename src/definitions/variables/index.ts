import { chatGroups, chatVariables } from './chat.js'
import { eventsGroups, eventsVariables } from './events.js'
import { votesGroups, votesVariables } from './votes.js'
import { broadcastGroups, broadcastVariables } from './broadcast.js'
import { pointsGroups, pointsVariables } from './points.js'
import { moderationGroups, moderationVariables } from './moderation.js'
import { isReadable, type OwnGroup } from './own.js'
import type { Connection } from '../../core/connection.js'
import type { ChannelState } from '../../state/channel.js'
import type { Surroundings } from '../options/option.js'
import { accountVariables, variablesOfAccount } from './account.js'
import { moduleVariables } from './module.js'
import { resultVariables } from './results.js'
import { rewardVariables } from './rewards.js'
import { streamVariables } from './stream.js'
import type { Variable } from './variable.js'

/** Those that are always there. */
const fixedVariables = { ...accountVariables, ...moduleVariables, ...resultVariables }

/** Those of each channel. */
const channelVariables = {
	...streamVariables,
	...chatVariables,
	...eventsVariables,
	...votesVariables,
	...broadcastVariables,
	...pointsVariables,
	...moderationVariables,
}

const ownGroups: readonly OwnGroup[] = [
	...chatGroups,
	...eventsGroups,
	...votesGroups,
	...broadcastGroups,
	...pointsGroups,
	...moderationGroups,
]

/** All variables for these channels and accounts, by id. */
export function variablesFor({ channels, logins, scopes, rewards }: Surroundings): Readonly<Record<string, Variable>> {
	return {
		...fixedVariables,
		...Object.assign({}, ...ownGroups.filter((group) => isReadable(group, scopes)).map(({ variables }) => variables)),
		...rewardVariables(rewards),
		...Object.assign({}, ...logins.map((login) => variablesOfAccount(login))),
		...ofChannel('selected', 'Selected channel', ({ state }) => state.channel(state.selected.get() ?? '')),
		...Object.assign(
			{},
			...channels.map(({ login, displayName }) => ofChannel(login, displayName, ({ state }) => state.channel(login))),
		),
	}
}

function ofChannel(
	prefix: string,
	title: string,
	find: (connection: Connection) => ChannelState,
): Record<string, Variable> {
	return Object.fromEntries(
		Object.entries(channelVariables).map(([id, { name, read }]) => {
			return [
				`${prefix}_${id}`,
				{ name: `${title}: ${name}`, read: (connection) => read(find(connection), connection) },
			]
		}),
	)
}
