import { createHash } from 'node:crypto'
import { PastedRefreshToken } from '../../twitch/auth/pasted-refresh-token.js'
import { Secret } from '../../twitch/oauth/secret.js'
import { appOf, clientFields, parseClient } from './client.js'
import { bad, savedList, type TokenSourceDefinition } from './token-source-definition.js'

/** A refresh token and the app that it was issued to. */
export const pastedRefreshToken: TokenSourceDefinition = {
	label: 'Refresh token (pasted)',
	fields: [
		{
			type: 'secret-text',
			id: 'refreshToken',
			label: 'Refresh token',
			width: 12,
			default: '',
			description: 'The module renews it by itself from then on. Several accounts: several tokens',
		},
		...clientFields,
	],
	parse: (config, secrets) => {
		const client = parseClient(config, secrets)
		if (typeof client === 'string') return bad(client)
		const tokens = savedList(secrets['refreshToken'])
		if (tokens.length === 0) return bad('Refresh token: paste one.')
		return {
			kind: 'accounts',
			accounts: tokens.map((text) => ({
				identity: [client.id, client.secret?.reveal() ?? '', text],
				open: (host, redactor) =>
					new PastedRefreshToken(host, client, new Secret(text), shelfId(client.id, text), redactor),
				pasted: { field: 'refreshToken', text },
			})),
			...appOf(client),
		}
	},
}

/** Under it stands what Twitch has given for the pasted token since; it tells nothing of the token. */
function shelfId(clientId: string, text: string): string {
	return `refresh ${createHash('sha256').update(`${clientId} ${text}`).digest('hex').slice(0, 32)}`
}
