import { describe, expect } from 'vitest'
import { allScopes, test } from '../../helpers/desk.js'
import { pass, second, quiet, until } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

describe('The feedback "connection"', () => {
	test('is on for "signed in" and off for "trouble" while the login works', async ({ desk }) => {
		await desk.startSignedIn()
		const [signedIn, trouble] = [
			await desk.companion.addFeedback('connection', { which: 'signed_in', scope: '', account: 'default' }),
			await desk.companion.addFeedback('connection', { which: 'trouble', scope: '', account: 'default' }),
		]
		expect([signedIn.active, trouble.active]).toEqual([true, false])
	})

	test('changes over when the token is revoked and no new one comes', async ({ desk }) => {
		await startInFakeTime(desk)
		const signedIn = await desk.companion.addFeedback('connection', {
			which: 'signed_in',
			scope: '',
			account: 'default',
		})
		const trouble = await desk.companion.addFeedback('connection', { which: 'trouble', scope: '', account: 'default' })
		desk.twitch.world.revoke(desk.token)
		desk.tokenServer.answer({ status: 403, body: 'Gone' })
		await desk.companion.pressWithDefaults('chat_send', { message: 'Hello' })
		await pass(second)
		expect([signedIn.active, trouble.active]).toEqual([false, true])
	})

	test('tells of a refusal while the old token still works, and not of a server that is only late', async ({
		desk,
	}) => {
		await desk.startSignedIn()
		const signedIn = await desk.companion.addFeedback('connection', {
			which: 'signed_in',
			scope: '',
			account: 'default',
		})
		const trouble = await desk.companion.addFeedback('connection', { which: 'trouble', scope: '', account: 'default' })
		desk.tokenServer.answer({ status: 500 })
		await desk.companion.press('token_refetch', { account: 'default' })
		await quiet()
		expect(trouble.active).toBe(false)
		desk.tokenServer.answer({ status: 410 })
		await desk.companion.press('token_refetch', { account: 'default' })
		await until('trouble is shown', () => trouble.active)
		expect(signedIn.active).toBe(true)
	})

	test('tells of trouble where the settings cannot work', async ({ desk }) => {
		await desk.start({ tokenServerUrl: 'nonsense' })
		const trouble = await desk.companion.addFeedback('connection', { which: 'trouble', scope: '', account: 'default' })
		const signedIn = await desk.companion.addFeedback('connection', {
			which: 'signed_in',
			scope: '',
			account: 'default',
		})
		expect([trouble.active, signedIn.active]).toEqual([true, false])
	})

	test('tells whether a scope was granted, and follows a new token', async ({ desk }) => {
		desk.issue({ scopes: ['user:write:chat'] })
		await desk.startSignedIn()
		const chat = await desk.companion.addFeedback('connection', {
			which: 'scope_granted',
			scope: ' user:write:chat ',
			account: 'default',
		})
		const clips = await desk.companion.addFeedback('connection', {
			which: 'scope_granted',
			scope: 'clips:edit',
			account: 'default',
		})
		const none = await desk.companion.addFeedback('connection', {
			which: 'scope_granted',
			scope: '',
			account: 'default',
		})
		expect([chat, clips, none].map(({ active }) => active)).toEqual([true, false, false])
		desk.issue({ scopes: ['clips:edit'] })
		await desk.companion.press('token_refetch', { account: 'default' })
		await until('the scopes are shown', () => clips.active && !chat.active)
	})

	test('tells whether something lacks a scope', async ({ desk }) => {
		desk.issue({ scopes: allScopes.filter((scope) => scope !== 'clips:edit') })
		await desk.startSignedIn()
		const missing = await desk.companion.addFeedback('connection', {
			which: 'scope_missing',
			scope: '',
			account: 'default',
		})
		expect(missing.active).toBe(true)
		desk.issue()
		await desk.companion.press('token_refetch', { account: 'default' })
		await until('nothing is missing', () => !missing.active)
	})

	test('stays off, with a word in the log, for what it does not know', async ({ desk }) => {
		await desk.startSignedIn()
		const odd = await desk.companion.addFeedback('connection', { which: 'something', scope: '', account: 'default' })
		expect(odd.value).toBe(false)
		expect(desk.companion.logs).toContainEqual(
			expect.objectContaining({ level: 'warn', message: expect.stringMatching(/^Which: one of signed_in, trouble/) }),
		)
	})
})
