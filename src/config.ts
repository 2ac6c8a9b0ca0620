import { createHash } from 'node:crypto'
import type { JsonValue, SomeCompanionConfigField } from '@companion-module/base'
import { isLogin, toLogin } from './core/directory.js'
import type { Addresses, ChannelSetting, Settings } from './core/settings.js'
import { tokenSources } from './definitions/token-sources/index.js'
import {
	savedText,
	type Saved,
	type TokenSourceDefinition,
} from './definitions/token-sources/token-source-definition.js'
import { Secret } from './twitch/oauth/secret.js'

/** As Companion saves it: what the page's fields hold, and what an older version left. */
export type Config = { [id: string]: JsonValue }

/** The secret fields, and `keptTokens`: the last good token of each account, by its key. */
export type Secrets = { [id: string]: JsonValue }

const standardAddresses: Addresses = {
	api: 'https://api.twitch.tv/helix',
	auth: 'https://id.twitch.tv/oauth2',
	eventsub: 'wss://eventsub.wss.twitch.tv/ws',
}

export type ParsedConfig =
	| { readonly kind: 'settings'; readonly settings: Settings; readonly warnings: readonly string[] }
	| { readonly kind: 'bad'; readonly sentence: string }

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
		...Object.entries(tokenSources).flatMap(([id, { fields }]) =>
			fields.map((field) => ({ ...field, isVisibleExpression: `$(options:tokenSource) == '${id}'` })),
		),
		{
			type: 'textinput',
			id: 'channels',
			label: 'Channels',
			width: 12,
			default: '',
			description:
				"Logins separated by spaces or commas; login:Display shows it by another name. Empty: the account's own",
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

/** The settings behind what was saved, or the sentence that mends them. */
export function parseConfig(config: Saved, secrets: Saved): ParsedConfig {
	const sourceId = savedText(config['tokenSource']) || 'server'
	const definition = new Map<string, TokenSourceDefinition>(Object.entries(tokenSources)).get(sourceId)
	if (!definition) return { kind: 'bad', sentence: `Token source: "${sourceId}" is not known. Choose one of the list.` }
	const source = definition.parse(config, secrets)
	if (source.kind === 'bad') return source
	const addresses = parseAddresses(config)
	if (typeof addresses === 'string') return { kind: 'bad', sentence: addresses }
	const { channels, wrong } = parseChannels(savedText(config['channels']))
	const keepToken = config['keepToken'] !== false
	const kept = keptTokens(secrets)
	const accounts = source.accounts.map(({ identity, open }) => {
		const key = createHash('sha256')
			.update(JSON.stringify([sourceId, ...identity]))
			.digest('hex')
			.slice(0, 32)
		const token = keepToken ? kept[key] : undefined
		return { key, open, keptToken: token ? new Secret(token) : undefined }
	})
	return {
		kind: 'settings',
		settings: { accounts, channels, keepToken, addresses },
		warnings: [
			...(source.warning ? [source.warning] : []),
			...(wrong.length > 0
				? [`Channels: ${wrong.join(', ')} cannot be a login (letters, digits and underscores) and is left out.`]
				: []),
		],
	}
}

/** The kept tokens among the secrets, by account key. */
export function keptTokens(secrets: Saved): Record<string, string> {
	const kept = secrets['keptTokens']
	if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {}
	return Object.fromEntries(
		Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
	)
}

function parseAddresses(config: Saved): Addresses | string {
	const read = (id: string, standard: string): string => (savedText(config[id]) || standard).replace(/\/+$/, '')
	const addresses = {
		api: read('apiUrl', standardAddresses.api),
		auth: read('authUrl', standardAddresses.auth),
		eventsub: read('eventsubUrl', standardAddresses.eventsub),
	}
	if (!isAddress(addresses.api, /^https?:$/))
		return 'Twitch API address (Advanced): it begins with https:// or http://.'
	if (!isAddress(addresses.auth, /^https?:$/))
		return 'Twitch login address (Advanced): it begins with https:// or http://.'
	if (!isAddress(addresses.eventsub, /^wss?:$/))
		return 'Twitch EventSub address (Advanced): it begins with wss:// or ws://.'
	return addresses
}

function isAddress(text: string, protocol: RegExp): boolean {
	return URL.canParse(text) && protocol.test(new URL(text).protocol)
}

function parseChannels(text: string): { channels: ChannelSetting[]; wrong: string[] } {
	const channels = new Map<string, ChannelSetting>()
	const wrong: string[] = []
	for (const part of text
		.replace(/(https?:\/\/)?(www\.)?twitch\.tv\//gi, '')
		.split(/[\s,]+/)
		.filter(Boolean)) {
		const [name = '', ...display] = part.split(':')
		const login = toLogin(name)
		if (isLogin(login)) channels.set(login, { login, displayName: display.join(':') || undefined })
		else wrong.push(part)
	}
	return { channels: [...channels.values()], wrong }
}
