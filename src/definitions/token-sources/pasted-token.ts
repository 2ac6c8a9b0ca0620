import { PastedToken } from '../../twitch/auth/pasted-token.js'
import { Secret } from '../../twitch/oauth/secret.js'
import { bad, savedList, type TokenSourceDefinition } from './token-source-definition.js'

/** An access token as it is. */
export const pastedToken: TokenSourceDefinition = {
	label: 'Access token (pasted; never renewed)',
	fields: [
		{
			type: 'secret-text',
			id: 'accessToken',
			label: 'Access token',
			width: 12,
			default: '',
			description: 'It ends after hours or days; its end is announced. Several accounts: several tokens',
		},
	],
	parse: (_config, secrets) => {
		const typed = savedList(secrets['accessToken']).map((text) => ({ text, bare: text.replace(/^oauth:/i, '') }))
		const tokens = [...new Map(typed.map((token) => [token.bare, token])).values()]
		if (tokens.length === 0) return bad('Access token: paste one.')
		if (tokens.some(({ bare }) => !/^[\x21-\x7e]+$/.test(bare)))
			return bad('Access token: this is none. Paste it again.')
		return {
			kind: 'accounts',
			accounts: tokens.map(({ text, bare }) => ({
				identity: [bare],
				open: (_host, redactor) => new PastedToken(new Secret(bare), redactor),
				pasted: { field: 'accessToken', text },
			})),
		}
	},
}
