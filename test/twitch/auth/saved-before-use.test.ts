import { describe, expect } from 'vitest'
import type { Secrets } from '../../../src/config.js'
import { savedLogins } from '../../../src/saved-secrets.js'
import { modestTest as test, type Desk } from '../../helpers/desk.js'
import { fakeTime, pass, second } from '../../helpers/time.js'

const signedIn = { status: 'ok', message: 'Signed in as streamer' }

/** Companion dies at its save of this number from now on, with what was saved until then; none: it lives. */
async function dieAtSave(desk: Desk, number: number, work: () => Promise<void>): Promise<Secrets | undefined> {
	let [count, saved]: [number, Secrets | undefined] = [0, undefined]
	desk.companion.onSave(({ secrets }) => {
		if (!secrets || ++count !== number) return
		saved = secrets
		// Nothing of what it does after this moment reaches Twitch.
		desk.twitch.world.trouble.fail({ status: 'drop', times: Infinity })
	})
	await work()
	return saved
}

/** Another Companion begins with exactly what the dead one saved. */
async function goOn(desk: Desk, secrets: Secrets): Promise<void> {
	await desk.stop()
	desk.twitch.world.trouble.clear()
	const next = await desk.startAnother(desk.companion.config, secrets)
	await pass(second)
	expect(next.status).toEqual(signedIn)
	// What it goes on with can be renewed, too.
	desk.endTokens()
	expect((await next.pressWithDefaults('chat_send', { message: 'hi' })).outcome).toBe('done')
}

const keeping = [
	{ name: 'the last good token is kept', keepToken: true },
	{ name: 'only refresh tokens are kept', keepToken: false },
]

describe.for(keeping)('A crash loses no login where $name:', ({ keepToken }) => {
	test.for([1, 2, 3, 4, 5, 6])('at save %i of a login by code', async (number, { desk }) => {
		await desk.startWithCode({ keepToken })
		const saved = await dieAtSave(desk, number, async () => desk.logIn())
		if (saved) await goOn(desk, saved)
		else expect(number).toBeGreaterThan(keepToken ? 4 : 3)
	})

	test.for([1, 2, 3])('at save %i of the renewal of a login by code', async (number, { desk }) => {
		await desk.startWithCode({ keepToken })
		await desk.logIn()
		const saved = await dieAtSave(desk, number, async () => renew(desk))
		if (saved) await goOn(desk, saved)
		else expect(number).toBeGreaterThan(keepToken ? 2 : 1)
	})

	test.for([1, 2, 3])('at save %i of the first use of a pasted refresh token', async (number, { desk }) => {
		const saved = await dieAtSave(desk, number + 1, async () => paste(desk, { keepToken }))
		if (saved) await goOn(desk, saved)
		else expect(number).toBeGreaterThan(2)
	})

	test.for([1, 2, 3])('at save %i of the renewal of a pasted refresh token', async (number, { desk }) => {
		await paste(desk, { keepToken })
		const saved = await dieAtSave(desk, number, async () => renew(desk))
		if (saved) await goOn(desk, saved)
		else expect(number).toBeGreaterThan(keepToken ? 2 : 1)
	})
})

async function renew(desk: Desk): Promise<void> {
	desk.endTokens()
	await desk.companion.pressWithDefaults('chat_send', { message: 'renews it' })
	await pass(second)
}

async function paste(desk: Desk, config: { keepToken: boolean }): Promise<void> {
	fakeTime()
	const refreshToken = desk.refreshToken()
	await desk.start({ tokenSource: 'refresh', clientId: desk.client.id, ...config }, { refreshToken })
	await pass(second)
}

test('A refresh token that came for another is saved before its access token is shown to Twitch', async ({ desk }) => {
	await paste(desk, { keepToken: true })
	const before = savedLogins(desk.companion.secrets)
	const release = desk.twitch.world.trouble.hold({ match: { path: '/validate' } })
	desk.endTokens()
	const pressed = desk.companion.pressWithDefaults('chat_send', { message: 'hi' })
	await desk.twitch.arrived({ path: '/validate' }, 2)
	release()
	const asked = desk.twitch.world.trouble.hold({ match: { path: '/validate' } })
	await desk.twitch.arrived({ path: '/validate' }, 3)
	const [saved] = Object.values(savedLogins(desk.companion.secrets))
	expect(Object.values(before)).not.toContainEqual(saved)
	expect(desk.twitch.world.refreshTokens.known(saved?.refreshToken ?? '')?.spent).toBe(false)
	asked()
	expect((await pressed).outcome).toBe('done')
})
