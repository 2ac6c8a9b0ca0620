import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from '../../../token-server/accounts/account.js'
import { DynamoStore } from '../../../token-server/store/dynamodb.js'
import { SqliteStore } from '../../../token-server/store/sqlite.js'
import type { AccountStore } from '../../../token-server/store/store.js'
import { Dynamo } from './dynamo.js'

/** A place where accounts are kept, which any number of processes can open. */
export interface Place {
	open(): AccountStore
	end(): Promise<void>
}

export const places: Readonly<Record<string, () => Promise<Place>>> = {
	SQLite: async () => {
		const folder = mkdtempSync(join(tmpdir(), 'store-'))
		return {
			open: () => new SqliteStore(join(folder, 'accounts.sqlite')),
			end: async () => rmSync(folder, { recursive: true }),
		}
	},
	DynamoDB: async () => {
		const dynamo = await Dynamo.start()
		return { open: () => DynamoStore.open(dynamo), end: async () => dynamo.stop() }
	},
}

export function account(userId: string, more: Partial<Account> = {}): Account {
	return {
		userId,
		login: `user${userId}`,
		guidHash: `hash-of-${userId}`,
		guidSalt: `salt-of-${userId}`,
		scopes: ['user:read:chat', 'clips:edit'],
		accessToken: 'sealed access token',
		refreshToken: 'sealed refresh token',
		expiresAt: 14_400_000,
		renewAt: 12_000_000,
		validateAt: 3_600_000,
		needsLogin: '',
		failures: 0,
		leaseUntil: 0,
		isAnswerLost: false,
		clientId: 'client',
		version: 1,
		...more,
	}
}
