import { describe, expect } from 'vitest'
import { modestTest as test, type Desk } from '../../helpers/desk.js'
import { hour, minute, pass, second } from '../../helpers/time.js'

const start = { account: 'default', scopes: 'settings', other: 'login' }
const take = { ...start, other: 'take' }
const message = { channel: 'own', message: 'hi', reply_to: '', pin: false }

/** Signed in as @streamer; on a new code, @other has agreed. */
async function logInAsOther(desk: Desk, config = {}): Promise<void> {
	await desk.startWithCode(config)
	await desk.logIn()
	expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
	expect((await desk.companion.press('auth_start', start)).outcome).toBe('done')
	await pass(second)
	await desk.logIn('other')
}

describe('A login by another account than before', () => {
	test('is asked about, while the old one goes on', async ({ desk }) => {
		await logInAsOther(desk)
		expect(desk.companion.status).toEqual({
			status: 'unknown_warning',
			message:
				'Signed in as streamer. @other has logged in, too. To take that account instead, press "Module: start login" with "Take the other account".',
		})
		expect((await desk.companion.press('chat_send', message)).outcome).toBe('done')
		expect(desk.helix('send-chat-message').at(-1)?.user).toBe('streamer')
	})

	test('that nobody takes costs the old one nothing: it is renewed as before', async ({ desk }) => {
		await logInAsOther(desk)
		await pass(9 * hour)
		expect(desk.companion.status?.message).toMatch(/^Signed in as streamer\. @other has logged in, too\./)
		expect((await desk.companion.press('chat_send', message)).outcome).toBe('done')
		expect(desk.refreshes.map(({ status }) => status)).toEqual([200, 200])
	}, 20_000)

	test('is taken by a key, and is the account after a restart, too', async ({ desk }) => {
		await logInAsOther(desk)
		expect((await desk.companion.press('auth_start', take)).outcome).toBe('done')
		await pass(second)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as other' })
		expect(desk.companion.variables['last_action_result']).toBe('@other is the account from now on')
		await desk.restart()
		await pass(second)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as other' })
	})

	test('that was taken is the account after a restart, even when Twitch gave no token for it before', async ({
		desk,
	}) => {
		await logInAsOther(desk)
		desk.twitch.world.trouble.fail({ match: { path: '/token' }, status: 503, times: Infinity })
		await desk.companion.press('auth_start', take)
		await pass(second)
		await desk.restart()
		desk.twitch.world.trouble.clear()
		await pass(minute)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as other' })
	})

	test('is asked about after the old one has ended, too, which can still log in', async ({ desk }) => {
		await desk.startWithCode()
		await desk.logIn()
		desk.twitch.world.disconnect('streamer', desk.client.id)
		await pass(hour)
		await desk.logIn('other')
		expect(desk.companion.status?.status).toBe('authentication_failure')
		expect(desk.companion.status?.message).toMatch(
			/^@other has logged in; to take that account, press "Module: start login" with "Take the other account"\. Log in to Twitch as @streamer: open/,
		)
		await desk.logIn('streamer')
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
	})

	test('is taken after the old one has ended', async ({ desk }) => {
		await desk.startWithCode()
		await desk.logIn()
		desk.twitch.world.disconnect('streamer', desk.client.id)
		await pass(hour)
		await desk.logIn('other')
		expect((await desk.companion.press('auth_start', take)).outcome).toBe('done')
		await pass(second)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as other' })
		expect(desk.shownCode).toBe('')
	})

	test('cannot be taken where nobody has logged in', async ({ desk }) => {
		await desk.startWithCode()
		await desk.logIn()
		const { outcome, error } = await desk.companion.press('auth_start', take)
		expect(outcome).toBe('failed')
		expect(error).toContain('No other account has logged in')
	})
})

describe('Where the settings name the account', () => {
	test('another one has to be written there, and is then signed in without another login', async ({ desk }) => {
		await logInAsOther(desk, { deviceAccounts: 'streamer' })
		expect(desk.companion.status?.message).toContain('write other in its place under Accounts in the settings')
		const refused = await desk.companion.press('auth_start', take)
		expect(refused.error).toContain('The settings name @streamer: write other in its place')
		await desk.companion.saveConfig({ ...desk.companion.config, deviceAccounts: 'other' }, desk.companion.secrets)
		await pass(second)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as other' })
		expect(desk.shownCode).toBe('')
	})

	test('a first login by another one is asked about, and the code for the right one is shown', async ({ desk }) => {
		await desk.startWithCode({ deviceAccounts: 'streamer' })
		expect(desk.companion.status?.message).toMatch(/^Log in to Twitch as @streamer: open/)
		await desk.logIn('other')
		expect(desk.companion.status?.message).toMatch(
			/^@other has logged in; to take that account, write other .* Log in to Twitch as @streamer: open/,
		)
		await desk.logIn('streamer')
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
	})
})

describe('Several accounts', () => {
	test('log in one by one, each with a code of its own', async ({ desk }) => {
		await desk.startWithCode({ deviceAccounts: 'streamer other' })
		const first = desk.shownCode
		await desk.logIn('streamer')
		const second = desk.shownCode
		expect(second).not.toBe(first)
		expect(desk.companion.status?.status).toBe('unknown_warning')
		expect(desk.companion.status?.message).toContain(`Log in to Twitch as @other: open`)
		await desk.logIn('other')
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer, other' })
		expect(desk.shownCode).toBe('')
		await desk.restart()
		await pass(minute)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer, other' })
	})

	test('a login of the second on the code of the first reaches the second', async ({ desk }) => {
		await desk.startWithCode({ deviceAccounts: 'streamer other' })
		await desk.logIn('other')
		await pass(minute)
		expect(desk.companion.variables['account_other_state']).toBe('signed_in')
		await desk.logIn('streamer')
		await pass(minute)
		expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer, other' })
		expect(desk.shownCode).toBe('')
	})
})
