import { describe, expect, test } from 'vitest'
import { helpTables } from '../../../src/definitions/help.js'
import { scopeGroups } from '../../../src/twitch/oauth/scope-groups.js'
import { actionIds, factsOf, optionRows } from './table.js'

const names = actionIds.map((id) => factsOf(id).name)

describe('The names of the actions', () => {
	test.for(names)('"%s" begins with its subject and a colon', (name) => {
		expect(name).toMatch(/^[A-Z][a-z]+: \S/)
	})

	test('are all different', () => {
		expect(new Set(names).size).toBe(names.length)
	})

	test('keep a subject together where Companion sorts them', () => {
		const subjects = names.sort((one, other) => one.localeCompare(other)).map((name) => name.split(':')[0])
		const changes = subjects.filter((subject, index) => subject !== subjects[index - 1])
		expect(changes).toEqual([...new Set(subjects)])
	})

	test.for(actionIds)('%s has an id in snake_case, and a channel or an account', (id) => {
		expect(id).toMatch(/^[a-z]+(_[a-z]+)*$/)
		expect(Object.keys(factsOf(id).options)[0]).toMatch(/^(channel|account)$/)
	})
})

describe('What users read', () => {
	const surroundings = { channels: [], logins: [], scopes: [], rewards: [] }
	const texts = {
		'the names and descriptions of HELP': helpTables(),
		'the fields of actions': optionRows.map(({ id, option }) => option.field(id, surroundings)),
		'the groups of scopes': scopeGroups,
	}
	test.for(Object.entries(texts))('is spelled as in America: %s', ([, shown]) => {
		const british = /\w*(colour|fulfil(?!l)|cancell|behaviour|favour|ised\b)\w*/gi
		expect(JSON.stringify(shown).match(british) ?? []).toEqual([])
	})
})
