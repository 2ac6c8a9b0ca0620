import type { SomeCompanionConfigField } from '@companion-module/base'
import { standardAddresses } from './config.js'
import { tokenSources } from './definitions/token-sources/index.js'

/** @param report what the page says of the login, as markdown */
export function configFields(report: string): SomeCompanionConfigField[] {
	const address = (id: string, label: string, standard: string): SomeCompanionConfigField => {
		return { type: 'textinput', id, label, width: 12, default: standard, isVisibleExpression: '$(options:advanced)' }
	}
	return [
		{ type: 'static-text', id: 'report', label: 'Login', width: 12, value: report },
		{
			type: 'dropdown',
			id: 'tokenSource',
			label: 'Token source',
			width: 12,
			choices: Object.entries(tokenSources).map(([id, { label }]) => ({ id, label })),
			default: 'server',
			description: 'Where the access token comes from. The module keeps it good by itself',
		},
		...sourceFields(),
		{
			type: 'textinput',
			id: 'channels',
			label: 'Channels',
			width: 12,
			default: '',
			description:
				"Logins separated by spaces or commas; login:Display shows it by another name. Empty: the accounts' own",
		},
		{
			type: 'textinput',
			id: 'chatAccount',
			label: 'Chat account (optional)',
			width: 12,
			default: '',
			description: 'The login that chat messages and whispers are sent as, such as a bot. Empty: the default account',
		},
		{ type: 'checkbox', id: 'advanced', label: 'Show advanced settings', width: 12, default: false },
		{
			type: 'checkbox',
			id: 'keepToken',
			label: 'Keep the last good token',
			width: 12,
			default: true,
			description: 'Among the secrets, so that buttons work after a restart while the token server is down',
			isVisibleExpression: '$(options:advanced)',
		},
		address('apiUrl', 'Twitch API address', standardAddresses.api),
		address('authUrl', 'Twitch login address', standardAddresses.auth),
		address('eventsubUrl', 'Twitch EventSub address', standardAddresses.eventsub),
	]
}

/** A field that sources share stands there once, and is shown for each of them. */
function sourceFields(): SomeCompanionConfigField[] {
	const byId = new Map<string, { field: SomeCompanionConfigField; sources: string[] }>()
	for (const [source, { fields }] of Object.entries(tokenSources)) {
		for (const field of fields) {
			const known = byId.get(field.id)
			if (known) known.sources.push(source)
			else byId.set(field.id, { field, sources: [source] })
		}
	}
	return [...byId.values()].map(({ field, sources }) => ({
		...field,
		isVisibleExpression: sources.map((source) => `$(options:tokenSource) == '${source}'`).join(' || '),
	}))
}
