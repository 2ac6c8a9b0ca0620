import { delay } from '../../src/twitch/oauth/deadline.js'
import { Secret } from '../../src/twitch/oauth/secret.js'
import type { Account } from '../accounts/account.js'
import { Vault } from '../accounts/vault.js'
import { openService, type Service } from '../service.js'
import { SettingsError, type Environment, type Settings } from '../settings.js'

export interface Command {
	/** What stands behind its name. */
	readonly usage: string
	readonly description: string
	/** @returns lines to print; @throws {SettingsError} with a sentence */
	readonly run: (service: Service, words: readonly string[], environment: Environment) => Promise<readonly string[]>
}

/** What can be done beside the running server, on the same store. */
export const commands: Readonly<Record<string, Command>> = {
	list: {
		usage: '',
		description: 'the logins that are kept, without secrets',
		run: async ({ keeper }) => {
			const accounts = await keeper.store.list()
			return accounts.length === 0 ? ['No login is kept yet.'] : accounts.map(describe)
		},
	},
	add: {
		usage: 'CODE',
		description: "a login from a code that was copied out of the redirect's address",
		run: async ({ keeper }, [code]) => {
			if (!code)
				throw new SettingsError('add needs the code: what stands behind "code=" in the address that Twitch led to.')
			const result = await keeper.login(new Secret(code))
			if (result.kind === 'unavailable') throw new SettingsError(`${result.words}. Try again.`)
			if (result.kind === 'refused') throw new SettingsError(`Twitch did not accept the code: ${result.words}.`)
			return [
				`Logged in as @${result.account.login}.`,
				result.guid ? `GUID: ${result.guid.reveal()}` : 'Its GUID goes on working.',
			]
		},
	},
	remove: {
		usage: 'LOGIN',
		description: 'revokes a login at Twitch and forgets it',
		run: async ({ keeper }, [login]) => {
			const account = await find(keeper.store.list(), login)
			const isRevoked = await keeper.remove(account)
			return [
				`@${account.login} is ${isRevoked ? 'revoked and ' : ''}forgotten.${isRevoked ? '' : ' Twitch could not be told.'}`,
			]
		},
	},
	rotate: {
		usage: 'LOGIN',
		description: 'gives a login a new GUID; the old one ends at once',
		run: async ({ keeper }, [login]) => {
			const account = await find(keeper.store.list(), login)
			const guid = await keeper.rotate(account.userId)
			return [`New GUID of @${account.login}: ${guid?.reveal() ?? ''}`]
		},
	},
	'change-key': {
		usage: '',
		description: 'encrypts all tokens with NEW_TOKEN_SERVER_KEY; start the server with that from then on',
		run: async ({ keeper, vault }, _words, environment) => {
			const text = environment['NEW_TOKEN_SERVER_KEY']?.trim() ?? ''
			if (text.length < 32)
				throw new SettingsError('NEW_TOKEN_SERVER_KEY must hold the new key, 32 characters or more.')
			const next = new Vault(new Secret(text))
			const accounts = await keeper.store.list()
			for (const { userId } of accounts) await reseal(keeper.store, userId, vault, next)
			return [`${accounts.length} logins are encrypted with the new key. Their GUIDs go on working.`]
		},
	},
}

/** Runs one command and closes the store again. */
export async function runCommand(
	settings: Settings,
	name: string,
	words: readonly string[],
	environment: Environment,
): Promise<readonly string[]> {
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined
	if (!command)
		throw new SettingsError(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`)
	const service = await openService(settings)
	try {
		return await command.run(service, words, environment)
	} finally {
		await service.keeper.store.close()
	}
}

async function reseal(store: Service['keeper']['store'], userId: string, from: Vault, to: Vault): Promise<void> {
	for (;;) {
		const account = await store.byUser(userId)
		if (!account) return
		if (isSealed(account, to)) return
		if (account.leaseUntil > Date.now()) {
			// Another process refreshes: what it is about to write must not be lost.
			await delay(100)
			continue
		}
		const move = (sealed: string): string => to.seal(from.open(sealed, userId), userId)
		const [accessToken, refreshToken] = [move(account.accessToken), account.refreshToken && move(account.refreshToken)]
		const next = { ...account, accessToken, refreshToken, version: account.version + 1 }
		if (await store.write(next, account.version)) return
	}
}

/** Moved already, by a change of the key that was broken off. */
function isSealed({ accessToken, userId }: Account, vault: Vault): boolean {
	try {
		return vault.open(accessToken, userId) !== undefined
	} catch {
		return false
	}
}

async function find(list: Promise<Account[]>, login: string | undefined): Promise<Account> {
	const accounts = await list
	const wanted = login?.replace(/^@/, '').toLowerCase()
	const [account, another] = accounts.filter((each) => each.login === wanted || each.userId === wanted)
	if (account && !another) return account
	if (another) throw new SettingsError(`Two logins are called ${wanted}. Name the user id, which list tells.`)
	throw new SettingsError(
		`Name one of these logins: ${accounts.map((each) => each.login).join(', ') || 'there is none yet'}.`,
	)
}

function describe({ userId, login, scopes, expiresAt, needsLogin }: Account): string {
	const state = needsLogin ? `has to log in again: ${needsLogin}` : `token until ${new Date(expiresAt).toISOString()}`
	return `@${login}  (user id ${userId})  ${state}  ${scopes.join(' ') || 'no scopes'}`
}
