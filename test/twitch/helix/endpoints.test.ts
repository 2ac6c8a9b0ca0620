import { describe, expect, test } from 'vitest'
import { endpoints as facts } from '../../../sandbox/twitch/facts/facts.js'
import { endpoints } from '../../../src/twitch/helix/endpoints.js'

const table = new Map(Object.entries(endpoints))

describe('The table of endpoints', () => {
	test('has all of the reference and nothing else', () => {
		expect([...table.keys()].sort()).toEqual(facts.map(({ id }) => id).sort())
		expect(table.size).toBe(149)
	})

	/** Anyone may ask, but gets the list itself only as moderator with the scope: that is what we ask it for. */
	const narrower = ['get-channel-followers']

	test.for(facts.filter(({ id }) => !narrower.includes(id)))(
		'agrees with the reference on $id',
		({ id, method, path, scopes, who }) => {
			const { title, ...calls } = table.get(id) ?? { title: '' }
			expect(calls).toEqual({ method, path: path.slice(1), scopes, who: who === 'any user' ? 'user' : who })
			// The ids are the anchors of the reference, which are made of the titles.
			const anchor = title
				.toLowerCase()
				.replaceAll(/[^a-z0-9 ]/g, '')
				.replaceAll(' ', '-')
			expect(anchor.replaceAll('-', '')).toBe(id.replaceAll('-', ''))
		},
	)
})
