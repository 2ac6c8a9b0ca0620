import { describe, expect } from 'vitest'
import { keptTokens } from '../../src/saved-secrets.js'
import { Crew, roleScopes } from '../helpers/crew.js'
import { allScopes, test } from '../helpers/desk.js'
import { hour, pass, second, until } from '../helpers/time.js'

const two = ['streamer', 'other']

describe('Several accounts', () => {
	test('are validated each within every hour, and not together', async ({ desk }) => {
		const crew = new Crew(desk, two)
		for (const login of two) crew.issue(login, { expiresInSeconds: 36_000 })
		await crew.startInFakeTime()
		await pass(6 * hour)
		for (const login of two) {
			const times = desk.validations.filter(({ user }) => user === login).map(({ at }) => at)
			expect(times.length).toBeGreaterThanOrEqual(6)
			expect(times.length).toBeLessThanOrEqual(8)
			const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0))
			expect(Math.max(...gaps)).toBeLessThanOrEqual(hour + second)
		}
	})

	test('are renewed each ahead of the end of its own token', async ({ desk }) => {
		const crew = new Crew(desk, two)
		crew.issue('other', { expiresInSeconds: 3600 })
		await crew.startInFakeTime()
		const token = crew.issue('other')
		await pass(hour)
		expect(desk.companion.status).toMatchObject({ status: 'ok' })
		await desk.companion.pressWithDefaults('title_set', { channel: 'other', title: 'New' })
		const [call] = desk.helix('modify-channel-information')
		expect(call?.headers['authorization']).toBe(`Bearer ${token}`)
		expect([crew.asked('streamer'), crew.asked('other')]).toEqual([1, 2])
	})

	test('work after a restart while the token server is down, each with its kept token', async ({ desk }) => {
		const crew = new Crew(desk, two)
		await crew.startInFakeTime()
		expect(Object.values(keptTokens(desk.companion.secrets)).sort()).toEqual(two.map((each) => crew.token(each)).sort())
		desk.tokenServer.answer('drop')
		await desk.restart()
		await pass(second)
		for (const channel of two) {
			const pressed = await desk.companion.pressWithDefaults('title_set', { channel, title: 'New' })
			expect(pressed).toMatchObject({ outcome: 'done' })
		}
		expect(desk.companion.variables['user_login']).toBe('streamer')
	})

	test('keep their tokens apart when one goes and comes back', async ({ desk }) => {
		const crew = new Crew(desk, two)
		await crew.startInFakeTime()
		await crew.save(['streamer'])
		await crew.save(two)
		await pass(second)
		expect(desk.companion.status?.message).toBe('Signed in as streamer, other')
		expect(Object.values(keptTokens(desk.companion.secrets)).sort()).toEqual(two.map((each) => crew.token(each)).sort())
	})
})

describe('A GUID behind which somebody else logs in', () => {
	test('is that account from then on: its variables, its channel, its roles', async ({ desk }) => {
		const crew = new Crew(desk, [...two, 'third'], [...allScopes, ...roleScopes])
		await crew.start({}, { token: crew.guids(two) })
		await desk.untilStatus('ok')
		desk.twitch.world.makeModerator('streamer', 'third')
		crew.answer('other', { body: crew.token('third') })
		await desk.companion.press('token_refetch', { account: 'other' })
		await desk.twitch.arrived({ endpoint: 'get-moderated-channels', user: 'third' })
		expect(desk.companion.status?.message).toBe('Signed in as streamer, third')
		await until('its variables are there', () => 'account_third_state' in desk.companion.variables)
		const names = desk.companion.variableNames
		expect(names.filter((name) => name.includes('other'))).toEqual([])
		expect(names).toContain('third_live')
		const { error } = await desk.companion.pressWithDefaults('title_set', { channel: 'other', title: 'New' })
		expect(error).toMatch(/sign in as @other, or choose the channel of @streamer or @third\./)
	})
})
