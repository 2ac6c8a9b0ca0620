import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { OAuthClient } from '../src/twitch/oauth/client.js'
import { Secret } from '../src/twitch/oauth/secret.js'
import { readKey } from './key.js'
import { attempt, SettingsError } from './settings-error.js'

export { SettingsError }

export interface StoreSettings {
	readonly kind: 'sqlite' | 'dynamodb'
	/** SQLite: the folder. */
	readonly data: string
	/** DynamoDB. */
	readonly table: string
	readonly region: string | undefined
	/** DynamoDB: of an emulator, mostly. */
	readonly endpoint: string | undefined
}

export interface Settings {
	readonly client: OAuthClient
	readonly authUrl: string
	/** Without a slash at its end; undefined: what is listened on. */
	readonly publicUrl: string | undefined
	readonly host: string
	readonly port: number
	readonly key: Secret
	readonly corsOrigins: readonly string[]
	readonly store: StoreSettings
}

export type Environment = Readonly<Record<string, string | undefined>>

/** @throws {SettingsError} */
export function readSettings(environment: Environment): Settings {
	const read = (name: string): string => environment[name]?.trim() ?? ''
	const host = read('HOST') || '127.0.0.1'
	const port = readPort(read('PORT') || '3000')
	const publicUrl = read('PUBLIC_URL') ? readAddress('PUBLIC_URL', read('PUBLIC_URL')) : undefined
	const id = read('TWITCH_CLIENT_ID')
	if (!id)
		throw new SettingsError(
			'TWITCH_CLIENT_ID is missing: the client id of your app at https://dev.twitch.tv/console/apps.',
		)
	const secret = read('TWITCH_CLIENT_SECRET')
	// Last, since it makes the folder: a start that fails for another reason leaves nothing behind.
	const store = readStore(read)
	return {
		client: { id, ...(secret && { secret: new Secret(secret) }) },
		authUrl: readAddress('TWITCH_AUTH_URL', read('TWITCH_AUTH_URL') || 'https://id.twitch.tv/oauth2'),
		publicUrl,
		host,
		port,
		key: readKey(read('TOKEN_SERVER_KEY'), store.kind === 'sqlite' ? store.data : undefined),
		corsOrigins: read('CORS_ORIGINS')
			.split(/[\s,]+/)
			.filter(Boolean)
			.map(readOrigin),
		store,
	}
}

/** What is odd but works, as sentences. */
export function warningsOf({ host, publicUrl, client }: Settings): string[] {
	const isLoopback = host === 'localhost' || host === '::1' || host.startsWith('127.')
	return [
		...(!isLoopback && !publicUrl?.startsWith('https:')
			? [
					`Listening on ${host} without https in PUBLIC_URL: anyone on the way can read tokens. Put a proxy with https in front.`,
				]
			: []),
		...(publicUrl?.startsWith('http:') && !/^http:\/\/localhost(:|\/|$)/.test(publicUrl)
			? [`PUBLIC_URL begins with http: Twitch accepts that as a redirect URL for localhost only. Use https.`]
			: []),
		...(client.secret
			? []
			: ['TWITCH_CLIENT_SECRET is not set: Twitch lets no user log in here with a public client.']),
	]
}

function readPort(text: string): number {
	const port = Number(text)
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new SettingsError(`PORT is "${text}": it must be a number from 0 to 65535.`)
	return port
}

function readAddress(name: string, text: string): string {
	if (!/^https?:\/\/[^?#@\\"<>\s]+$/.test(text) || !URL.canParse(text)) {
		throw new SettingsError(`${name} is "${text}": it must be an address that begins with https:// or http://.`)
	}
	// It stands in headers, too.
	if (!/^[!-~]+$/.test(text)) {
		throw new SettingsError(`${name} is "${text}": it must be written in ASCII, such as ${new URL(text).href}.`)
	}
	return text.replace(/\/+$/, '')
}

function readOrigin(text: string): string {
	if (!URL.canParse(text) || new URL(text).origin !== text) {
		throw new SettingsError(
			`CORS_ORIGINS holds "${text}": an origin is such as https://widgets.example.org, without a path.`,
		)
	}
	return text
}

function readStore(read: (name: string) => string): StoreSettings {
	const kind = read('STORE') || 'sqlite'
	if (kind !== 'sqlite' && kind !== 'dynamodb')
		throw new SettingsError(`STORE is "${kind}": it must be sqlite or dynamodb.`)
	const data = read('DATA') || join(process.cwd(), 'token-server-data')
	if (kind === 'sqlite')
		attempt(`DATA is "${data}": it cannot be used as a folder`, () => mkdirSync(data, { recursive: true, mode: 0o700 }))
	return {
		kind,
		data,
		table: read('DYNAMODB_TABLE') || 'twitch-token-server',
		region: read('AWS_REGION') || undefined,
		endpoint: read('DYNAMODB_ENDPOINT') || undefined,
	}
}
