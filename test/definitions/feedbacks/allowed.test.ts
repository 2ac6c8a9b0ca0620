import { describe, expect } from 'vitest'
import { allScopes, test } from '../../helpers/desk.js'
import { minute, pass, second, until } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'
import { actionIds } from '../actions/table.js'

describe('The feedback "action is allowed"', () => {
	test.for(actionIds)('is on for %s with all scopes in the own channel', async (action, { desk }) => {
		await desk.startSignedIn()
		const allowed = await desk.companion.addFeedback('allowed', { action, channel: 'own' })
		expect(allowed.active).toBe(true)
	})

	test('follows scopes that a new token takes away and gives', async ({ desk }) => {
		await desk.startSignedIn()
		const allowed = await desk.companion.addFeedback('allowed', { action: 'clip', channel: 'own' })
		desk.issue({ scopes: allScopes.filter((scope) => scope !== 'clips:edit') })
		await desk.companion.press('token_refetch', { account: 'default' })
		await until('it is off', () => !allowed.active)
		desk.issue()
		await desk.companion.press('token_refetch', { account: 'default' })
		await until('it is on', () => allowed.active)
	})

	const foreign = [
		{ action: 'title_set', on: false },
		{ action: 'ad_start', on: false },
		{ action: 'chat_send', on: true },
		{ action: 'clip', on: true },
		{ action: 'chat_clear', on: true },
		{ action: 'marker', on: true },
	]
	test.for(foreign)('is $on for $action in the channel of someone else', async ({ action, on }, { desk }) => {
		await desk.startSignedIn()
		const allowed = await desk.companion.addFeedback('allowed', { action, channel: 'other' })
		expect(allowed.active).toBe(on)
	})

	test('learns that the account is no moderator, and forgets it after a minute', async ({ desk }) => {
		await startInFakeTime(desk)
		const allowed = await desk.companion.addFeedback('allowed', { action: 'chat_announce', channel: 'other' })
		await desk.companion.pressWithDefaults('chat_clear', { channel: 'other' })
		await pass(second)
		expect(allowed.active).toBe(false)
		await pass(minute)
		expect(allowed.active).toBe(true)
	})

	test('is off while nobody is signed in', async ({ desk }) => {
		desk.tokenServer.answer({ status: 404 })
		await desk.start()
		await desk.untilStatus('authentication_failure')
		const allowed = await desk.companion.addFeedback('allowed', { action: 'chat_send', channel: 'selected' })
		expect(allowed.active).toBe(false)
	})

	test.for([
		{ action: 'nothing_known', channel: 'own', says: /^Action: the id of an action, as HELP lists them, not "/ },
		{ action: 'chat_send', channel: '##', says: /^Channel: selected, own or a login, not "##"/ },
	])('is off for what is not allowed as an option: $says', async ({ action, channel, says }, { desk }) => {
		await desk.startSignedIn()
		const allowed = await desk.companion.addFeedback('allowed', { action, channel })
		expect(allowed.value).toBe(false)
		expect(desk.companion.logs).toContainEqual(
			expect.objectContaining({ level: 'warn', message: expect.stringMatching(says) }),
		)
	})
})
