import { expect, test as base } from 'vitest'
import { DynamoStore } from '../../../token-server/store/dynamodb.js'
import { Dynamo } from './dynamo.js'
import { Road } from './road.js'
import { account } from './stores.js'

const test = base.extend<{ dynamo: Dynamo; road: Road; store: DynamoStore }>({
	dynamo: async ({}, use) => {
		const dynamo = await Dynamo.start()
		await use(dynamo)
		await dynamo.stop()
	},
	road: async ({ dynamo }, use) => {
		const road = await Road.to(dynamo.endpoint)
		await use(road)
		await road.close()
	},
	store: async ({ dynamo, road }, use) => {
		const store = DynamoStore.open({ table: dynamo.table, region: dynamo.region, endpoint: road.endpoint })
		await use(store)
		await store.close()
	},
})

test('A write whose answer was lost is sent again, and counts as written', async ({ store, road }) => {
	await store.write(account('1'), undefined)
	road.lose('answer', 'PutItem')
	const next = account('1', { version: 2, leaseUntil: 5 })
	expect(await store.write(next, 1)).toBe(true)
	expect(road.operations.filter((operation) => operation === 'PutItem')).toHaveLength(4)
	expect(await store.byUser('1')).toEqual(next)
})

test('An account that was taken while the answer was lost is not mistaken for ours', async ({
	store,
	dynamo,
	road,
}) => {
	await store.write(account('1'), undefined)
	const other = DynamoStore.open(dynamo)
	const same = account('1', { version: 2, leaseUntil: 5 })
	road.lose('request', 'PutItem')
	const ours = store.write(same, 1)
	const results = await Promise.all([ours, other.write(same, 1)])
	expect(results.filter(Boolean)).toHaveLength(1)
	await other.close()
})

test('A new GUID that was not written to its end leaves the old one good', async ({ store, dynamo, road }) => {
	const [first, next] = [account('1'), account('1', { guidHash: 'new', version: 2 })]
	await store.write(first, undefined)
	await dynamo.put({ pk: 'guid#new', userId: '1' })
	expect(await store.byGuid('new')).toBeUndefined()
	expect(await store.byGuid(first.guidHash)).toEqual(first)
	road.lose('answer', 'DeleteItem')
	expect(await store.write(next, 1)).toBe(true)
	expect(await store.byGuid('new')).toEqual(next)
	expect(await store.byGuid(first.guidHash)).toBeUndefined()
})

test('Nothing is left over when a write was too late', async ({ store, dynamo }) => {
	await store.write(account('1'), undefined)
	const other = DynamoStore.open(dynamo)
	await Promise.all([
		store.write(account('1', { guidHash: 'new', version: 2 }), 1),
		other.write(account('1', { guidHash: 'newer', version: 2 }), 1),
	])
	expect(await dynamo.items()).toHaveLength(2)
	await other.close()
})

test('A table that is not there is an error, not an empty one', async ({ dynamo }) => {
	const store = DynamoStore.open({ table: 'elsewhere', region: dynamo.region, endpoint: dynamo.endpoint })
	await expect(store.byUser('1')).rejects.toThrow()
	await expect(store.write(account('1'), undefined)).rejects.toThrow()
	await store.close()
})

test('More accounts than fit into one answer are read page by page', async ({ store, road }) => {
	const refreshToken = 'long'.repeat(20_000)
	for (let index = 0; index < 20; index++) {
		await store.write(account(String(10 + index), { refreshToken }), undefined)
	}
	expect(await store.list()).toHaveLength(20)
	expect(road.operations.filter((operation) => operation === 'Scan').length).toBeGreaterThan(1)
})
