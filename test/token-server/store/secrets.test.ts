import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { openService } from '../../../token-server/service.js'
import { readSettings, type Environment } from '../../../token-server/settings.js'
import { test, type TokenServerDesk } from '../../helpers/token-server.js'
import { Dynamo } from './dynamo.js'

describe('What is stored of a login', () => {
	test('holds no secret in clear in the files of SQLite', async ({ server }) => {
		const secrets = await secretsOf(server, {})
		const files = readdirSync(server.data)
		expect(files).toEqual(expect.arrayContaining(['accounts.sqlite', 'accounts.sqlite-wal']))
		expectNone(
			secrets,
			files.map((file) => readFileSync(join(server.data, file), 'latin1')),
		)
	})

	test('holds no secret in clear in the items of DynamoDB', async ({ server }) => {
		const dynamo = await Dynamo.start()
		await server.restart(dynamo.environment())
		const secrets = await secretsOf(server, dynamo.environment())
		const items = await dynamo.items()
		expect(items).toHaveLength(2)
		expectNone(
			secrets,
			items.map((item) => JSON.stringify(item)),
		)
		await server.stop()
		await dynamo.stop()
	})
})

/** Logs in, and gives what must not be seen: the GUID, the tokens, and what opens them. */
async function secretsOf(server: TokenServerDesk, more: Environment): Promise<string[]> {
	const guid = await server.guid()
	const { vault, keeper } = await openService(readSettings(server.environment(more)))
	const [account] = await keeper.store.list()
	await keeper.store.close()
	const { userId = '', accessToken = '', refreshToken = '' } = account ?? {}
	const tokens = [accessToken, refreshToken].map((sealed) => vault.open(sealed, userId).reveal())
	expect(tokens[0]).toBe((await server.ask(`/?id=${guid}`)).text)
	return [guid, ...tokens, server.key, server.client.secret ?? '']
}

function expectNone(secrets: readonly string[], texts: readonly string[]): void {
	const stored = texts.join('\n').toLowerCase()
	expect(stored).toContain('streamer')
	for (const secret of secrets) {
		const forms = [
			secret,
			secret.replaceAll('-', ''),
			Buffer.from(secret).toString('base64'),
			encodeURIComponent(secret),
		]
		for (const form of [...forms, Buffer.from(secret).toString('hex')]) {
			expect(form.length).toBeGreaterThan(20)
			expect(stored).not.toContain(form.toLowerCase())
		}
	}
}
