import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import documented from '../../../sandbox/twitch/facts/eventsub-examples.json' with { type: 'json' }
import table from '../../../sandbox/twitch/facts/eventsub.json' with { type: 'json' }
import { isKnown } from '../../../src/core/live/handlers.js'
import { events } from '../../../src/twitch/eventsub/events/index.js'
import { conditionFor, topic, topicIds, typeOf } from '../../../src/twitch/eventsub/topics.js'

const examples = new Map<string, unknown[]>(Object.entries(documented))
const readers = new Map<string, { readonly schema: v.GenericSchema; readonly read: (wire: unknown) => unknown }>(
	Object.entries(events),
)

describe('The table of topics', () => {
	test.for(topicIds)('says of %s what Twitch says: its version, its condition and its scopes', (id) => {
		const facts = table.find(({ type, version }) => type === typeOf(id) && version === topic(id).version)
		expect(facts?.scopes).toEqual(topic(id).scopes)
		const needed = facts?.condition.filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1)) ?? []
		expect(Object.keys(conditionFor(id, '1', '2'))).toEqual(expect.arrayContaining(needed))
		const allowed = facts?.condition.map((name) => name.replace(/[!?]$/, '')) ?? []
		expect(allowed).toEqual(expect.arrayContaining(Object.keys(conditionFor(id, '1', '2'))))
	})
})

describe('What the module understands', () => {
	test('is every topic that it subscribes to', () => {
		expect(topicIds.filter((id) => !isKnown(id))).toEqual([])
	})

	const rows = topicIds.flatMap((id) =>
		(examples.get(`${typeOf(id)}.v${topic(id).version}`) ?? []).map((example, index) => ({ id, index, example })),
	)
	test.for(rows)('of $id the documented example $index is read', ({ id, example }) => {
		const reader = readers.get(id)
		expect(reader && v.safeParse(reader.schema, example).issues).toBeUndefined()
		expect(reader?.read(example)).toBeDefined()
	})

	test.for(topicIds)('%s is not whatever comes', (id) => {
		for (const other of [undefined, null, 'text', 7, []]) expect(readers.get(id)?.read(other)).toBeUndefined()
	})
})
