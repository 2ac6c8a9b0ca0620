import type { JsonValue } from '@companion-module/base'
import type { Connection } from '../../core/connection.js'
import type { AccountState, LoginState } from '../../state/state.js'
import { withScopes } from '../../twitch/auth/login-page.js'
import { missingScopes } from '../gaps.js'
import { iso } from './results.js'
import { variable, type Variable } from './variable.js'

const conditionWords = 'connecting, signed_in, waiting, renewing, unreachable, refused or login_needed'

/** What is known of one account; `undefined` before it was signed in. */
const ofAccount = {
	expires_in: {
		name: 'seconds until the token ends, in whole minutes',
		read: (account: AccountState | undefined, { state }: Connection) =>
			account?.expiresAt === undefined
				? undefined
				: Math.max(0, Math.floor((account.expiresAt - state.clock.minutes()) / 60_000) * 60),
	},
	scopes: {
		name: 'granted scopes',
		read: (account: AccountState | undefined) => [...(account?.scopes ?? [])],
	},
	renewed_at: {
		name: 'when the token was taken into use',
		read: (account: AccountState | undefined) => iso(account?.renewedAt),
	},
	renewals: {
		name: 'how often the token was renewed since the start',
		read: (account: AccountState | undefined) => account?.renewals ?? 0,
	},
}

/** The default account: the unprefixed ones. */
export const accountVariables = {
	user_login: variable('Account: login', (connection) => first(connection)?.login),
	user_display_name: variable(
		'Account: display name',
		(connection) => first(connection)?.displayName ?? first(connection)?.login,
	),
	user_id: variable('Account: user id', (connection) => first(connection)?.userId),
	token_state: variable(`Account: ${conditionWords}`, ({ state }) => state.logins.get()[0]?.condition),
	token_expires_in: variable(`Account: ${ofAccount.expires_in.name}`, (connection) =>
		ofAccount.expires_in.read(first(connection), connection),
	),
	token_scopes: variable(`Account: ${ofAccount.scopes.name}`, (connection) => ofAccount.scopes.read(first(connection))),
	token_renewed_at: variable(`Account: ${ofAccount.renewed_at.name}`, (connection) =>
		ofAccount.renewed_at.read(first(connection)),
	),
	token_renewals: variable(`Account: ${ofAccount.renewals.name}`, (connection) =>
		ofAccount.renewals.read(first(connection)),
	),
	missing_scopes: variable('Account: scopes that were not granted and that actions of this module need', (connection) =>
		missingScopes(connection),
	),
	auth_url: variable('Login: where to log in, where that is needed or brings missing scopes', (connection) =>
		loginUrl(connection),
	),
	auth_user_code: variable(
		'Login: the code to type there',
		({ state }) => state.logins.get().find(({ userCode }) => userCode)?.userCode ?? '',
	),
}

/** What is known of an account's login, signed in or not. */
const ofLogin = {
	state: { name: conditionWords, read: (login: LoginState | undefined) => login?.condition },
	login_url: {
		name: 'where to log in, where that is needed',
		read: (login: LoginState | undefined) => login?.url ?? '',
	},
	login_code: { name: 'the code to type there', read: (login: LoginState | undefined) => login?.userCode ?? '' },
}

/** Those of one account, by its login. */
export function variablesOfAccount(name: string): Record<string, Variable> {
	const named = <T extends JsonValue | undefined>(id: string, words: string, read: (connection: Connection) => T) =>
		[`account_${name}_${id}`, variable(`Account @${name}: ${words}`, read)] as const
	return Object.fromEntries([
		...Object.entries(ofLogin).map(([id, { name: words, read }]) =>
			named(id, words, ({ state }) => read(state.logins.get().find(({ login }) => login === name))),
		),
		...Object.entries(ofAccount).map(([id, { name: words, read }]) =>
			named(id, words, (connection) =>
				read(
					connection.state.accounts.get().find(({ login }) => login === name),
					connection,
				),
			),
		),
	])
}

function first({ channels }: Connection): AccountState | undefined {
	return channels.ownAccount
}

/** What a user has to open now; else where the first account gets the scopes that it lacks. */
function loginUrl(connection: Connection): string {
	const needed = connection.state.logins.get().find(({ url }) => url)?.url
	if (needed) return needed
	const { login, loginPage, scopes = [] } = first(connection) ?? {}
	const missing = login ? missingScopes(connection, login).flatMap((scope) => scope.split(' or ')[0] ?? []) : []
	return loginPage && missing.length > 0 ? withScopes(loginPage, [...scopes, ...missing]) : ''
}
