import { describe, expect } from 'vitest'
import { modestTest as test, type Desk } from '../../helpers/desk.js'
import { fakeTime, hour, pass, quiet, second } from '../../helpers/time.js'

/** A refresh is under way whose answer Twitch holds back: the token is spent already. */
async function duringRefresh(desk: Desk): Promise<() => void> {
	desk.rareLooks()
	fakeTime()
	await desk.start({ tokenSource: 'refresh', clientId: desk.client.id }, { refreshToken: desk.refreshToken() })
	await pass(second)
	const release = desk.twitch.world.trouble.hold({ match: { path: '/token' }, acted: true })
	await desk.untilRenewal()
	expect(desk.refreshes).toHaveLength(2)
	return release
}

describe('A refresh that is under way, its one-time token spent,', () => {
	test('is waited for when Companion ends the module, and what comes of it is saved', async ({ desk }) => {
		const release = await duringRefresh(desk)
		const ended = desk.companion.destroy()
		await quiet()
		release()
		await ended
		await desk.restart()
		await pass(second)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		await pass(4 * hour)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
	}, 30_000)

	test('holds nobody up for longer than four seconds', async ({ desk }) => {
		const release = await duringRefresh(desk)
		let isOver = false
		const ended = desk.companion.destroy().then(() => (isOver = true))
		await pass(3.9 * second)
		expect(isOver).toBe(false)
		await pass(0.2 * second)
		expect(isOver).toBe(true)
		release()
		await ended
	}, 30_000)

	test('comes before the login begins anew with other settings, and no token is sent twice', async ({ desk }) => {
		const release = await duringRefresh(desk)
		const secrets = { ...desk.companion.secrets, clientSecret: desk.remember('a-secret-that-a-public-app-has-not') }
		await desk.companion.saveConfig(desk.companion.config, secrets)
		await pass(second)
		expect(desk.refreshes).toHaveLength(2)
		release()
		await pass(4 * hour)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
		expect(desk.refreshes.map(({ status }) => status)).not.toContain(400)
	}, 30_000)
})
