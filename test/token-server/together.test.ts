import { describe, expect } from 'vitest'
import { runCommand } from '../../token-server/commands/commands.js'
import { startServer } from '../../token-server/server.js'
import { openService } from '../../token-server/service.js'
import { readSettings, type Environment } from '../../token-server/settings.js'
import { guidIn, test, type TokenServerDesk } from '../helpers/token-server.js'
import { publicLogin } from './public-login.js'

const newKey = 'n'.repeat(40)

/** So short a life that each question for a token leads to a refresh. */
function shortLives(server: TokenServerDesk): void {
	server.twitch.world.accessTokenSeconds = 30
}

async function command(server: TokenServerDesk, words: string[], more: Environment = {}): Promise<string> {
	const [name = '', ...rest] = words
	const environment = server.environment(more)
	return (await runCommand(readSettings(environment), name, rest, environment)).join('\n')
}

const isGood = (server: TokenServerDesk, token: string): boolean =>
	server.twitch.world.tokens.valid(token) !== undefined

describe('What happens during a refresh does not cost its tokens', () => {
	for (const [what, type] of [
		['an app with a secret', 'confidential'],
		['an app without one, whose refresh tokens serve once', 'public'],
	] as const) {
		test(`a new GUID, a validation: ${what}`, async ({ server }) => {
			shortLives(server)
			const app = type === 'public' ? { TWITCH_CLIENT_SECRET: '' } : {}
			const client = type === 'public' ? server.twitch.world.addClient({ type, redirectUris: [] }) : server.client
			const environment = { ...app, TWITCH_CLIENT_ID: client.id }
			await server.restart(environment)
			const guid = type === 'public' ? await publicLogin(server, client) : await server.guid()
			const release = server.twitch.world.trouble.hold({ match: { path: '/token' }, acted: true })
			const asked = server.ask(`/?id=${guid}`)
			await server.twitch.arrived({ path: '/token' }, server.twitch.requests.filter(isToken).length + 1)
			const rotated = guidIn(await command(server, ['rotate', 'streamer'], environment))
			const { keeper } = await openService(readSettings(server.environment(environment)))
			for (const account of await keeper.store.list()) await keeper.validate(account)
			release()
			const { status, text } = await asked
			expect([status, isGood(server, text)]).toEqual([200, true])
			expect((await server.ask(`/?id=${guid}`)).status).toBe(404)
			const after = await server.ask(`/?id=${rotated}`)
			expect([after.status, isGood(server, after.text)]).toEqual([200, true])
			expect(server.refreshes()).toHaveLength(2)
			await keeper.store.close()
		})
	}

	test('a change of the key waits for its end', async ({ server }) => {
		shortLives(server)
		const guid = await server.guid()
		const release = server.twitch.world.trouble.hold({ match: { path: '/token' }, acted: true })
		const asked = server.ask(`/?id=${guid}`)
		await server.twitch.arrived({ path: '/token' }, 2)
		const changed = command(server, ['change-key'], { NEW_TOKEN_SERVER_KEY: newKey })
		release()
		expect((await asked).status).toBe(200)
		expect(await changed).toContain('1 logins are encrypted with the new key.')
		await server.restart({ TOKEN_SERVER_KEY: newKey })
		expect((await server.ask(`/?id=${guid}`)).status).toBe(200)
	})

	test('the end of the server waits for it, too', async ({ server }) => {
		shortLives(server)
		const client = server.twitch.world.addClient({ type: 'public', redirectUris: [] })
		const environment = { TWITCH_CLIENT_ID: client.id, TWITCH_CLIENT_SECRET: '' }
		await server.restart(environment)
		const guid = await publicLogin(server, client)
		const release = server.twitch.world.trouble.hold({ match: { path: '/token' }, acted: true })
		const asked = server.ask(`/?id=${guid}`).catch(() => 'cut')
		await server.twitch.arrived({ path: '/token' }, 1)
		const stopped = server.stop()
		expect(await asked).toBe('cut')
		release()
		await stopped
		await server.start(environment)
		expect((await server.ask(`/?id=${guid}`)).status).toBe(200)
	})
})

describe('Two servers on one folder', () => {
	test('asked at once near the end of a token refresh it once, and both answer a good one', async ({ server }) => {
		shortLives(server)
		const guid = await server.guid()
		server.twitch.world.accessTokenSeconds = 4 * 3600
		const second = await startServer(readSettings(server.environment()), (line) => server.lines.push(line))
		const release = server.twitch.world.trouble.hold({ match: { path: '/token' } })
		const askSecond = async (): Promise<string> => (await fetch(`${second.url}/?id=${guid}`)).text()
		const asked = Promise.all([server.ask(`/?id=${guid}`).then(({ text }) => text), askSecond(), askSecond()])
		await server.twitch.arrived({ path: '/token' }, 2)
		release()
		const tokens = new Set(await asked)
		expect(server.refreshes()).toHaveLength(1)
		expect([...tokens].map((token) => isGood(server, token))).toEqual([true])
		await second.close()
	})

	test('of which one dies in a refresh: the other does it as soon as the lease has run out', async ({ server }) => {
		shortLives(server)
		const guid = await server.guid()
		const { keeper } = await openService(readSettings(server.environment()))
		for (const account of await keeper.store.list()) {
			const leased = { ...account, leaseUntil: Date.now() + 300, version: account.version + 1 }
			await keeper.store.write(leased, account.version)
		}
		const { status, text } = await server.ask(`/?id=${guid}`)
		expect([status, isGood(server, text)]).toEqual([200, true])
		expect(server.refreshes()).toHaveLength(1)
		await keeper.store.close()
	})
})

function isToken({ path }: { path: string }): boolean {
	return path === '/token'
}
