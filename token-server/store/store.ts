import type { Account } from '../accounts/account.js'

/** Where accounts are kept. Writes are conditional, so that two processes never both spend a refresh token. */
export interface AccountStore {
	byUser(userId: string): Promise<Account | undefined>
	byGuid(guidHash: string): Promise<Account | undefined>
	list(): Promise<Account[]>
	/** Those whose `renewAt` or `validateAt` has come, at most `limit`, without those that need a login. */
	due(now: number, limit: number): Promise<Account[]>
	counts(): Promise<{ readonly accounts: number; readonly needLogin: number }>
	/**
	 * Writes `account` in place of the version that was read; `undefined` for an account that is new. On disk when it
	 * resolves.
	 * @returns false when another one was faster; nothing was written then
	 */
	write(account: Account, readVersion: number | undefined): Promise<boolean>
	remove(userId: string): Promise<void>
	close(): Promise<void>
}
