import { describe, expect } from 'vitest'
import { isDeepStrictEqual } from 'node:util'
import { test } from '../../helpers/desk.js'
import { actionIds, factsOf, optionRows, pressExample, startFor, type ActionId } from './table.js'

describe('An option', () => {
	const accepting = optionRows.filter(({ option }) => option.cases.accepted.length > 0)
	test.for(accepting)('$id of $action takes what is allowed', async ({ action, id, option }, { desk }) => {
		await startFor(desk, action)
		for (const value of option.cases.accepted) {
			const before = desk.helix().length
			const { outcome, error = '' } = await pressExample(desk, action, { [id]: value })
			// What the action makes of the value is not the option's word, which names its limits.
			const isRefused = error.includes(option.limits)
			// A press that fails has come to Twitch with the value, or says which option or account does not go with it.
			const isAbout = labelsOf(action).includes(error.split(':')[0] ?? '') || /\baccount\b/.test(error)
			const isMet = outcome === 'done' || desk.helix().length > before || isAbout
			expect({ value, outcome, error, isRefused, isMet }).toMatchObject({ isRefused: false, isMet: true })
		}
	})

	const texts = optionRows.flatMap(({ action, id, option: { cases } }) => {
		const whole = (cases.verbatim ?? []).map((typed) => ({ typed, parts: [typed] }))
		const inParts = cases.verbatimItems ? [{ typed: cases.verbatimItems.join(' | '), parts: cases.verbatimItems }] : []
		const all = [...whole, ...inParts]
		return all.length > 0 ? [{ action, id, all }] : []
	})
	test.for(texts)('$id of $action arrives at Twitch as it was typed', async ({ action, id, all }, { desk }) => {
		await startFor(desk, action)
		for (const { typed, parts } of all) {
			const before = desk.helix().length
			const { error } = await pressExample(desk, action, { [id]: typed })
			const isSent = desk
				.helix()
				.slice(before)
				.some(({ query, body }) => parts.every((part) => holds([query, body], part)))
			// Whether Twitch likes it is another matter: it has seen it.
			expect({ typed, error, isSent }).toMatchObject({ isSent: true })
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

function labelsOf(id: ActionId): readonly string[] {
	return Object.values(factsOf(id).options).map(({ label }) => label)
}

/** Whether the text stands somewhere in it, whole. */
function holds(value: unknown, text: string): boolean {
	if (typeof value !== 'object' || value === null) return value === text
	return Object.values(value).some((each) => holds(each, text))
}

describe('A newly placed action', () => {
	test.for(actionIds)('%s runs, or names what is to be filled in', async (id, { desk }) => {
		await startFor(desk, id)
		const { outcome, error = '' } = await desk.companion.pressWithDefaults(id)
		expect(outcome).not.toBe('skipped')
		const isTold = error.startsWith('Nothing is to be changed. ') || labelsOf(id).includes(error.split(':')[0] ?? '')
		if (outcome === 'failed') expect({ error, isTold }).toMatchObject({ isTold: true })
	})
})
