import type { JsonValue } from '@companion-module/base'
import { describe, expect, test as plain } from 'vitest'
import { isVisible } from '../../sandbox/companion/config-page.js'
import { configFields } from '../../src/config-page.js'
import { parseConfig, type Config, type Secrets } from '../../src/config.js'
import { tokenSources } from '../../src/definitions/token-sources/index.js'
import { test } from '../helpers/desk.js'

interface Wrong {
	readonly config: Partial<Config>
	readonly secrets?: Partial<Secrets>
	readonly says: RegExp
}

const refresh = { tokenSource: 'refresh' }
const device = { tokenSource: 'device' }
const wrongs: readonly Wrong[] = [
	{ config: { tokenSource: 'oracle' }, says: /^Token source: "oracle" is not known\. Choose one of the list\.$/ },
	{ config: { tokenServerUrl: '' }, says: /^Token server URL: type the address/ },
	{ config: { tokenServerUrl: 'ftp://tokens' }, says: /^Token server URL: this is no web address/ },
	{ config: {}, secrets: { token: ' ,\n' }, says: /^GUID: type what the token server gave you/ },
	{ config: {}, secrets: { tokenServerHeader: 'no colon' }, says: /^Extra header: write it as "Name: value"/ },
	{ config: { chatAccount: 'two words' }, says: /^Chat account: type the login of one of your accounts/ },
	{ config: { chatAccount: 'not-a-login' }, says: /^Chat account: type the login of one of your accounts/ },
	{ config: { apiUrl: 'ftp://twitch' }, says: /^Twitch API address \(Advanced\): it begins with https/ },
	{ config: { authUrl: 'twitch' }, says: /^Twitch login address \(Advanced\): it begins with https/ },
	{ config: { eventsubUrl: 'https://twitch' }, says: /^Twitch EventSub address \(Advanced\): it begins with wss/ },
	{ config: refresh, says: /^Refresh token: paste one\.$/ },
	{
		config: { ...refresh, clientId: 'a b' },
		secrets: { refreshToken: 'x' },
		says: /^Client id: it has letters and digits/,
	},
	{
		config: refresh,
		secrets: { refreshToken: 'x', clientSecret: 'y' },
		says: /^Client id: type the one that the client secret belongs to/,
	},
	{
		config: { ...device, clientId: 'abc' },
		secrets: { clientSecret: 'two words' },
		says: /^Client secret: it is one word\./,
	},
	{ config: { ...device, deviceAccounts: 'one, no-login' }, says: /^Accounts: "no-login" is no login/ },
]

describe('Settings that cannot work', () => {
	test.for(wrongs)('are told, with what to type where: $says', async ({ config, secrets, says }, { desk }) => {
		await desk.start(config, secrets)
		expect(desk.companion.status).toMatchObject({ status: 'bad_config', message: expect.stringMatching(says) })
		const { error } = await desk.companion.pressWithDefaults('chat_send', { message: 'Hi' })
		expect(error).toBe('The connection is not set up. Open its settings in Companion.')
		expect(desk.twitch.requests).toEqual([])
		await desk.companion.saveConfig(desk.config(), { token: desk.guid })
		await desk.untilStatus('ok')
	})

	plain('never end in an exception, whatever was saved', () => {
		const odd: readonly JsonValue[] = [
			null,
			true,
			0,
			12,
			-1,
			'',
			' ',
			'\n',
			'x',
			[],
			['x'],
			[1],
			{},
			{ x: 1 },
			'$(options:x)',
		]
		const fields = configFields('').map(({ id }) => id)
		for (const tokenSource of [...Object.keys(tokenSources), null, 3]) {
			for (const id of [...fields, 'keptTokens', 'savedLogins']) {
				for (const value of odd) {
					const given = {
						tokenSource,
						tokenServerUrl: 'http://tokens.test',
						token: 'x',
						refreshToken: 'x',
						[id]: value,
					}
					expect(['bad', 'settings']).toContain(parseConfig(given, given).kind)
				}
			}
		}
	})
})

describe('The fields of the page', () => {
	const shown = (tokenSource: string, advanced = false): string[] =>
		configFields('')
			.filter((field) => isVisible(field, { tokenSource, advanced }))
			.map(({ id }) => id)
	const always = ['report', 'tokenSource', 'channels', 'chatAccount', 'advanced']

	plain.for([
		{ source: 'server', fields: ['tokenServerUrl', 'token', 'tokenServerHeader'] },
		{ source: 'device', fields: ['deviceAccounts', 'scopeGroups', 'clientId', 'clientSecret'] },
		{ source: 'refresh', fields: ['refreshToken', 'clientId', 'clientSecret'] },
	])('of the source $source are shown for it: $fields', ({ source, fields }) => {
		expect(shown(source).sort()).toEqual([...always, ...fields].sort())
	})

	plain('that two sources share stand there once', () => {
		const ids = configFields('').map(({ id }) => id)
		expect(ids.length).toBe(new Set(ids).size)
	})

	plain('of Advanced are shown with it, whatever the source', () => {
		const advanced = ['keepToken', 'apiUrl', 'authUrl', 'eventsubUrl']
		for (const source of Object.keys(tokenSources)) {
			expect(shown(source).filter((id) => advanced.includes(id))).toEqual([])
			expect(shown(source, true)).toEqual(expect.arrayContaining(advanced))
		}
	})

	plain('hold every secret among the secrets', () => {
		const secret = configFields('').filter(({ id }) => /secret|token$|header/i.test(id) && id !== 'keepToken')
		expect(secret.map(({ id, type }) => `${id} ${type}`)).toEqual(secret.map(({ id }) => `${id} secret-text`))
	})

	test('let every source be saved as a new connection has it', async ({ desk }) => {
		await desk.start()
		for (const tokenSource of Object.keys(tokenSources)) {
			await desk.companion.saveConfig(desk.config({ tokenSource, channels: 'streamer' }))
			expect(desk.companion.pageErrors()).toEqual({})
		}
	})
})
