import { isLogin, toLogin } from '../../core/directory.js'
import { Device } from '../../twitch/auth/device.js'
import { defaultGroups, groupsInUse } from '../asked-scopes.js'
import { appOf, clientFields, parseClient } from './client.js'
import { bad, savedList, type TokenSourceDefinition } from './token-source-definition.js'

/** A login by code: the user opens an address anywhere and types what the module shows. */
export const device: TokenSourceDefinition = {
	label: 'Log in with a code (Twitch device login)',
	fields: [
		{
			type: 'textinput',
			id: 'deviceAccounts',
			label: 'Accounts (optional)',
			width: 12,
			default: '',
			description: 'The logins that are to log in, separated by spaces. Empty: one, whoever logs in first',
		},
		{
			type: 'multidropdown',
			id: 'scopeGroups',
			label: 'Ask Twitch for',
			width: 12,
			choices: groupsInUse.map(({ id, title }) => ({ id, label: title })),
			default: [...defaultGroups],
			description: 'What the login allows. More can be added later with the action "Module: start login"',
		},
		...clientFields,
	],
	parse: (config, secrets) => {
		const client = parseClient(config, secrets)
		if (typeof client === 'string') return bad(client)
		const logins = [...new Set(savedList(config['deviceAccounts']).map(toLogin))]
		const wrong = logins.find((login) => !isLogin(login))
		if (wrong !== undefined) return bad(`Accounts: "${wrong}" is no login (letters, digits and underscores).`)
		return {
			kind: 'accounts',
			accounts: (logins.length > 0 ? logins : [undefined]).map((login) => ({
				identity: [client.id, client.secret?.reveal() ?? '', login ?? ''],
				open: (host, redactor) => new Device(host, { client, login }, redactor),
			})),
			...appOf(client),
		}
	},
}
