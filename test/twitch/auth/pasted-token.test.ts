import { describe, expect } from 'vitest'
import { modestTest as test, type Desk } from '../../helpers/desk.js'
import { fakeTime, hour, minute, pass, second } from '../../helpers/time.js'

const signedIn = { status: 'ok', message: 'Signed in as streamer' }

async function start(desk: Desk, accessToken = desk.token): Promise<void> {
	fakeTime()
	desk.rareLooks()
	await desk.start({ tokenSource: 'static' }, { accessToken })
	await pass(second)
}

describe('A pasted access token', () => {
	test('is validated and used, with its own client id', async ({ desk }) => {
		await start(desk)
		expect(desk.companion.status).toEqual(signedIn)
		expect(desk.validations).toHaveLength(1)
		expect(desk.helix()[0]?.headers['authorization']).toBe(`Bearer ${desk.token}`)
		expect(desk.helix()[0]?.headers['client-id']).toBe(desk.twitch.world.clientId)
	})

	test('may have "oauth:" in front, as other programs write it', async ({ desk }) => {
		await start(desk, `  oauth:${desk.token}\n`)
		expect(desk.companion.status).toEqual(signedIn)
		expect(desk.helix()[0]?.headers['authorization']).toBe(`Bearer ${desk.token}`)
	})

	test('has its end announced with the time, and told when it has come; nothing renews it', async ({ desk }) => {
		await start(desk)
		await pass(2 * hour)
		expect(desk.companion.status).toEqual(signedIn)
		await pass(hour + minute)
		expect(desk.companion.status?.status).toBe('unknown_warning')
		expect(desk.companion.status?.message).toMatch(
			/^Signed in as streamer\. The pasted access token is never renewed\. Paste a new one into the settings before it ends\. The current one works until \d\d:\d\d\.$/,
		)
		expect((await desk.companion.pressWithDefaults('chat_send', { message: 'hi' })).outcome).toBe('done')
		await pass(hour)
		expect(desk.companion.status).toEqual({
			status: 'authentication_failure',
			message:
				'The pasted access token has ended, was revoked, or was not pasted whole. Paste a new one into the settings.',
		})
		const calls = desk.twitch.requests.length
		await pass(2 * hour)
		expect(desk.twitch.requests).toHaveLength(calls)
		expect(desk.twitch.requests.filter(({ path }) => path === '/token')).toEqual([])
	}, 20_000)

	test('of days has its end announced a day before', async ({ desk }) => {
		desk.issue({ expiresInSeconds: 5 * 86_400 })
		desk.rareLooks()
		await start(desk)
		await pass(95 * hour)
		expect(desk.companion.status).toEqual(signedIn)
		await pass(2 * hour)
		expect(desk.companion.status?.status).toBe('unknown_warning')
	}, 30_000)

	test('that is revoked early is found out within the hour', async ({ desk }) => {
		await start(desk)
		desk.twitch.world.revoke(desk.token)
		await pass(hour)
		expect(desk.companion.status?.message).toMatch(/^The pasted access token has ended, was revoked/)
		expect(desk.companion.status?.status).toBe('authentication_failure')
	})

	test('that is revoked early is told by the press that finds out', async ({ desk }) => {
		await start(desk)
		desk.twitch.world.revoke(desk.token)
		const { error } = await desk.companion.pressWithDefaults('chat_send', { message: 'hi' })
		expect(error).toContain(
			'The pasted access token has ended, was revoked, or was not pasted whole. Paste a new one into the settings.',
		)
		expect(desk.companion.status?.status).toBe('authentication_failure')
	})

	test('that never was one is refused in the same words', async ({ desk }) => {
		await start(desk, desk.remember('neveratokenofanybodyatall00000'))
		expect(desk.companion.status?.status).toBe('authentication_failure')
		expect(desk.companion.status?.message).toContain('Paste a new one into the settings')
	})

	test.for([
		['before its end', 3.5 * hour],
		['after its end', 5 * hour],
	] as const)('gives way to a new one that is pasted %s', { timeout: 20_000 }, async ([, time], { desk }) => {
		await start(desk)
		await pass(time)
		const accessToken = desk.issue()
		await desk.companion.saveConfig(desk.companion.config, { ...desk.companion.secrets, accessToken })
		await pass(second)
		expect(desk.companion.status).toEqual(signedIn)
		expect((await desk.companion.pressWithDefaults('chat_send', { message: 'hi' })).outcome).toBe('done')
		expect(desk.helix('send-chat-message').at(-1)?.headers['authorization']).toBe(`Bearer ${accessToken}`)
	})

	test('stays in use while Twitch cannot be asked about it', async ({ desk }) => {
		await start(desk)
		desk.twitch.world.trouble.fail({ match: { path: '/validate' }, status: 503, times: Infinity })
		await pass(2 * hour)
		expect(desk.companion.status).toEqual(signedIn)
	}, 20_000)

	test('at the start of a day without network is used as soon as Twitch can be asked', async ({ desk }) => {
		desk.twitch.world.trouble.fail({ status: 'drop', times: Infinity })
		await start(desk)
		await pass(10 * minute)
		expect(desk.companion.status?.status).toBe('connection_failure')
		desk.twitch.world.trouble.clear()
		await pass(minute)
		expect(desk.companion.status).toEqual(signedIn)
	})
})
