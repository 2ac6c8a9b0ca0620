import { createHash } from 'node:crypto'
import type { JsonValue } from '@companion-module/base'
import { isLogin, toLogin } from './core/directory.js'
import type { Addresses, ChannelSetting, Settings } from './core/settings.js'
import { defaultGroups, usableScopes } from './definitions/asked-scopes.js'
import { tokenSources } from './definitions/token-sources/index.js'
import {
	savedText,
	type Saved,
	type TokenSourceDefinition,
} from './definitions/token-sources/token-source-definition.js'
import { keptTokens } from './saved-secrets.js'
import { standardAuthUrl } from './twitch/auth/login-place.js'
import { Secret } from './twitch/oauth/secret.js'

/** As Companion saves it: what the page's fields hold, and what an older version left. */
export type Config = { [id: string]: JsonValue }

/** The secret fields, and what the module keeps itself: see `saved-secrets.ts`. */
export type Secrets = { [id: string]: JsonValue }

export const standardAddresses: Addresses = {
	api: 'https://api.twitch.tv/helix',
	auth: standardAuthUrl,
	eventsub: 'wss://eventsub.wss.twitch.tv/ws',
}

export type ParsedConfig =
	| { readonly kind: 'settings'; readonly settings: Settings; readonly warnings: readonly string[] }
	| { readonly kind: 'bad'; readonly sentence: string }

/** The settings behind what was saved, or the sentence that mends them. */
export function parseConfig(config: Saved, secrets: Saved): ParsedConfig {
	const sourceId = savedText(config['tokenSource']) || 'server'
	const definition = new Map<string, TokenSourceDefinition>(Object.entries(tokenSources)).get(sourceId)
	if (!definition) return { kind: 'bad', sentence: `Token source: "${sourceId}" is not known. Choose one of the list.` }
	const source = definition.parse(config, secrets)
	if (source.kind === 'bad') return source
	const addresses = parseAddresses(config)
	if (typeof addresses === 'string') return { kind: 'bad', sentence: addresses }
	const chatAccount = toLogin(savedText(config['chatAccount']))
	if (chatAccount && !isLogin(chatAccount)) {
		return { kind: 'bad', sentence: 'Chat account: type the login of one of your accounts, or leave it empty.' }
	}
	const { channels, wrong } = parseChannels(savedText(config['channels']))
	const keepToken = config['keepToken'] !== false
	const kept = keptTokens(secrets)
	const accounts = source.accounts.map(({ identity, open, pasted }) => {
		const key = keyOf(sourceId, identity)
		const token = keepToken ? kept[key] : undefined
		return { key, open, keptToken: token ? new Secret(token) : undefined, ...(pasted && { pasted }) }
	})
	const { app } = source
	return {
		kind: 'settings',
		settings: {
			accounts,
			app: app && { key: keyOf('app', [app.id, app.secret?.reveal() ?? '']), client: app },
			channels,
			chatAccount: chatAccount || undefined,
			scopes: groupsOf(config['scopeGroups']).flatMap((group) => usableScopes[group] ?? []),
			usableScopes,
			keepToken,
			addresses,
		},
		warnings: [
			...(source.warning ? [source.warning] : []),
			...(wrong.length > 0
				? [`Channels: ${wrong.join(', ')} cannot be a login (letters, digits and underscores) and is left out.`]
				: []),
		],
	}
}

/** Tells whether something is the same as before, and nothing else of it. */
function keyOf(kind: string, identity: readonly string[]): string {
	return createHash('sha256')
		.update(JSON.stringify([kind, ...identity]))
		.digest('hex')
		.slice(0, 32)
}

function groupsOf(saved: JsonValue | undefined): readonly string[] {
	return Array.isArray(saved) ? saved.filter((group) => typeof group === 'string') : defaultGroups
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
