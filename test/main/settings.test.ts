import { describe, expect } from 'vitest'
import TwitchInstance from '../../src/main.js'
import { startTokenServer } from '../../sandbox/token-server/index.js'
import { test } from '../helpers/desk.js'
import { fakeTime, hour, pass, quiet, second, until } from '../helpers/time.js'

describe('Saving the config page', () => {
	test('unchanged, or renaming the connection, asks nothing again', async ({ desk }) => {
		fakeTime()
		await desk.start()
		await pass(5 * second)
		const begun = (): number =>
			desk.twitch.requests.filter(
				({ host, path, endpoint }) =>
					host === 'eventsub' || path === '/validate' || endpoint === 'create-eventsub-subscription',
			).length
		const [asked, before] = [desk.tokenServer.requests.length, begun()]
		await desk.companion.saveConfig(desk.companion.config, desk.companion.secrets)
		await desk.companion.rename('stage left')
		await pass(5 * second)
		expect(desk.tokenServer.requests).toHaveLength(asked)
		expect(begun()).toBe(before)
		expect(desk.companion.status?.status).toBe('ok')
	})

	test('with other channels keeps the login and what is known', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', { viewers: 12 })
		await desk.startSignedIn({ channels: 'streamer' })
		await until('viewers are known', () => desk.companion.variables['streamer_viewers'] === 12)
		const asked = desk.tokenServer.requests.length
		await desk.companion.saveConfig(desk.config({ channels: 'streamer, other:Guest' }), desk.companion.secrets)
		await until('the other channel is there', () => 'other_live' in desk.companion.variables)
		expect(desk.companion.variables['streamer_viewers']).toBe(12)
		expect(desk.tokenServer.requests).toHaveLength(asked)
	})

	test('while a fetch is under way ignores its answer, and nothing of the old life goes on', async ({ desk }) => {
		fakeTime()
		const stale = await startTokenServer()
		const release = stale.hold()
		stale.answer({ body: desk.remember(desk.twitch.world.issueToken({ user: 'other', scopes: [] })) })
		await desk.start({ tokenServerUrl: stale.url })
		await stale.arrived()
		await desk.companion.saveConfig(desk.config(), desk.companion.secrets)
		release()
		await pass(hour)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		expect(desk.companion.statuses.some(({ message }) => message?.includes('other'))).toBe(false)
		expect(stale.requests).toHaveLength(1)
		await stale.close()
	})

	test('with another GUID signs in anew, and a press under way is told', async ({ desk }) => {
		await desk.startSignedIn()
		const release = desk.twitch.world.trouble.hold({ match: { endpoint: 'send-chat-message' } })
		const pressed = desk.companion.press('chat_send', { channel: 'own', message: 'hi', reply_to: '', pin: false })
		await desk.twitch.arrived({ endpoint: 'send-chat-message' })
		desk.tokenServer.serveTokens((guid) => (guid === 'second-guid' ? desk.issue({ user: 'other' }) : undefined))
		await desk.companion.saveConfig(desk.config(), { ...desk.companion.secrets, token: desk.remember('second-guid') })
		await until('the other one is signed in', () => desk.companion.status?.message === 'Signed in as other')
		release()
		await pressed
	})

	test('shows what is wrong with channels and goes on with the others', async ({ desk }) => {
		await desk.startSignedIn({ channels: 'streamer, not-a-login https://www.twitch.tv/other' })
		expect(desk.companion.logs.some(({ message }) => /not-a-login cannot be a login/.test(message))).toBe(true)
		await until('the other channel is there', () => 'other_live' in desk.companion.variables)
	})
})

describe('The life of the connection', () => {
	test('init returns at once, with every definition there, while nothing has answered', async ({ desk }) => {
		const release = desk.tokenServer.hold()
		await desk.start()
		expect(desk.companion.status?.status).toBe('connecting')
		expect([...desk.companion.actions.definitions.keys()]).toContain('chat_send')
		expect(desk.companion.variableNames).toContain('selected_live')
		release()
	})

	test('a press in the first moment waits for the login', async ({ desk }) => {
		const release = desk.tokenServer.hold()
		await desk.start()
		const pressed = desk.companion.press('chat_send', { channel: 'own', message: 'early', reply_to: '', pin: false })
		await desk.tokenServer.arrived()
		release()
		expect((await pressed).outcome).toBe('done')
	})

	test('nothing is asked after its end', async ({ desk }) => {
		fakeTime()
		await desk.start()
		await pass(hour)
		await desk.stop()
		await quiet()
		const [asked, calls] = [desk.tokenServer.requests.length, desk.twitch.requests.length]
		await pass(6 * hour)
		expect(desk.tokenServer.requests).toHaveLength(asked)
		expect(desk.twitch.requests).toHaveLength(calls)
	})

	test('an end while everything is under way leaves no unhandled rejection', async ({ desk }) => {
		const unhandled: unknown[] = []
		const note = (reason: unknown): void => void unhandled.push(reason)
		process.on('unhandledRejection', note)
		const release = desk.tokenServer.hold()
		await desk.start()
		await desk.tokenServer.arrived()
		const pressed = desk.companion.press('chat_send', { channel: 'own', message: 'x', reply_to: '', pin: false })
		await desk.stop()
		expect((await pressed).error).toMatch(/connection was closed/)
		release()
		await quiet()
		process.off('unhandledRejection', note)
		expect(unhandled).toEqual([])
	})

	test('there is no web page of the module that could tell a secret', () => {
		expect(TwitchInstance.prototype).not.toHaveProperty('handleHttpRequest')
	})
})

describe('The config page', () => {
	test('tells who is signed in, until when, with which scopes, and what is missing for what', async ({ desk }) => {
		desk.issue({ scopes: ['user:write:chat', 'clips:edit'] })
		await desk.startSignedIn()
		await quiet()
		const report = desk.companion.configFields().find(({ id }) => id === 'report')
		const words = report?.type === 'static-text' ? report.value : ''
		expect(words).toMatch(
			/^Signed in as \*\*Streamer\*\* \(@streamer\), token until \d\d:\d\d \((3 h 59|4 h 0) min left\)/,
		)
		expect(words).toContain('Granted scopes: user:write:chat, clips:edit')
		expect(words).toContain('- `channel:edit:commercial`: Ads: run commercial')
		expect(words).toMatch(/^- `channel:manage:broadcast`: Stream \(\d+ actions\)$/m)
		expect(words).not.toContain('- `clips:edit`')
	})

	test('has the fields that saved configs rely on, secrets among the secrets', async ({ desk }) => {
		await desk.startSignedIn()
		const fields = desk.companion.configFields().map(({ id, type }) => `${id} ${type}`)
		const reliedOn = [
			'tokenSource dropdown',
			'tokenServerUrl textinput',
			'token secret-text',
			'tokenServerHeader secret-text',
			'channels textinput',
			'advanced checkbox',
			'keepToken checkbox',
			'apiUrl textinput',
			'authUrl textinput',
			'eventsubUrl textinput',
		]
		expect(reliedOn.filter((field) => !fields.includes(field))).toEqual([])
		expect(desk.companion.pageErrors()).toEqual({})
	})

	test('applies advanced settings whether they are shown or not', async ({ desk }) => {
		await desk.startSignedIn({ advanced: false })
		expect(desk.helix().length).toBeGreaterThan(0)
	})
})

test('A connection that the official module saved, without secrets, asks for what is missing', async ({ desk }) => {
	const config = { accessToken: 'old', refreshToken: 'old', channels: 'streamer other', broadcasterAds: true }
	await desk.companion.start(TwitchInstance, { config, secrets: {}, isFirstInit: false })
	await desk.untilStatus('bad_config')
	expect(desk.companion.status?.message).toMatch(/Token server URL/)
	await desk.companion.destroy()
})
