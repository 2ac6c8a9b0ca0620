import type { Connection } from '../../core/connection.js'
import { learn } from '../../core/learn.js'
import type { Caller, Press } from '../../core/press.js'
import type { EndpointId } from '../../twitch/helix/endpoints.js'
import type { Option, Options, ParsedOptions, SavedOptions } from '../options/option.js'
import { parseOption } from '../options/parse.js'
import { defined } from './defined.js'
import type { Action, ActionExample } from './facts.js'

interface WithAccount extends Options {
	readonly account: Option<string, string | undefined>
}

interface AccountContext<O extends WithAccount, E extends EndpointId> {
	readonly options: ParsedOptions<O>
	readonly connection: Connection
	readonly press: Press
	/** The account that the option `account` names, where it may make this call. */
	readonly as: (endpoint: E) => Promise<Caller>
}

interface AccountActionSettings<O extends WithAccount, E extends EndpointId> {
	readonly name: string
	readonly description?: string
	readonly options: O
	readonly endpoints?: readonly E[]
	/** What it calls to learn. */
	readonly optionalEndpoints?: readonly E[]
	readonly run: (context: AccountContext<O, E>) => Promise<string>
	/** Resolves with what is so now, as the options have it: Companion's "Learn". */
	readonly learn?: (context: Pick<AccountContext<O, E>, 'as'>) => Promise<Partial<SavedOptions<O>>>
	readonly example: ActionExample<O>
}

/** An action on one of the connection's own accounts: it has no channel. */
export function accountAction<const O extends WithAccount, const E extends EndpointId = never>(
	settings: AccountActionSettings<O, E>,
): Action<O> {
	const { endpoints = [], optionalEndpoints = [], name, options, run, learn: read } = settings
	const callerOf =
		(press: Press, login: string | undefined) =>
		async (endpoint: E): Promise<Caller> =>
			press.asAccount(endpoint, login)
	return defined(
		{ ...settings, endpoints, optionalEndpoints, optionalScopes: [] },
		(connection, parsed) => ({
			channel: 'own',
			work: async (press) => run({ options: parsed, connection, press, as: callerOf(press, parsed.account) }),
		}),
		read &&
			((connection) => async (saved) =>
				learn(connection, name, 'own', async (press) =>
					read({ as: callerOf(press, parseOption<WithAccount, 'account'>(options, 'account', saved)) }),
				)),
	)
}
