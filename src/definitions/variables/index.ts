import type { Connection } from '../../core/connection.js'
import type { ChannelState } from '../../state/channel.js'
import type { Surroundings } from '../options/option.js'
import { accountVariables, variablesOfAccount } from './account.js'
import { moduleVariables } from './module.js'
import { resultVariables } from './results.js'
import { streamVariables } from './stream.js'
import type { Variable } from './variable.js'

/** Those that are always there. */
const fixedVariables = { ...accountVariables, ...moduleVariables, ...resultVariables }

/** Those of each channel. */
const channelVariables = { ...streamVariables }

/** All variables for these channels and accounts, by id. */
export function variablesFor({ channels, logins }: Surroundings): Readonly<Record<string, Variable>> {
	return {
		...fixedVariables,
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
