import { orAborted } from '../twitch/oauth/deadline.js'
import { revokeToken } from '../twitch/oauth/tokens.js'
import type { Account } from './account.js'
import type { Connection } from './connection.js'
import { PressError } from './press-error.js'

/** @throws {PressError} when no account of the connection has this login */
export function accountOf({ accounts }: Connection, login: string | undefined): Account {
	const account = accounts.find(login)
	if (account) return account
	throw new PressError(
		login === undefined
			? 'The connection is not set up. Open its settings in Companion.'
			: `@${login} is no account of this connection. Choose one of ${accounts.signed.map((each) => `@${each.login}`).join(', ') || 'those that sign in'}.`,
	)
}

export async function refetch(account: Account, signal: AbortSignal): Promise<string> {
	const outcome = await account.session.refetch(signal)
	return outcome === 'new' ? `New token for @${account.login}` : `The token of @${account.login} is still the same`
}

/**
 * Starts a login by code, or says where else the user logs in.
 * @param what as `Connection.scopesFor` has it
 */
export async function startLogin(
	connection: Connection,
	account: Account,
	what: string,
	signal: AbortSignal,
): Promise<string> {
	const { source } = account
	const usable = new Set(connection.scopesFor('all'))
	// What was granted before is asked for again, or it would be gone.
	const kept = account.scopes.filter((scope) => usable.has(scope))
	const wanted = [...new Set([...connection.scopesFor(what), ...kept])].sort()
	if (!source.login) {
		const page = account.loginPage(wanted)
		if (page) return `Open ${page}`
		throw new PressError(`There is no login by code here. ${source.howToLogIn ?? 'Log in where the token comes from.'}`)
	}
	// The login goes on when the press is over.
	const { code } = await orAborted(source.login.start(wanted), signal)
	return code ? `Open ${code.url} and enter the code ${code.userCode}` : 'The login has begun'
}

export function takeOtherAccount({ source }: Account): string {
	if (!source.login) throw new PressError('Another account can only be taken where it logs in with a code.')
	return `@${source.login.takeOther()} is the account from now on`
}

export function keepAccount({ source }: Account): string {
	if (!source.login) throw new PressError('There is nothing to decide where an account does not log in with a code.')
	return `@${source.login.keepOwn()} stays the account`
}

/** Revokes the token, and forgets the login whether Twitch could be told or not. */
export async function logOut(connection: Connection, account: Account, signal: AbortSignal): Promise<string> {
	const { source, session, login } = account
	if (!source.forget) throw new PressError(source.keptElsewhere ?? 'This login cannot be ended from here.')
	const signed = session.signed()
	source.forget()
	session.logOut(`Logged out. ${source.howToLogIn ?? 'Log in where the token comes from.'}`)
	connection.onLoggedOut(account.key)
	const who = login ? `Logged out @${login}` : 'Logged out'
	if (!signed) return who
	const authUrl = connection.addresses?.auth ?? ''
	const isRevoked = await revokeToken(authUrl, signed.grant.clientId, signed.token, signal)
	return isRevoked
		? who
		: `${who}. Twitch could not be told: disconnect the app at https://www.twitch.tv/settings/connections`
}
