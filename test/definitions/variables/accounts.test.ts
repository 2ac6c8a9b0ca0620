import { describe, expect } from 'vitest'
import { Crew } from '../../helpers/crew.js'
import { allScopes, test, type Desk } from '../../helpers/desk.js'
import { hour, minute, pass, second } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

const names = ['state', 'expires_in', 'scopes', 'renewed_at', 'renewals']
const all = ['state', 'login_url', 'login_code', ...names.slice(1)]

/** Every value that a variable has had, in order. */
function course(desk: Desk, name: string): unknown[] {
	const values: unknown[] = []
	desk.companion.onVariables((changes) => {
		for (const change of changes) if (change.name === name) values.push(change.value)
	})
	return values
}

describe('The variables of each account', () => {
	test('are there once it is signed in, the default one unprefixed as well', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		crew.issue('other', { scopes: ['clips:edit'], expiresInSeconds: 3600 })
		await crew.startInFakeTime()
		const { variables } = desk.companion
		expect(variables).toMatchObject({
			...{ account_streamer_state: 'signed_in', account_other_state: 'signed_in', token_state: 'signed_in' },
			...{ account_other_scopes: ['clips:edit'], account_streamer_scopes: [...new Set(allScopes)] },
			...{ account_other_renewals: 0, token_renewals: 0 },
			account_other_renewed_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
		})
		expect(Math.abs(Number(variables['account_other_expires_in']) - 3600)).toBeLessThanOrEqual(60)
		for (const name of ['expires_in', 'scopes', 'renewed_at', 'renewals', 'state']) {
			expect(variables[`token_${name}`]).toEqual(variables[`account_streamer_${name}`])
		}
	})

	test('go with the account, and come with another one', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		await crew.startInFakeTime()
		await crew.save(['streamer'])
		await pass(second)
		const of = (login: string): string[] =>
			desk.companion.variableNames.filter((name) => name.startsWith(`account_${login}_`))
		expect(of('other')).toEqual([])
		expect(of('streamer')).toEqual(all.map((name) => `account_streamer_${name}`))
		await crew.save(['streamer', 'other'])
		await pass(second)
		expect(of('other')).toEqual(all.map((name) => `account_other_${name}`))
		expect(desk.companion.droppedVariables).toEqual([])
	})

	test('change once a minute at most while nothing happens', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		await crew.startInFakeTime()
		const left = course(desk, 'account_other_expires_in')
		const others = ['state', 'scopes', 'renewed_at', 'renewals'].flatMap((name) => [
			course(desk, `account_other_${name}`),
		])
		await pass(hour)
		expect(left.length).toBeGreaterThan(55)
		expect(left.length).toBeLessThanOrEqual(61)
		expect(others.flat()).toEqual([])
	})
})

describe('The renewals', () => {
	test('are counted, so that a trigger can watch each', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		await crew.startInFakeTime()
		const counts = course(desk, 'account_other_renewals')
		const times = course(desk, 'account_other_renewed_at')
		for (let renewal = 1; renewal <= 3; renewal += 1) {
			crew.issue('other')
			await desk.companion.press('token_refetch', { account: 'other' })
			await pass(minute)
			// The same token once more is no renewal.
			await desk.companion.press('token_refetch', { account: 'other' })
			await pass(minute)
		}
		expect(counts).toEqual([1, 2, 3])
		expect(new Set(times).size).toBe(3)
		expect(desk.companion.variables).toMatchObject({ account_streamer_renewals: 0, token_renewals: 0 })
	})

	test('ahead of the end of a token count, too', async ({ desk }) => {
		await startInFakeTime(desk)
		desk.issue({ scopes: allScopes })
		await pass(4 * hour)
		expect(desk.companion.variables).toMatchObject({ token_renewals: 1, account_streamer_renewals: 1 })
	})

	test('are counted from the start anew after a restart', async ({ desk }) => {
		await startInFakeTime(desk)
		desk.issue()
		await desk.companion.press('token_refetch', { account: 'default' })
		await pass(second)
		expect(desk.companion.variables['token_renewals']).toBe(1)
		await desk.restart()
		await pass(second)
		expect(desk.companion.variables['token_renewals']).toBe(0)
	})
})
