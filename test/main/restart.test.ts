import { describe, expect } from 'vitest'
import { keptTokens } from '../../src/saved-secrets.js'
import { test } from '../helpers/desk.js'
import { fakeTime, hour, minute, pass, quiet, until } from '../helpers/time.js'

const message = { channel: 'own', message: 'hi', reply_to: '', pin: false }

describe('After a restart', () => {
	test('while the token server is down, the kept token works at once', async ({ desk }) => {
		await desk.startSignedIn()
		desk.tokenServer.answer('drop')
		await desk.restart()
		await desk.untilStatus('ok')
		expect((await desk.companion.press('chat_send', message)).outcome).toBe('done')
		await quiet()
		expect(desk.companion.status?.message).toMatch(/^Signed in as streamer, waiting for a new token: The token server/)
	})

	test('with the same token, it is validated once and the token server asked once', async ({ desk }) => {
		await desk.startSignedIn()
		const [asked, validated] = [desk.tokenServer.requests.length, desk.validations.length]
		await desk.restart()
		await desk.untilStatus('ok')
		await quiet()
		expect(desk.tokenServer.requests.length - asked).toBe(1)
		expect(desk.validations.length - validated).toBe(1)
	})

	test('a newer token of the token server takes the place of the kept one', async ({ desk }) => {
		await desk.startSignedIn()
		desk.issue()
		await desk.restart()
		await desk.untilStatus('ok')
		await quiet()
		expect(Object.values(keptTokens(desk.companion.secrets))).toEqual([desk.token])
	})

	test('a kept token that was revoked is not used', async ({ desk }) => {
		await desk.startSignedIn()
		desk.twitch.world.revoke(desk.token)
		desk.tokenServer.answer({ status: 503 })
		await desk.restart()
		await desk.untilStatus('connection_failure')
		await quiet()
		expect(desk.companion.status?.status).toBe('connection_failure')
	})

	test('with no network at all, the kept token works as soon as Twitch can be asked', async ({ desk }) => {
		await desk.startSignedIn()
		fakeTime()
		desk.tokenServer.answer('drop')
		desk.twitch.world.trouble.fail({ status: 'drop', times: Infinity })
		await desk.restart()
		await pass(10 * minute)
		expect(desk.companion.status?.status).toBe('connection_failure')
		desk.twitch.world.trouble.clear()
		await pass(minute)
		expect(desk.companion.status?.status).toBe('ok')
	})

	test('with "keep the last good token" off, nothing was kept', async ({ desk }) => {
		await desk.startSignedIn({ keepToken: false })
		expect(JSON.stringify(desk.companion.secrets)).not.toContain(desk.token)
		desk.tokenServer.answer('drop')
		await desk.restart()
		await desk.untilStatus('connection_failure')
		expect(desk.validations).toHaveLength(1)
	})
})

describe('The kept token', () => {
	test('is forgotten when the box is turned off', async ({ desk }) => {
		await desk.startSignedIn()
		expect(Object.values(keptTokens(desk.companion.secrets))).toEqual([desk.token])
		await desk.companion.saveConfig(desk.config({ keepToken: false }), desk.companion.secrets)
		expect(keptTokens(desk.companion.secrets)).toEqual({})
	})

	test('of one GUID is not used for another', async ({ desk }) => {
		await desk.startSignedIn()
		const kept = desk.companion.secrets
		desk.tokenServer.answer('drop')
		await desk.companion.saveConfig(desk.config(), { ...kept, token: 'another-guid' })
		await desk.untilStatus('connection_failure')
		expect(desk.validations).toHaveLength(1)
	})

	test('outlives a setting that was wrong for a moment, and goes when another account signs in', async ({ desk }) => {
		await desk.startSignedIn()
		const [good, { token }] = [desk.companion.secrets, desk]
		desk.tokenServer.answer('drop')
		await desk.companion.saveConfig(desk.config(), { ...good, tokenServerHeader: 'x-typing: error' })
		await desk.companion.saveConfig(desk.config(), { ...desk.companion.secrets, tokenServerHeader: '' })
		await desk.untilStatus('ok')
		expect(Object.values(keptTokens(desk.companion.secrets))).toEqual([token])
		desk.tokenServer.serveTokens(() => desk.token)
		desk.issue({ user: 'other' })
		await desk.companion.saveConfig(desk.config(), { ...good, token: 'another-guid' })
		await until('the other one is signed in', () => desk.companion.status?.message === 'Signed in as other')
		expect(Object.values(keptTokens(desk.companion.secrets))).toEqual([desk.token])
	})

	test('is kept at once when the box is turned on, and forgotten with it off whatever else is wrong', async ({
		desk,
	}) => {
		await desk.startSignedIn({ keepToken: false })
		await desk.companion.saveConfig(desk.config({ keepToken: true }), desk.companion.secrets)
		expect(Object.values(keptTokens(desk.companion.secrets))).toEqual([desk.token])
		await desk.companion.saveConfig(desk.config({ keepToken: false, tokenServerUrl: '' }), desk.companion.secrets)
		expect(keptTokens(desk.companion.secrets)).toEqual({})
	})

	test('is not replaced by an older one of a page that was opened before', async ({ desk }) => {
		fakeTime()
		await desk.start()
		await pass(minute)
		const opened = desk.companion.secrets
		desk.issue()
		await pass(4 * hour)
		expect(Object.values(keptTokens(desk.companion.secrets))).toEqual([desk.token])
		await desk.companion.saveConfig(desk.config({ channels: 'other' }), opened)
		expect(Object.values(keptTokens(desk.companion.secrets))).toEqual([desk.token])
	})
})
