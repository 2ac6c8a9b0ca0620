import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import * as v from 'valibot'
import { Account } from '../accounts/account.js'
import type { AccountStore } from './store.js'

const schema = `
	PRAGMA journal_mode = WAL;
	PRAGMA synchronous = FULL;
	PRAGMA busy_timeout = 5000;
	CREATE TABLE IF NOT EXISTS accounts (
		user_id TEXT PRIMARY KEY,
		guid_hash TEXT NOT NULL UNIQUE,
		due_at INTEGER NOT NULL,
		needs_login INTEGER NOT NULL,
		version INTEGER NOT NULL,
		record TEXT NOT NULL
	) STRICT, WITHOUT ROWID;
	CREATE INDEX IF NOT EXISTS accounts_due ON accounts (due_at) WHERE needs_login = 0;
`

const Row = v.object({ record: v.pipe(v.string(), v.parseJson(), Account) })
const Counts = v.object({ accounts: v.number(), need_login: v.number() })

/** Accounts whose rows are kept as they were read. */
const mostRemembered = 20_000

/** Milliseconds for which another process's write may go unseen: to look each time would cost more than the rest of an answer. */
const lookAgain = 20

/** The embedded store: one file, safe for several processes of one machine. */
export class SqliteStore implements AccountStore {
	readonly #database: DatabaseSync
	readonly #byGuid = new Map<string, Account>()
	readonly #guidOfUser = new Map<string, string>()
	#dataVersion: unknown
	#lookedAt = -Infinity
	readonly #statements: Readonly<
		Record<
			'byUser' | 'byGuid' | 'list' | 'due' | 'counts' | 'insert' | 'update' | 'remove' | 'dataVersion',
			StatementSync
		>
	>

	/** @param file its folder is made if it is not there */
	constructor(file: string) {
		mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
		// The files beside it, SQLite's log among them, take its mode.
		closeSync(openSync(file, 'a', 0o600))
		chmodSync(file, 0o600)
		this.#database = new DatabaseSync(file)
		this.#database.exec(schema)
		const prepare = (sql: string): StatementSync => this.#database.prepare(sql)
		this.#statements = {
			byUser: prepare('SELECT record FROM accounts WHERE user_id = ?'),
			byGuid: prepare('SELECT record FROM accounts WHERE guid_hash = ?'),
			list: prepare('SELECT record FROM accounts ORDER BY user_id'),
			due: prepare('SELECT record FROM accounts WHERE needs_login = 0 AND due_at <= ? ORDER BY due_at LIMIT ?'),
			counts: prepare('SELECT count(*) AS accounts, coalesce(sum(needs_login), 0) AS need_login FROM accounts'),
			insert: prepare(
				'INSERT INTO accounts (user_id, guid_hash, due_at, needs_login, version, record) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
			),
			update: prepare(
				'UPDATE accounts SET guid_hash = ?, due_at = ?, needs_login = ?, version = ?, record = ? WHERE user_id = ? AND version = ?',
			),
			remove: prepare('DELETE FROM accounts WHERE user_id = ?'),
			dataVersion: prepare('PRAGMA data_version'),
		}
	}

	async byUser(userId: string): Promise<Account | undefined> {
		return read(this.#statements.byUser.get(userId))
	}

	async byGuid(guidHash: string): Promise<Account | undefined> {
		this.#forgetIfChanged()
		const known = this.#byGuid.get(guidHash)
		if (known) return known
		const account = read(this.#statements.byGuid.get(guidHash))
		if (account && this.#byGuid.size < mostRemembered) {
			this.#byGuid.set(guidHash, account)
			this.#guidOfUser.set(account.userId, guidHash)
		}
		return account
	}

	async list(): Promise<Account[]> {
		return this.#statements.list.all().flatMap((row) => read(row) ?? [])
	}

	async due(now: number, limit: number): Promise<Account[]> {
		return this.#statements.due.all(now, limit).flatMap((row) => read(row) ?? [])
	}

	async counts(): Promise<{ accounts: number; needLogin: number }> {
		const { accounts, need_login: needLogin } = v.parse(Counts, this.#statements.counts.get())
		return { accounts, needLogin }
	}

	async write(account: Account, readVersion: number | undefined): Promise<boolean> {
		this.#forget(account.userId)
		const { userId, guidHash, renewAt, validateAt, needsLogin, version } = account
		const dueAt = Math.min(renewAt, validateAt)
		const [isNeeded, record] = [needsLogin ? 1 : 0, JSON.stringify(account)]
		const { changes } =
			readVersion === undefined
				? this.#statements.insert.run(userId, guidHash, dueAt, isNeeded, version, record)
				: this.#statements.update.run(guidHash, dueAt, isNeeded, version, record, userId, readVersion)
		return changes === 1
	}

	async remove(userId: string): Promise<void> {
		this.#forget(userId)
		this.#statements.remove.run(userId)
	}

	async close(): Promise<void> {
		this.#database.close()
	}

	#forget(userId: string): void {
		this.#byGuid.delete(this.#guidOfUser.get(userId) ?? '')
		this.#guidOfUser.delete(userId)
	}

	/** SQLite counts what other connections write, commands and other servers; our own writes forget by themselves. */
	#forgetIfChanged(): void {
		const now = performance.now()
		if (now - this.#lookedAt < lookAgain) return
		this.#lookedAt = now
		const version = this.#statements.dataVersion.get()?.['data_version']
		if (version !== this.#dataVersion) {
			this.#byGuid.clear()
			this.#guidOfUser.clear()
		}
		this.#dataVersion = version
	}
}

function read(row: unknown): Account | undefined {
	return row === undefined ? undefined : v.parse(Row, row).record
}
