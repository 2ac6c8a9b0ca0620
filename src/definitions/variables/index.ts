import { chatVariables } from './chat.js'
import { audienceVariables } from './audience.js'
import { happeningGroups } from './happenings.js'
import { votesGroups } from './votes.js'
import { broadcastGroups } from './broadcast.js'
import { pointsGroups } from './points.js'
import { moderationGroups } from './moderation.js'
import { isReadable, type OwnGroup } from './own.js'
import type { Connection } from '../../core/connection.js'
import type { ChannelState } from '../../state/channel.js'
import type { Surroundings } from '../options/option.js'
import { accountVariables, variablesOfAccount } from './account.js'
import { moduleVariables } from './module.js'
import { missingIn } from './readable.js'
import { raidCandidateVariables } from './raid-candidate.js'
import { resultVariables } from './results.js'
import { rewardVariables } from './rewards.js'
import { streamVariables } from './stream.js'
import { targetVariables } from './target.js'
import type { Variable } from './variable.js'

/** Those that are always there. */
const fixedVariables = { ...accountVariables, ...moduleVariables, ...resultVariables, ...raidCandidateVariables }

/** Those of each channel. */
const channelVariables = {
	...streamVariables,
	...chatVariables,
	...audienceVariables,
	...targetVariables,
}

const ownGroups: readonly OwnGroup[] = [
	...happeningGroups,
	...votesGroups,
	...broadcastGroups,
	...pointsGroups,
	...moderationGroups,
]

/** All variables for these channels and accounts, by id. */
export function variablesFor({
	channels,
	logins,
	scopes,
	rewards,
	unreadable = {},
}: Surroundings): Readonly<Record<string, Variable>> {
	const ofChannel = (
		prefix: string,
		title: string,
		find: (connection: Connection) => ChannelState,
	): Record<string, Variable> => channelVariablesOf(prefix, title, find, missingIn(unreadable, prefix))
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

function channelVariablesOf(
	prefix: string,
	title: string,
	find: (connection: Connection) => ChannelState,
	missing: ReadonlySet<string>,
): Record<string, Variable> {
	const entries = Object.entries(channelVariables).filter(([id]) => !missing.has(id))
	return Object.fromEntries(
		entries.map(([id, { name, read }]) => {
			return [
				`${prefix}_${id}`,
				{ name: `${title}: ${name}`, read: (connection) => read(find(connection), connection) },
			]
		}),
	)
}
