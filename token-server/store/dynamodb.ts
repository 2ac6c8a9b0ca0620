import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { Account } from '../accounts/account.js'
import type { AccountStore } from './store.js'
import { Table, type TableSettings } from './table.js'

const Pointer = v.object({ userId: v.string() })
const Written = v.object({ writeId: v.string() })

/**
 * The store for AWS. In its one table, `user#ID` holds an account and `guid#HASH` says whose GUID it is. An account is
 * written only over the version that was read.
 */
export class DynamoStore implements AccountStore {
	readonly #table: Table

	private constructor(table: Table) {
		this.#table = table
	}

	static open(settings: TableSettings): DynamoStore {
		return new DynamoStore(new Table(settings))
	}

	async byUser(userId: string): Promise<Account | undefined> {
		const item = await this.#table.get(`user#${userId}`)
		return item === undefined ? undefined : v.parse(Account, item)
	}

	async byGuid(guidHash: string): Promise<Account | undefined> {
		const item = await this.#table.get(`guid#${guidHash}`)
		if (item === undefined) return undefined
		const account = await this.byUser(v.parse(Pointer, item).userId)
		// A GUID that was given up may still be there for a moment.
		return account?.guidHash === guidHash ? account : undefined
	}

	async list(): Promise<Account[]> {
		const accounts = v.parse(v.array(Account), await this.#table.list('user#'))
		return accounts.sort((one, other) => (one.userId < other.userId ? -1 : 1))
	}

	async due(now: number, limit: number): Promise<Account[]> {
		const accounts = await this.list()
		const dueAt = ({ renewAt, validateAt }: Account): number => Math.min(renewAt, validateAt)
		return accounts
			.filter((account) => !account.needsLogin && dueAt(account) <= now)
			.sort((one, other) => dueAt(one) - dueAt(other))
			.slice(0, limit)
	}

	async counts(): Promise<{ accounts: number; needLogin: number }> {
		const accounts = await this.list()
		return { accounts: accounts.length, needLogin: accounts.filter(({ needsLogin }) => needsLogin).length }
	}

	async write(account: Account, readVersion: number | undefined): Promise<boolean> {
		const { userId, guidHash } = account
		const before = await this.byUser(userId)
		if (before?.version !== readVersion) return false
		const isNewGuid = before?.guidHash !== guidHash
		// First the pointer: one that leads to an account without this GUID is not followed, so nothing can be half done.
		if (isNewGuid) await this.#table.put({ pk: `guid#${guidHash}`, ...v.parse(Pointer, account) })
		const isWritten = await this.#put(account, readVersion)
		const leftOver = isWritten ? before?.guidHash : guidHash
		// Another process may have written since, with this GUID: then its pointer is needed.
		const isNeeded = isNewGuid && (await this.byUser(userId))?.guidHash === leftOver
		if (isNewGuid && leftOver && !isNeeded) await this.#table.delete(`guid#${leftOver}`)
		return isWritten
	}

	async remove(userId: string): Promise<void> {
		const account = await this.byUser(userId)
		await this.#table.delete(`user#${userId}`)
		if (account) await this.#table.delete(`guid#${account.guidHash}`)
	}

	async close(): Promise<void> {
		this.#table.close()
	}

	async #put(account: Account, readVersion: number | undefined): Promise<boolean> {
		const pk = `user#${account.userId}`
		const writeId = randomUUID()
		const condition = readVersion === undefined ? 'is new' : { version: readVersion }
		if (await this.#table.put({ pk, ...account, writeId }, condition)) return true
		// When the answer to a write is lost, the SDK sends it again, and what it then meets is our own.
		const current = v.safeParse(Written, await this.#table.get(pk))
		return current.success && current.output.writeId === writeId
	}
}
