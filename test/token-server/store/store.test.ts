import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AccountStore } from '../../../token-server/store/store.js'
import { account, places, type Place } from './stores.js'

describe.each(Object.entries(places))('The accounts in %s', (_name, begin) => {
	let place: Place
	let store: AccountStore
	/** The same accounts as another process sees them. */
	let other: AccountStore

	beforeEach(async () => {
		place = await begin()
		store = place.open()
		other = place.open()
	})
	afterEach(async () => {
		await store.close()
		await other.close()
		await place.end()
	})

	test('are read as they were written, by user and by GUID', async () => {
		const written = account('1', { scopes: [], needsLogin: 'Why.', isAnswerLost: true, leaseUntil: 5, failures: 2 })
		expect(await store.write(written, undefined)).toBe(true)
		expect(await other.byUser('1')).toEqual(written)
		expect(await other.byGuid('hash-of-1')).toEqual(written)
		expect(await other.byUser('2')).toBeUndefined()
		expect(await other.byGuid('hash-of-2')).toBeUndefined()
	})

	test('are written over the version that was read, and over no other', async () => {
		await store.write(account('1'), undefined)
		expect(await store.write(account('1', { login: 'again' }), undefined)).toBe(false)
		expect(await store.write(account('1', { version: 3, login: 'late' }), 2)).toBe(false)
		expect(await store.byUser('1')).toEqual(account('1'))
		const next = account('1', { version: 2, login: 'next' })
		expect(await store.write(next, 1)).toBe(true)
		expect(await store.byUser('1')).toEqual(next)
		expect(await store.write(account('2', { version: 2 }), 1)).toBe(false)
		expect(await store.byUser('2')).toBeUndefined()
	})

	test('are written by one of two writers, even when both write the same', async () => {
		await store.write(account('1'), undefined)
		for (let version = 1; version <= 20; version++) {
			const lease = account('1', { version: version + 1, leaseUntil: version })
			const results = await Promise.all([store, other].map(async (writer) => writer.write(lease, version)))
			expect(results.filter(Boolean)).toHaveLength(1)
		}
	})

	test('are made by one of two writers, whose GUID is the one that works', async () => {
		const [one, two] = [account('1', { guidHash: 'one' }), account('1', { guidHash: 'two' })]
		const results = await Promise.all([store.write(one, undefined), other.write(two, undefined)])
		expect(results.filter(Boolean)).toHaveLength(1)
		const [winner, loser] = results[0] ? [one, two] : [two, one]
		expect(await store.byGuid(winner.guidHash)).toEqual(winner)
		expect(await store.byGuid(loser.guidHash)).toBeUndefined()
	})

	test('have one GUID: a new one ends the old one', async () => {
		await store.write(account('1'), undefined)
		const next = account('1', { guidHash: 'new', version: 2 })
		await store.write(next, 1)
		expect(await other.byGuid('hash-of-1')).toBeUndefined()
		expect(await other.byGuid('new')).toEqual(next)
	})

	test('are due in the order of their times, those that need a login left out, as many as are asked for', async () => {
		await store.write(account('late', { renewAt: 400, validateAt: 900 }), undefined)
		await store.write(account('soon', { renewAt: 900, validateAt: 200 }), undefined)
		await store.write(account('first', { renewAt: 100, validateAt: 100 }), undefined)
		await store.write(account('login', { renewAt: 100, validateAt: 100, needsLogin: 'Why.' }), undefined)
		const due = async (now: number, limit: number): Promise<string[]> =>
			(await store.due(now, limit)).map(({ userId }) => userId)
		expect(await due(99, 10)).toEqual([])
		expect(await due(100, 10)).toEqual(['first'])
		expect(await due(399, 10)).toEqual(['first', 'soon'])
		expect(await due(1000, 10)).toEqual(['first', 'soon', 'late'])
		expect(await due(1000, 2)).toEqual(['first', 'soon'])
	})

	test('are counted, those that need a login apart', async () => {
		expect(await store.counts()).toEqual({ accounts: 0, needLogin: 0 })
		await store.write(account('1'), undefined)
		await store.write(account('2', { needsLogin: 'Why.' }), undefined)
		expect(await store.counts()).toEqual({ accounts: 2, needLogin: 1 })
	})

	test('are gone when they are removed, and a write that was under way does not bring them back', async () => {
		await store.write(account('1'), undefined)
		await other.remove('1')
		expect(await store.byUser('1')).toBeUndefined()
		expect(await store.byGuid('hash-of-1')).toBeUndefined()
		expect(await store.write(account('1', { version: 2 }), 1)).toBe(false)
		expect(await store.counts()).toEqual({ accounts: 0, needLogin: 0 })
		await expect(store.remove('1')).resolves.toBeUndefined()
		expect(await store.write(account('1'), undefined)).toBe(true)
	})

	test('are listed by the hundreds, one user after the other', async () => {
		// 300 of this size are more than DynamoDB gives at a time.
		const refreshToken = 'long'.repeat(2000)
		const all = Array.from({ length: 300 }, (_, index) => account(String(1000 + index), { refreshToken }))
		for (let start = 0; start < all.length; start += 50) {
			await Promise.all(all.slice(start, start + 50).map(async (each) => store.write(each, undefined)))
		}
		expect(await other.list()).toEqual(all)
		expect(await other.counts()).toEqual({ accounts: 300, needLogin: 0 })
		expect(await other.due(Infinity, 500)).toHaveLength(300)
	}, 30_000)
})
