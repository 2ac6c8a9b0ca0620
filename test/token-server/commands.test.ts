import { describe, expect } from 'vitest'
import { runCommand } from '../../token-server/commands/commands.js'
import { readSettings, SettingsError, type Environment } from '../../token-server/settings.js'
import { usage } from '../../token-server/usage.js'
import { guidIn, publicUrl, test, type TokenServerDesk } from '../helpers/token-server.js'

const newKey = 'n'.repeat(40)

/** A command beside the running server, on the same folder. */
async function run(
	server: TokenServerDesk,
	name: string,
	words: string[] = [],
	more: Environment = {},
): Promise<string> {
	const environment = server.environment(more)
	return (await runCommand(readSettings(environment), name, words, environment)).join('\n')
}

describe('The command', () => {
	test('list names logins, scopes and expiry, and no secrets', async ({ server }) => {
		expect(await run(server, 'list')).toBe('No login is kept yet.')
		const guid = await server.guid('streamer', 'bits:read clips:edit')
		await server.guid('other', '')
		const token = (await server.ask(`/?id=${guid}`)).text
		const text = await run(server, 'list')
		expect(text).toMatch(
			/^@streamer {2}\(user id \d+\) {2}token until \d{4}-\d\d-\d\dT[\d:.]+Z {2}bits:read clips:edit$/m,
		)
		expect(text).toMatch(/^@other {2}\(user id \d+\) {2}token until .+ {2}no scopes$/m)
		for (const secret of [guid, token, server.key, server.client.secret]) expect(text).not.toContain(secret)
		expect(text.split('\n')).toHaveLength(2)
	})

	test('add makes a login of a code, with a GUID that works', async ({ server }) => {
		const { authorize } = await server.begin('bits:read')
		server.twitch.world.authorizeAs('streamer')
		const { headers } = await fetch(authorize, { redirect: 'manual' })
		const code = new URL(headers.get('location') ?? publicUrl).searchParams.get('code') ?? ''
		const text = await run(server, 'add', [code])
		expect(text).toMatch(/^Logged in as @streamer\.\nGUID: /)
		expect((await server.ask(`/?id=${guidIn(text)}`)).status).toBe(200)
		await expect(run(server, 'add', [code])).rejects.toThrow('Twitch did not accept the code: Invalid authorization')
		await expect(run(server, 'add')).rejects.toThrow('add needs the code')
	})

	test('remove revokes a login at Twitch and forgets it', async ({ server }) => {
		const guid = await server.guid()
		const token = (await server.ask(`/?id=${guid}`)).text
		expect(await run(server, 'remove', ['@Streamer'])).toBe('@streamer is revoked and forgotten.')
		await untilUnknown(server, guid)
		expect(server.twitch.world.tokens.valid(token)).toBeUndefined()
		await expect(run(server, 'remove', ['streamer'])).rejects.toThrow('Name one of these logins: there is none yet.')
	})

	test('rotate gives a new GUID, and the old one ends at once', async ({ server }) => {
		const [old, another] = [await server.guid(), await server.guid('other')]
		const text = await run(server, 'rotate', ['streamer'])
		expect(text).toMatch(/^New GUID of @streamer: /)
		await untilUnknown(server, old)
		for (const guid of [guidIn(text), another]) expect((await server.ask(`/?id=${guid}`)).status).toBe(200)
		expect(await server.guid()).toBe(guidIn(text))
		await expect(run(server, 'rotate')).rejects.toThrow('Name one of these logins: ')
	})

	test('that is not there is answered with those that are', async ({ server }) => {
		for (const name of ['nonsense', 'constructor', '__proto__', '--port']) {
			await expect(run(server, name), name).rejects.toThrow(SettingsError)
			await expect(run(server, name)).rejects.toThrow(
				`There is no command "${name}". There are: list, add, remove, rotate, change-key.`,
			)
		}
	})
})

/** A running server sees within a blink what a command has written. */
async function untilUnknown(server: TokenServerDesk, guid: string): Promise<void> {
	const start = performance.now()
	while ((await server.ask(`/?id=${guid}`)).status !== 404) expect(performance.now() - start).toBeLessThan(1000)
}

describe('The command change-key', () => {
	test('encrypts all tokens anew, and GUIDs go on working', async ({ server }) => {
		const guids = [await server.guid(), await server.guid('other')]
		const text = await run(server, 'change-key', [], { NEW_TOKEN_SERVER_KEY: ` ${newKey}\n` })
		expect(text).toBe('2 logins are encrypted with the new key. Their GUIDs go on working.')
		await server.restart({ TOKEN_SERVER_KEY: newKey })
		for (const guid of guids) expect((await server.ask(`/?id=${guid}`)).status).toBe(200)
		const { text: page } = await server.logIn()
		expect(page).toContain('The one you have goes on working.')
		expect((await server.ask(`/?id=${guids[0]}`)).status).toBe(200)
	})

	test('leaves a server with the old key without anything to hand out, which it says, and nothing is lost', async ({
		server,
	}) => {
		server.twitch.world.accessTokenSeconds = 30
		const guids = [await server.guid()]
		server.twitch.world.accessTokenSeconds = 4 * 3600
		guids.push(await server.guid('other'))
		await run(server, 'change-key', [], { NEW_TOKEN_SERVER_KEY: newKey })
		for (const guid of guids) {
			const { status, text } = await server.ask(`/?id=${guid}`)
			expect([status, text]).toEqual([500, expect.stringContaining('Start with the key that they were stored with.')])
		}
		await expect(run(server, 'remove', ['streamer'])).rejects.toThrow('encrypted with another key')
		expect(server.lines.join('\n')).toContain('The stored tokens were encrypted with another key.')
		expect(server.refreshes()).toEqual([])
		await server.restart({ TOKEN_SERVER_KEY: newKey })
		for (const guid of guids) expect((await server.ask(`/?id=${guid}`)).status).toBe(200)
	})

	test('goes on where it was broken off', async ({ server }) => {
		const first = await server.guid()
		await run(server, 'change-key', [], { NEW_TOKEN_SERVER_KEY: newKey })
		const second = await server.guid('other')
		await run(server, 'change-key', [], { NEW_TOKEN_SERVER_KEY: newKey })
		await server.restart({ TOKEN_SERVER_KEY: newKey })
		for (const guid of [first, second]) expect((await server.ask(`/?id=${guid}`)).status).toBe(200)
	})

	test('needs a key that is long enough', async ({ server }) => {
		for (const key of [undefined, 'short', `${' '.repeat(40)}short`]) {
			await expect(run(server, 'change-key', [], { NEW_TOKEN_SERVER_KEY: key })).rejects.toThrow(
				'NEW_TOKEN_SERVER_KEY must hold the new key, 32 characters or more.',
			)
		}
	})
})

describe('--help', () => {
	test('names every command and every setting that is read', ({ server }) => {
		const read = new Set<string>()
		const environment = new Proxy(server.environment(), {
			get: (target, name) => {
				read.add(String(name))
				return target[String(name)]
			},
		})
		readSettings(environment)
		expect(read.size).toBeGreaterThan(10)
		for (const name of [...read, 'NEW_TOKEN_SERVER_KEY']) expect(usage()).toContain(name)
		for (const name of ['list', 'add CODE', 'remove LOGIN', 'rotate LOGIN', 'change-key']) {
			expect(usage()).toContain(`npm run token-server -- ${name}`)
		}
	})
})
