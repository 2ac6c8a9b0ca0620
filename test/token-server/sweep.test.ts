import { describe, expect } from 'vitest'
import { runCommand } from '../../token-server/commands/commands.js'
import { readSettings } from '../../token-server/settings.js'
import { test } from '../helpers/token-server.js'
import { fakeTime, hour, pass } from '../helpers/time.js'

describe('Looking after the tokens', () => {
	test('goes on for all others where one cannot be opened, which is told once', async ({ server }) => {
		fakeTime()
		await server.restart()
		const spoilt = await server.guid('streamer')
		const environment = server.environment({ NEW_TOKEN_SERVER_KEY: 'n'.repeat(40) })
		await runCommand(readSettings(environment), 'change-key', [], environment)
		const good = await server.guid('other')
		const before = (await server.ask(`/?id=${good}`)).text
		await pass(4 * hour)
		const after = await server.ask(`/?id=${good}`)
		expect(after.status).toBe(200)
		expect(after.text).not.toBe(before)
		expect(server.refreshes().every(({ user }) => user === 'other')).toBe(true)
		const complaint =
			'The stored tokens were encrypted with another key. Start with the key that they were stored with.'
		expect(server.lines).toEqual([`Looking after the tokens failed: ${complaint}`])
		expect((await server.ask(`/?id=${spoilt}`)).text).toBe(complaint)
	}, 60_000)
})
