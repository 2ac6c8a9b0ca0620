import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, describe, expect } from 'vitest'
import { readSettings, SettingsError, warningsOf, type Environment } from '../../token-server/settings.js'
import { Child } from './child.js'

const key = 'k'.repeat(32)

const test = base.extend<{ folder: string }>({
	folder: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'token-server-settings-'))
		await use(folder)
		rmSync(folder, { recursive: true })
	},
})

const good = (folder: string, more: Environment = {}): Environment => {
	return { TWITCH_CLIENT_ID: 'id', TWITCH_CLIENT_SECRET: 'secret', DATA: folder, TOKEN_SERVER_KEY: key, ...more }
}

describe('A setting that is missing or wrong ends in a sentence', () => {
	for (const [name, value, sentence] of [
		['TWITCH_CLIENT_ID', '', 'TWITCH_CLIENT_ID is missing: the client id of your app at'],
		['TWITCH_CLIENT_ID', '  ', 'TWITCH_CLIENT_ID is missing'],
		['PORT', 'http', 'PORT is "http": it must be a number from 0 to 65535.'],
		['PORT', '65536', 'PORT is "65536": it must be a number'],
		['PORT', '-1', 'PORT is "-1": it must be a number'],
		['PORT', '80.5', 'PORT is "80.5": it must be a number'],
		['PUBLIC_URL', 'tokens.example.org', 'PUBLIC_URL is "tokens.example.org": it must be an address that begins with'],
		['PUBLIC_URL', 'ftp://tokens.example.org', 'PUBLIC_URL is "ftp://tokens.example.org": it must be an address'],
		['PUBLIC_URL', 'https://tokens.example.org/?a=b', 'PUBLIC_URL is "https://tokens.example.org/?a=b": it must be'],
		['PUBLIC_URL', 'https://tokens.example.org/#a', 'PUBLIC_URL is "https://tokens.example.org/#a": it must be'],
		['PUBLIC_URL', 'https://日本.example', 'it must be written in ASCII, such as https://xn--wgv71a.example/.'],
		['TWITCH_AUTH_URL', 'id.twitch.tv', 'TWITCH_AUTH_URL is "id.twitch.tv": it must be an address'],
		['CORS_ORIGINS', '*', 'CORS_ORIGINS holds "*": an origin is such as https://widgets.example.org, without a path.'],
		['CORS_ORIGINS', 'https://a.example, https://b.example/', 'CORS_ORIGINS holds "https://b.example/"'],
		['STORE', 'mysql', 'STORE is "mysql": it must be sqlite or dynamodb.'],
		['TOKEN_SERVER_KEY', 'k'.repeat(31), 'TOKEN_SERVER_KEY is too short: it needs 32 characters or more'],
	] as const) {
		test(`${name}=${value}`, ({ folder }) => {
			expect(() => readSettings(good(folder, { [name]: value }))).toThrow(SettingsError)
			expect(() => readSettings(good(folder, { [name]: value }))).toThrow(sentence)
		})
	}

	test('no key beside DynamoDB', ({ folder }) => {
		const environment = good(folder, { STORE: 'dynamodb', TOKEN_SERVER_KEY: '' })
		expect(() => readSettings(environment)).toThrow('TOKEN_SERVER_KEY is missing: with DynamoDB there is no folder')
	})

	test('a folder that cannot be made', ({ folder }) => {
		const file = join(folder, 'file')
		writeFileSync(file, '')
		for (const environment of [good(file), good(join(file, 'data'), { TOKEN_SERVER_KEY: '' })]) {
			expect(() => readSettings(environment)).toThrow(/^DATA is ".+": it cannot be used as a folder \(E.+\)\.$/)
		}
	})

	test('does not repeat a key or secret', ({ folder }) => {
		const message = (environment: Environment): string => {
			try {
				return readSettings(environment).host
			} catch (error) {
				return String(error)
			}
		}
		expect(message(good(folder, { TOKEN_SERVER_KEY: 'short-secret' }))).not.toContain('short-secret')
	})
})

describe('What the server is started with', () => {
	test('is told by one sentence and exit code 1 when it is wrong', async ({ folder }) => {
		const [nameless, keyless] = [good(folder, { TWITCH_CLIENT_ID: '' }), good(folder, { TOKEN_SERVER_KEY: 'short' })]
		const [first, second] = [new Child(nameless), new Child(keyless)]
		expect([await first.ended(), await second.ended()]).toEqual([1, 1])
		expect(first.output).toMatch(/^TWITCH_CLIENT_ID is missing: .+\n$/)
		expect(second.output).toMatch(/^TOKEN_SERVER_KEY is too short: .+\n$/)
	})

	test('may name a host that is not there, or a folder that holds something else', async ({ folder }) => {
		writeFileSync(join(folder, 'accounts.sqlite'), 'this is no database, but has to be long enough to look like one\n')
		const [host, data] = [good(join(folder, 'data'), { HOST: '192.0.2.1', PORT: '0' }), good(folder)]
		const [first, second] = [new Child(host), new Child(data)]
		expect([await first.ended(), await second.ended()]).toEqual([1, 1])
		expect(first.output).toMatch(/^HOST and PORT: .*192\.0\.2\.1/m)
		expect(second.output).toMatch(/DATA: .*not a database/)
		expect(first.output + second.output).not.toMatch(/^\s+at /m)
	})
})

describe('The key', () => {
	test('is made at the first start, for its owner alone, and used again', ({ folder }) => {
		const data = join(folder, 'deep', 'data')
		const environment = good(data, { TOKEN_SERVER_KEY: undefined })
		const first = readSettings(environment).key
		expect(first.reveal()).toMatch(/^[\w+/]{43}=$/)
		expect(statSync(join(data, 'key')).mode & 0o777).toBe(0o600)
		expect(statSync(data).mode & 0o077).toBe(0)
		expect(readSettings(environment).key.equals(first)).toBe(true)
	})

	test('of a file that was cut off is not replaced, but told', ({ folder }) => {
		writeFileSync(join(folder, 'key'), 'cut', { mode: 0o644 })
		expect(() => readSettings(good(folder, { TOKEN_SERVER_KEY: '' }))).toThrow(/is too short\. Restore the file/)
		expect(readFileSync(join(folder, 'key'), 'utf8')).toBe('cut')
	})

	test('of the environment is used as it is, and no file is made', ({ folder }) => {
		expect(readSettings(good(folder, { TOKEN_SERVER_KEY: ` ${key}\n` })).key.reveal()).toBe(key)
		expect(existsSync(join(folder, 'key'))).toBe(false)
	})
})

describe('What is odd but works', () => {
	test('listening wider without https is warned of, on loopback or behind https it is not', ({ folder }) => {
		const warnings = (more: Environment): string => warningsOf(readSettings(good(folder, more))).join('\n')
		const wide = 'Listening on 0.0.0.0 without https in PUBLIC_URL: anyone on the way can read tokens.'
		expect(warnings({ HOST: '0.0.0.0' })).toContain(wide)
		expect(warnings({ HOST: '::', PUBLIC_URL: 'http://tokens.test' })).toContain('Listening on ::')
		expect(warnings({ HOST: '0.0.0.0', PUBLIC_URL: 'https://tokens.test' })).toBe('')
		for (const HOST of ['', 'localhost', '127.0.0.1', '127.0.0.2', '::1']) expect(warnings({ HOST })).toBe('')
		expect(warnings({ TWITCH_CLIENT_SECRET: '' })).toContain('TWITCH_CLIENT_SECRET is not set')
	})

	test('is left as it is otherwise: loopback, port 3000, SQLite beside, Twitch itself', ({ folder }) => {
		expect(readSettings(good(folder))).toMatchObject({
			host: '127.0.0.1',
			port: 3000,
			authUrl: 'https://id.twitch.tv/oauth2',
			corsOrigins: [],
			store: { kind: 'sqlite', data: folder },
		})
		const given = { PUBLIC_URL: 'https://tokens.test/twitch//', CORS_ORIGINS: ' https://a.test,https://b.test:8443 ' }
		expect(readSettings(good(folder, given))).toMatchObject({
			publicUrl: 'https://tokens.test/twitch',
			corsOrigins: ['https://a.test', 'https://b.test:8443'],
		})
	})
})
