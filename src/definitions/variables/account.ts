import type { Connection } from '../../core/connection.js'
import type { AccountState } from '../../state/state.js'
import { missingScopesOf } from '../scope-report.js'
import { variable } from './variable.js'

function account({ state }: Connection): AccountState | undefined {
	return state.accounts.get()[0]
}

/** The default account. */
export const accountVariables = {
	user_login: variable('Account: login', (connection) => account(connection)?.login),
	user_display_name: variable(
		'Account: display name',
		(connection) => account(connection)?.displayName ?? account(connection)?.login,
	),
	user_id: variable('Account: user id', (connection) => account(connection)?.userId),
	token_expires_in: variable('Account: seconds until the token ends, in whole minutes', (connection) => {
		const expiresAt = account(connection)?.expiresAt
		if (expiresAt === undefined) return undefined
		return Math.max(0, Math.floor((expiresAt - connection.state.clock.minutes()) / 60_000) * 60)
	}),
	token_scopes: variable('Account: granted scopes', (connection) => [...(account(connection)?.scopes ?? [])]),
	missing_scopes: variable(
		'Account: scopes that were not granted and that actions of this module need',
		(connection) => {
			const scopes = account(connection)?.scopes
			return scopes ? missingScopesOf(scopes) : []
		},
	),
}
