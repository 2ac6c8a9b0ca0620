import type { SomeCompanionConfigField } from '@companion-module/base'
import type { OAuthClient } from '../../twitch/oauth/client.js'
import { Secret } from '../../twitch/oauth/secret.js'
import { savedText, type Saved } from './token-source-definition.js'

/** The public app that logins of version 4 were issued to; they go on with it. */
export const moduleClientId = '0v78s08sgp7j9am52mpmqcztoz5mvw'

/** Shared by the sources that renew at Twitch themselves. */
export const clientFields: readonly SomeCompanionConfigField[] = [
	{
		type: 'textinput',
		id: 'clientId',
		label: 'Client id (optional)',
		width: 12,
		default: '',
		description: "Of an app of your own at dev.twitch.tv/console. Empty: this module's own public app",
	},
	{
		type: 'secret-text',
		id: 'clientSecret',
		label: 'Client secret (optional)',
		width: 12,
		default: '',
		description: 'Of a confidential app of your own; a public app has none',
	},
]

/** The app in whose name the module logs in, or the sentence that mends the settings. */
export function parseClient(config: Saved, secrets: Saved): OAuthClient | string {
	const id = savedText(config['clientId'])
	const secret = savedText(secrets['clientSecret'])
	if (!/^[a-z0-9]*$/i.test(id)) return 'Client id: it has letters and digits only. Copy it from dev.twitch.tv/console.'
	if (secret && !id) return 'Client id: type the one that the client secret belongs to, or leave both empty.'
	if (/\s/.test(secret)) return 'Client secret: it is one word. Copy it from dev.twitch.tv/console.'
	return { id: id || moduleClientId, ...(secret && { secret: new Secret(secret) }) }
}

/** Such a client may look up what is public in its own name, too. */
export function appOf(client: OAuthClient): { readonly app?: OAuthClient } {
	return client.secret ? { app: client } : {}
}
