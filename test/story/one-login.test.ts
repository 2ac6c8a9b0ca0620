import { describe, expect } from 'vitest'
import TwitchInstance from '../../src/main.js'
import type { Schema } from '../../src/schema.js'
import { SimulatedCompanion } from '../../sandbox/companion/index.js'
import { fakeTime, hour, minute, pass, quiet, second } from '../helpers/time.js'
import { guidIn, test, type TokenServerDesk } from '../helpers/token-server.js'

const message = (text: string) => ({ channel: 'own', message: text, reply_to: '', pin: false })
const scopes = 'user:write:chat clips:edit channel:manage:broadcast'

async function startModule(server: TokenServerDesk, guid: string, id = 'main'): Promise<SimulatedCompanion<Schema>> {
	const companion = new SimulatedCompanion<Schema>({ id })
	const { apiUrl, authUrl, eventsubUrl } = server.twitch
	const config = { tokenServerUrl: `${server.server?.url ?? ''}/`, apiUrl, authUrl, eventsubUrl }
	await companion.start(TwitchInstance, { config, secrets: { token: guid }, label: id })
	return companion
}

describe('The whole story', () => {
	test('log in, four hours, disconnected at Twitch, logged in again: all well with the same GUID', async ({
		server,
	}) => {
		fakeTime()
		await server.restart()
		const guid = await server.guid('streamer', scopes)
		const module = await startModule(server, guid)
		await pass(second)
		expect(module.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		const first = server.twitch.requests.findLast(({ host }) => host === 'helix')?.headers['authorization']

		await pass(4 * hour)
		expect((await module.press('chat_send', message('after four hours'))).outcome).toBe('done')
		expect(server.twitch.requests.findLast(({ host }) => host === 'helix')?.headers['authorization']).not.toBe(first)
		expect(new Set(module.statuses.map(({ status }) => `${status}`))).toEqual(new Set(['connecting', 'ok']))

		server.twitch.world.disconnect('streamer', server.client.id)
		const pressed = await module.press('chat_send', message('disconnected'))
		expect(pressed.outcome).toBe('failed')
		await pass(5 * second)
		expect(module.status?.status).toBe('authentication_failure')
		expect(module.status?.message).toMatch(
			/new login \(410\): @streamer has to log in again at http:\/\/tokens\.test\/login/,
		)

		expect(guidIn((await server.logIn('streamer', scopes)).text)).toBe(guid)
		expect((await module.press('token_refetch', { account: 'default' })).outcome).toBe('done')
		expect(module.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		expect((await module.press('chat_send', message('again'))).outcome).toBe('done')
		const sent = server.twitch.world.channel('streamer').messages.map(({ text }) => text)
		expect(sent).toEqual(['after four hours', 'again'])
		await module.destroy()
	}, 60_000)

	test('without a press, a new login is found by itself within ten minutes', async ({ server }) => {
		fakeTime()
		await server.restart()
		const guid = await server.guid('streamer', scopes)
		const module = await startModule(server, guid)
		await pass(minute)
		server.twitch.world.disconnect('streamer', server.client.id)
		await pass(2 * minute)
		expect(module.status?.status).toBe('authentication_failure')
		await server.logIn('streamer', scopes)
		await pass(10 * minute)
		expect(module.status?.status).toBe('ok')
		await module.destroy()
	}, 60_000)
})

describe('A main and a backup module on one GUID', () => {
	test('the token revoked, the token server stopped, the main one restarted, the server back: no call fails that had a good token', async ({
		server,
	}) => {
		fakeTime()
		await server.restart()
		const guid = await server.guid('streamer', scopes)
		const [main, backup] = [await startModule(server, guid), await startModule(server, guid, 'backup')]
		await pass(2 * minute)
		for (const { value } of server.twitch.world.tokens.of(server.twitch.world.users.demand('streamer'))) {
			server.twitch.world.revoke(value)
		}
		await main.press('chat_send', message('revoked'))
		await pass(5 * second)
		expect(main.status?.status).toBe('ok')
		expect((await backup.press('chat_send', message('from the backup'))).outcome).toBe('done')
		expect(server.refreshes()).toHaveLength(1)

		const url = server.server?.url ?? ''
		await server.stop()
		await main.destroy()
		await main.start(TwitchInstance)
		await pass(second)
		expect(main.status?.message).toMatch(/^Signed in as streamer/)
		expect((await main.press('chat_send', message('server down'))).outcome).toBe('done')
		expect((await backup.press('chat_send', message('backup, server down'))).outcome).toBe('done')

		await server.start({ PORT: new URL(url).port })
		await pass(minute)
		await quiet()
		for (const each of [main, backup]) expect(each.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		expect(server.refreshes()).toHaveLength(1)
		await Promise.all([main.destroy(), backup.destroy()])
	}, 60_000)
})
