import { describe, expect } from 'vitest'
import TwitchInstance from '../../src/main.js'
import { savedLogins } from '../../src/saved-secrets.js'
import { moduleClientId } from '../../src/definitions/token-sources/client.js'
import { idAt } from '../../src/twitch/auth/login-place.js'
import { test, type Desk } from '../helpers/desk.js'
import { until } from '../helpers/time.js'

/** Starts with what an older version saved. */
async function upgraded(desk: Desk, config: Record<string, string | boolean>): Promise<void> {
	const { apiUrl, authUrl, eventsubUrl } = desk.twitch
	await desk.companion.start(TwitchInstance, {
		config: { ...config, apiUrl, authUrl, eventsubUrl },
		isFirstInit: false,
		lastUpgradeIndex: -1,
	})
}

describe('A connection of version 4', () => {
	test('goes on with its login, whose token leaves the plain config', async ({ desk }) => {
		const client = desk.twitch.world.addClient({ id: moduleClientId, type: 'public', redirectUris: [] })
		const refreshToken = desk.refreshToken('streamer', { client })
		const boxes = { userChat: true, moderatorChatters: true, broadcasterAds: true, broadcasterRaids: false }
		await upgraded(desk, {
			accessToken: desk.remember('old-access-token'),
			refreshToken,
			channels: 'streamer other:Guest',
			...boxes,
		})
		await desk.untilStatus('ok')
		expect(desk.companion.config).toMatchObject({ tokenSource: 'device', channels: 'streamer other:Guest' })
		expect(desk.companion.config['scopeGroups']).toEqual(['ads', 'moderation', 'chat'])
		for (const gone of ['accessToken', 'refreshToken', ...Object.keys(boxes)]) {
			expect(Object.keys(desk.companion.config)).not.toContain(gone)
		}
		const saved = idAt(desk.twitch.authUrl, `device ${moduleClientId} @streamer`)
		expect(Object.keys(savedLogins(desk.companion.secrets))).toContain(saved)
		await until('the guest is there', () => 'other_live' in desk.companion.variables)
		await desk.stop()
	})

	test('that was never logged in asks for a login', async ({ desk }) => {
		desk.twitch.world.addClient({ id: moduleClientId, type: 'public', redirectUris: [] })
		await upgraded(desk, { accessToken: '', refreshToken: '', channels: '', userChat: true })
		await desk.untilStatus('authentication_failure')
		expect(desk.companion.status?.message).toMatch(/^Log in to Twitch: open http\S+ and enter the code [A-Z]{8}\.$/)
	})
})

describe('A connection of version 3', () => {
	test('with a token server of its own goes on with it', async ({ desk }) => {
		await upgraded(desk, {
			tokenServer: true,
			token: desk.guid,
			customServerURL: desk.tokenServer.url,
			channels: 'streamer',
		})
		await desk.untilStatus('ok')
		expect(desk.companion.config).toMatchObject({ tokenSource: 'server', tokenServerUrl: desk.tokenServer.url })
	})

	test('with the hosted token server is asked for an address, since that one is gone', async ({ desk }) => {
		await upgraded(desk, { tokenServer: true, token: desk.guid, customServerURL: '', channels: '' })
		await desk.untilStatus('bad_config')
		expect(desk.companion.status?.message).toBe('Token server URL: type the address of your token server.')
	})

	test('with a pasted token goes on with that', async ({ desk }) => {
		await upgraded(desk, { tokenServer: false, token: desk.token, customServerURL: '', channels: '' })
		await desk.untilStatus('ok')
		expect(desk.companion.config).toMatchObject({ tokenSource: 'static' })
	})
})

test('A connection of today is left as it is', async ({ desk }) => {
	await desk.startSignedIn()
	const before = [desk.companion.config, desk.companion.secrets]
	await desk.stop()
	await desk.companion.start(TwitchInstance, { lastUpgradeIndex: -1 })
	expect([desk.companion.config, desk.companion.secrets]).toEqual(before)
	await desk.companion.destroy()
})
