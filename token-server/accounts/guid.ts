import { createHash, randomBytes } from 'node:crypto'
import { Secret } from '../../src/twitch/oauth/secret.js'
import type { Account } from './account.js'
import type { Vault } from './vault.js'

/** 122 bits that nobody can tell from random without the server's key: made anew at each login, so it need not be stored. */
export function guidOf({ userId, guidSalt }: Pick<Account, 'userId' | 'guidSalt'>, vault: Vault): Secret {
	const bytes = vault.sign(`guid ${userId} ${guidSalt}`).subarray(0, 16)
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
	return new Secret(bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
}

/** What is stored of a new GUID. */
export function newGuid(userId: string, vault: Vault): Pick<Account, 'guidHash' | 'guidSalt'> {
	const guidSalt = randomBytes(16).toString('base64url')
	return { guidSalt, guidHash: hashGuid(guidOf({ userId, guidSalt }, vault).reveal()) }
}

/** An account's GUID; undefined for one that was made with another key, which goes on working all the same. */
export function knownGuid(account: Account, vault: Vault): Secret | undefined {
	const guid = guidOf(account, vault)
	return hashGuid(guid.reveal()) === account.guidHash ? guid : undefined
}

/** How an account is looked up. A GUID has enough random bits to need no salt of its own here. */
export function hashGuid(guid: string): string {
	return createHash('sha256').update(guid).digest('base64url')
}
