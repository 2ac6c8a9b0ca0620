import { accountOf, keepAccount, logOut, refetch, startLogin, takeOtherAccount } from '../../core/login.js'
import { scopeGroups } from '../../twitch/oauth/scope-groups.js'
import { account } from '../options/account.js'
import { choice } from '../options/choice.js'
import { accountAction } from './account-action.js'

const groups: Readonly<Record<string, string>> = Object.fromEntries(
	scopeGroups.map(({ id, title }) => [id, `Those and: ${title}`]),
)

export const accountActions = {
	token_refetch: accountAction({
		name: 'Module: fetch the token now',
		description: 'Asks the token source at once, such as after a new login at the token server',
		options: { account: account() },
		run: async ({ options, press, connection }) => refetch(accountOf(connection, options.account), press.signal),
		example: { options: { account: 'default' }, result: /token/ },
	}),

	auth_start: accountAction({
		name: 'Module: start login',
		description: 'Where to log in stands in the variables auth_url and auth_user_code, the status and the settings',
		options: {
			account: account(),
			scopes: choice({
				label: 'Ask Twitch for',
				choices: { settings: 'What the settings say', ...groups, all: 'All that this module can use' },
				standard: 'settings',
			}),
			other: choice({
				label: 'What to do',
				choices: {
					login: 'Start a login',
					take: 'Take the other account that has logged in',
					keep: 'Keep the account, whoever else has logged in',
				},
				standard: 'login',
			}),
		},
		run: async ({ options, press, connection }) => {
			const chosen = accountOf(connection, options.account)
			if (options.other === 'take') return takeOtherAccount(chosen)
			if (options.other === 'keep') return keepAccount(chosen)
			return startLogin(connection, chosen, options.scopes, press.signal)
		},
		example: {
			options: { account: 'default', scopes: 'settings', other: 'login' },
			result: /^Open http/,
			tokenSource: 'device',
		},
	}),

	auth_logout: accountAction({
		name: 'Module: log out',
		description: 'Revokes the token and forgets the login. A login that a token server keeps is ended there',
		options: { account: account() },
		run: async ({ options, press, connection }) =>
			logOut(connection, accountOf(connection, options.account), press.signal),
		example: { options: { account: 'default' }, result: /^Logged out/, tokenSource: 'device' },
	}),
}
