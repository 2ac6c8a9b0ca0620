import { describe, expect } from 'vitest'
import { allScopes, modestTest as test } from '../../helpers/desk.js'
import { quiet } from '../../helpers/time.js'

const message = (text: string) => ({ channel: 'own', message: text, reply_to: '', pin: false })

describe('When Twitch has revoked the token', () => {
	test('200 presses at once cost one request to the token server and two validations, and each is done once', async ({
		desk,
	}) => {
		await desk.startSignedIn()
		const [asked, validated] = [desk.tokenServer.requests.length, desk.validations.length]
		desk.twitch.world.revoke(desk.token)
		desk.issue()
		const presses = Array.from({ length: 200 }, async (_, index) =>
			desk.companion.press('chat_send', message(`number ${index}`), { controlId: `key ${index}` }),
		)
		const results = await Promise.all(presses)
		expect(results.filter(({ outcome }) => outcome !== 'done')).toEqual([])
		expect(desk.tokenServer.requests.length - asked).toBe(1)
		expect(desk.validations.length - validated).toBe(2)
		const sent = desk.twitch.world.channel('streamer').messages.map(({ text }) => text)
		expect(sent.toSorted()).toEqual(Array.from({ length: 200 }, (_, index) => `number ${index}`).toSorted())
	})

	test('a call that comes back late with the old token takes the newer one without asking', async ({ desk }) => {
		await desk.startSignedIn()
		const release = desk.twitch.world.trouble.hold({ match: { endpoint: 'send-chat-message' } })
		const late = desk.companion.press('chat_send', message('late'))
		await desk.twitch.arrived({ endpoint: 'send-chat-message' })
		desk.twitch.world.revoke(desk.token)
		desk.issue()
		expect((await desk.companion.press('title_set', { channel: 'own', title: 'New' })).outcome).toBe('done')
		const [asked, validated] = [desk.tokenServer.requests.length, desk.validations.length]
		desk.twitch.world.trouble.clear()
		release()
		expect((await late).outcome).toBe('done')
		expect(desk.tokenServer.requests).toHaveLength(asked)
		expect(desk.validations).toHaveLength(validated)
	})

	test('a token server that still returns it is named, and asked again until it has a new one', async ({ desk }) => {
		await desk.startSignedIn()
		desk.twitch.world.revoke(desk.token)
		const failed = await desk.companion.press('chat_send', message('now'))
		expect(failed.error).toContain('The token server still returns the expired token.')
		expect(desk.companion.status).toMatchObject({ status: 'connection_failure' })
		desk.issue()
		await desk.untilStatus('ok')
		expect((await desk.companion.press('chat_send', message('again'))).outcome).toBe('done')
	})

	test('the renewal goes on when the press that asked for it gives up', async ({ desk }) => {
		await desk.startSignedIn()
		desk.twitch.world.revoke(desk.token)
		desk.issue()
		const release = desk.tokenServer.hold()
		const pressed = desk.companion.press('chat_send', message('patience'))
		expect((await pressed).error).toContain('No answer came in time from the token server. It is still being asked')
		release()
		await desk.untilStatus('ok')
	}, 10_000)
})

describe('When Twitch answers 401 to a good token', () => {
	test('a missing scope that Twitch names is no reason to renew', async ({ desk }) => {
		await desk.startSignedIn()
		// The module still believes in the scope: Twitch has to tell.
		desk.twitch.world.takeScope(desk.token, 'user:write:chat')
		const asked = desk.tokenServer.requests.length
		const { error } = await desk.companion.press('chat_send', message('hi'))
		expect(error).toMatch(/needs the scope user:write:chat.*Log in again/)
		expect(desk.tokenServer.requests).toHaveLength(asked)
		const report = desk.companion.configFields().find(({ id }) => id === 'report')
		expect(report?.type === 'static-text' && report.value).toContain('- `user:write:chat`: Chat: send message')
	})

	test('a scope that is known to be missing is told before anything is sent', async ({ desk }) => {
		desk.issue({ scopes: allScopes.filter((scope) => scope !== 'user:write:chat') })
		await desk.startSignedIn()
		const { error } = await desk.companion.press('chat_send', message('hi'))
		expect(error).toMatch(/Chat: send message needs the scope user:write:chat, which @streamer has not granted/)
		expect(desk.helix('send-chat-message')).toHaveLength(0)
	})

	test('a scope that the same token was given meanwhile is found by fetching the token now', async ({ desk }) => {
		desk.issue({ scopes: allScopes.filter((scope) => scope !== 'user:write:chat') })
		await desk.startSignedIn()
		desk.twitch.world.giveScope(desk.token, 'user:write:chat')
		expect((await desk.companion.press('token_refetch', { account: 'default' })).outcome).toBe('done')
		expect((await desk.companion.press('chat_send', message('hi'))).outcome).toBe('done')
	})

	test('and cannot say whether the token is good, the token is kept', async ({ desk }) => {
		await desk.startSignedIn()
		const { trouble } = desk.twitch.world
		trouble.fail({ match: { endpoint: 'send-chat-message' }, status: 401, times: 1 })
		trouble.fail({ match: { path: '/validate' }, status: 500, times: 1 })
		const asked = desk.tokenServer.requests.length
		const { error } = await desk.companion.press('chat_send', message('hi'))
		expect(error).toMatch(/login service answered 500\. The token is kept/)
		expect((await desk.companion.press('chat_send', message('hi'))).outcome).toBe('done')
		await quiet()
		expect(desk.tokenServer.requests).toHaveLength(asked)
		expect(desk.companion.status?.status).toBe('ok')
	})
})
