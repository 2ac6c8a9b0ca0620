import { expect } from 'vitest'
import TwitchInstance from '../../src/main.js'
import type { Schema } from '../../src/schema.js'
import { SimulatedCompanion } from '../../sandbox/companion/index.js'
import { fakeTime, pass, second } from '../helpers/time.js'
import { guidIn, test } from '../helpers/token-server.js'

test("A missing scope is had in one step: the error names the token server's page with it, and after the login it works", async ({
	server,
}) => {
	fakeTime()
	await server.restart()
	const guid = await server.guid('streamer', 'user:write:chat')
	const module = new SimulatedCompanion<Schema>({})
	const { apiUrl, authUrl, eventsubUrl } = server.twitch
	const config = { tokenServerUrl: `${server.server?.url ?? ''}/`, apiUrl, authUrl, eventsubUrl }
	await module.start(TwitchInstance, { config, secrets: { token: guid } })
	await pass(second)

	const press = async () => module.pressWithDefaults('title_set', { title: 'New' })
	const { error = '' } = await press()
	const page = /Log in again, with this scope, at (http:\S+)$/.exec(error)?.[1] ?? ''
	expect(page).toMatch(/^http:\/\/tokens\.test\/login\?scopes=/)
	const scopes = new URL(page).searchParams.get('scopes') ?? ''
	expect(scopes).toBe('channel:manage:broadcast user:write:chat')
	const missing = (
		new URL(JSON.stringify(module.variables['auth_url']).slice(1, -1)).searchParams.get('scopes') ?? ''
	).split(' ')
	expect(missing).toEqual(expect.arrayContaining(['channel:manage:broadcast', 'clips:edit', 'user:write:chat']))

	expect(guidIn((await server.logIn('streamer', scopes)).text)).toBe(guid)
	expect((await module.press('token_refetch', { account: 'default' })).outcome).toBe('done')
	expect((await press()).outcome).toBe('done')
	expect(server.twitch.world.channel('streamer').title).toBe('New')
	await module.destroy()
})
