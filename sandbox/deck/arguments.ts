import { parseArgs } from 'node:util'

export interface RealTwitch {
	tokenServerUrl: string
	id: string
	channels: string
	apiUrl: string | undefined
	authUrl: string | undefined
}

export type Choice =
	| { kind: 'help' }
	| { kind: 'wrong'; sentence: string }
	| { kind: 'run'; real: RealTwitch | undefined; packagePath?: string }

const options = {
	'token-server': { type: 'string' },
	id: { type: 'string' },
	channels: { type: 'string' },
	'api-url': { type: 'string' },
	'auth-url': { type: 'string' },
	package: { type: 'string' },
	help: { type: 'boolean' },
} as const

export function readArguments(words: string[], environment: { SANDBOX_ID?: string } = {}): Choice {
	try {
		return choose(parseArgs({ args: words, options }).values, environment.SANDBOX_ID)
	} catch (error) {
		return { kind: 'wrong', sentence: firstSentence(error) }
	}
}

type Values = { [Name in Exclude<keyof typeof options, 'help'>]?: string } & { help?: boolean }

function choose(values: Values, idOfEnvironment: string | undefined): Choice {
	if (values.help) return { kind: 'help' }
	const { 'token-server': tokenServerUrl, 'api-url': apiUrl, 'auth-url': authUrl, channels = '' } = values
	const packagePath = values.package
	if (tokenServerUrl === undefined) {
		const stray = (['id', 'channels', 'api-url', 'auth-url'] as const).find((name) => values[name] !== undefined)
		if (stray) return { kind: 'wrong', sentence: `--${stray} goes with --token-server: say which token server to ask.` }
		return { kind: 'run', real: undefined, packagePath }
	}
	for (const [name, url] of Object.entries({
		'token-server': tokenServerUrl,
		'api-url': apiUrl,
		'auth-url': authUrl,
	})) {
		if (url !== undefined && !isWebAddress(url)) {
			return { kind: 'wrong', sentence: `--${name} is not an address that starts with http:// or https://.` }
		}
	}
	const id = values.id ?? idOfEnvironment
	if (!id) return { kind: 'wrong', sentence: '--token-server needs --id: the GUID that the token server knows.' }
	return { kind: 'run', real: { tokenServerUrl, id, channels, apiUrl, authUrl }, packagePath }
}

function isWebAddress(text: string): boolean {
	return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/** Without the value, which may be a secret put in the wrong place. */
function firstSentence(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error)
	if (message.startsWith('Unexpected argument')) return 'There is a word too many: values follow their option.'
	return `${message.split(/\.\s|\n/)[0]}.`
}
