import { join } from 'node:path'
import type { StoreSettings } from '../settings.js'
import type { AccountStore } from './store.js'

/** Loads only the store that is asked for: who keeps tokens at home needs no AWS, and a Lambda no SQLite. */
export async function openStore({ kind, data, table, region, endpoint }: StoreSettings): Promise<AccountStore> {
	if (kind === 'sqlite') {
		const { SqliteStore } = await import('./sqlite.js')
		return new SqliteStore(join(data, 'accounts.sqlite'))
	}
	const { DynamoStore } = await import('./dynamodb.js')
	return DynamoStore.open({ table, region, endpoint })
}
