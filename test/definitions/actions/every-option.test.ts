import { describe, expect } from 'vitest'
import { isDeepStrictEqual } from 'node:util'
import { test } from '../../helpers/desk.js'
import { actionIds, factsOf, optionRows, pressExample, startFor } from './table.js'

describe('An option', () => {
	const accepting = optionRows.filter(({ option }) => option.cases.accepted.length > 0)
	test.for(accepting)('$id of $action takes what is allowed', async ({ action, id, option }, { desk }) => {
		await startFor(desk, action)
		for (const value of option.cases.accepted) {
			const { outcome, error = '' } = await pressExample(desk, action, { [id]: value })
			expect(outcome).not.toBe('skipped')
			// What the action makes of the value is not the option's word, which names its limits.
			expect(error).not.toContain(option.limits)
		}
	})

	const texts = optionRows.filter(({ option }) => option.cases.verbatim)
	test.for(texts)('$id of $action arrives at Twitch as it was typed', async ({ action, id, option }, { desk }) => {
		await startFor(desk, action)
		for (const text of option.cases.verbatim ?? []) {
			const before = desk.helix().length
			const { error } = await pressExample(desk, action, { [id]: text })
			const isSent = desk
				.helix()
				.slice(before)
				.some(({ query, body }) => holds([query, body], text))
			// Whether Twitch likes it is another matter: it has seen it.
			expect({ text, error, isSent }).toMatchObject({ isSent: true })
		}
	})

	test.for(actionIds)('of %s refuses the rest, in words, with nothing sent', async (action, { desk }) => {
		await startFor(desk, action)
		const before = desk.helix().length
		for (const { id, option } of optionRows.filter((row) => row.action === action)) {
			for (const value of option.cases.refused) {
				const { outcome, error = '' } = await pressExample(desk, action, { [id]: value })
				const isTold = error.includes(`${option.label}: `) && error.includes(option.limits)
				expect({ id, value, outcome, error, isTold }).toMatchObject({ outcome: 'failed', isTold: true })
			}
		}
		expect(desk.helix()).toHaveLength(before)
	})

	test.for(optionRows)('$id of $action comes to our parser whatever it is, under a snake_case id', ({ id, option }) => {
		const field = option.field(id, { channels: [], logins: [], scopes: [], rewards: [] })
		expect(field).toMatchObject({ id, allowInvalidValues: true, default: option.standard })
		expect(id).toMatch(/^[a-z]+(_[a-z]+)*$/)
	})

	test.for(optionRows)('$id of $action starts with a value that is no more than empty', ({ option }) => {
		const isTaken = !option.cases.refused.some((refused) => isDeepStrictEqual(refused, option.standard))
		if (isTaken) expect(() => option.parse(option.standard)).not.toThrow()
		else expect(option.standard).toBe('')
	})
})

/** Whether the text stands somewhere in it, whole. */
function holds(value: unknown, text: string): boolean {
	if (typeof value !== 'object' || value === null) return value === text
	return Object.values(value).some((each) => holds(each, text))
}

describe('A newly placed action', () => {
	test.for(actionIds)('%s runs, or names the option that is to be filled in', async (id, { desk }) => {
		await startFor(desk, id)
		const { outcome, error = '' } = await desk.companion.pressWithDefaults(id)
		expect(outcome).not.toBe('skipped')
		const labels = Object.values(factsOf(id).options).map(({ label }) => label)
		if (outcome === 'failed') expect(labels).toContain(error.split(':')[0])
	})
})
