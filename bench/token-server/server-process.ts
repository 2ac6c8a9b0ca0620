// One server in a process of its own: `bare` is a Hono route that returns a constant, a number is the token server with so
// many stored users. Tells its parent where it listens and whom to ask for, and on a message how much memory it uses.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Secret } from '../../src/twitch/oauth/secret.js'
import { hashGuid } from '../../token-server/accounts/guid.js'
import { Vault } from '../../token-server/accounts/vault.js'
import { startServer } from '../../token-server/server.js'
import { readSettings } from '../../token-server/settings.js'
import { SqliteStore } from '../../token-server/store/sqlite.js'

const day = 86_400_000
const key = 'a key for the bench, which keeps nothing'

async function seed(file: string, count: number): Promise<string[]> {
	const [store, vault] = [new SqliteStore(file), new Vault(new Secret(key))]
	const guids: string[] = []
	for (let index = 0; index < count; index += 1) {
		const [userId, guid] = [String(100_000 + index), randomUUID()]
		guids.push(guid)
		const later = Date.now() + day
		await store.write(
			{
				...{ userId, login: `user_${index}`, guidHash: hashGuid(guid), guidSalt: '', scopes: ['user:write:chat'] },
				accessToken: vault.seal(new Secret('x'.repeat(30)), userId),
				refreshToken: vault.seal(new Secret('y'.repeat(50)), userId),
				...{ expiresAt: later, renewAt: later, validateAt: later, needsLogin: '', failures: 0 },
				...{ leaseUntil: 0, isAnswerLost: false, clientId: 'bench', version: 1 },
			},
			undefined,
		)
	}
	await store.close()
	return guids
}

async function startBare(): Promise<{ url: string; paths: string[] }> {
	const app = new Hono().get('/', (context) => context.text('x'.repeat(30)))
	return new Promise((resolve) => {
		serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
			resolve({ url: `http://127.0.0.1:${port}`, paths: ['/?id=constant'] }),
		)
	})
}

async function startTokenServer(count: number): Promise<{ url: string; paths: string[] }> {
	const data = mkdtempSync(join(tmpdir(), 'bench-token-server-'))
	process.once('exit', () => rmSync(data, { recursive: true, force: true }))
	const guids = await seed(join(data, 'accounts.sqlite'), count)
	const settings = {
		TWITCH_CLIENT_ID: 'bench',
		TWITCH_CLIENT_SECRET: 'bench',
		PORT: '0',
		DATA: data,
		TOKEN_SERVER_KEY: key,
	}
	const server = await startServer(
		readSettings({ ...settings, TWITCH_AUTH_URL: 'http://127.0.0.1:9' }),
		console.error,
		true,
	)
	return { url: server.url, paths: guids.map((guid) => `/?id=${guid}`) }
}

const [kind = 'bare'] = process.argv.slice(2)
const started = kind === 'bare' ? await startBare() : await startTokenServer(Number(kind))
process.on('message', () => process.send?.({ memory: process.memoryUsage().rss }))
process.once('disconnect', () => process.exit(0))
process.send?.(started)
