import { TokenServer } from '../../twitch/auth/token-server.js'
import { Secret } from '../../twitch/oauth/secret.js'
import { isPrivateHost } from './private-host.js'
import {
	bad,
	savedList,
	savedText,
	type ParsedSource,
	type Saved,
	type TokenSourceDefinition,
} from './token-source-definition.js'

/** A token server: `GET <URL>?id=<GUID>` answers with the access token. */
export const server: TokenSourceDefinition = {
	label: 'Token server (URL and GUID)',
	fields: [
		{
			type: 'textinput',
			id: 'tokenServerUrl',
			label: 'Token server URL',
			width: 12,
			default: '',
			description: 'The address that answers with the access token, such as https://tokens.example.org/',
		},
		{
			type: 'secret-text',
			id: 'token',
			label: 'GUID',
			width: 12,
			default: '',
			description:
				'What the token server gave you after the login. Several accounts: several GUIDs, separated by spaces',
		},
		{
			type: 'secret-text',
			id: 'tokenServerHeader',
			label: 'Extra header (optional)',
			width: 12,
			default: '',
			description: 'Sent to the token server alone, as "Name: value": the key of an API gateway',
		},
	],
	parse,
}

function parse(config: Saved, secrets: Saved): ParsedSource {
	const address = savedText(config['tokenServerUrl'])
	if (address === '') return bad('Token server URL: type the address of your token server.')
	const url = URL.canParse(address) ? new URL(address) : undefined
	if (!url || !/^https?:$/.test(url.protocol)) {
		return bad('Token server URL: this is no web address. It begins with https:// or http://.')
	}
	const guids = savedList(secrets['token'])
	if (guids.length === 0) return bad('GUID: type what the token server gave you after the login.')
	const header = parseHeader(savedText(secrets['tokenServerHeader']))
	if (header === 'bad') return bad('Extra header: write it as "Name: value", such as "x-api-key: 1234".')
	const open = url.protocol === 'http:' && !isPrivateHost(url.hostname)
	const common = { url, ...(header && { header }) }
	return {
		kind: 'accounts',
		accounts: guids.map((guid) => ({
			identity: [url.href, guid, ...(header ? [header.name, header.value.reveal()] : [])],
			open: (_host, redactor) => new TokenServer({ ...common, guid: new Secret(guid) }, redactor),
		})),
		...(open && {
			warning: `The token server at ${url.host} is asked without encryption (http): anyone on the way can read the token. Use https.`,
		}),
	}
}

/** RFC 9110: a name of token characters; a value of visible ones, blanks and tabs. */
function parseHeader(text: string): { name: string; value: Secret } | 'bad' | undefined {
	if (text === '') return undefined
	const match = /^([!#$%&'*+.^_`|~0-9a-z-]+)\s*:\s*([\x20-\x7e\t]+)$/i.exec(text)
	if (!match?.[1] || !match[2]) return 'bad'
	return { name: match[1], value: new Secret(match[2].trim()) }
}
