import { getEditors } from '../twitch/helix/editors.js'
import type { HelixClient } from '../twitch/helix/client.js'
import { getModeratedChannels } from '../twitch/helix/moderated-channels.js'
import { Deadline } from '../twitch/oauth/deadline.js'
import type { Log } from './account.js'
import type { Accounts, SignedAccount } from './accounts.js'
import { missingScopes } from './choose.js'
import { endpoint, type EndpointId } from '../twitch/helix/endpoints.js'
import type { Roles } from './roles.js'

/** Milliseconds; roles change rarely, and a press that lacks one has the lists read at once. */
const interval = 600_000
/** Milliseconds in which presses that lack a role do not have them read again. */
const shortest = 10_000

/** Milliseconds for one list, all its pages. */
const readTime = 20_000

/** Reads who moderates and who edits, as far as the accounts' scopes let it. */
export class RoleLists {
	readonly #accounts: Accounts
	readonly #roles: Roles
	readonly #log: Log
	#timer: NodeJS.Timeout | undefined
	#underWay: Promise<void> | undefined
	#readAt = 0
	/** Whose lists were read, and with which scopes. */
	#readers = ''
	#isEnded = false

	constructor(accounts: Accounts, roles: Roles, log: Log) {
		this.#accounts = accounts
		this.#roles = roles
		this.#log = log
	}

	/** Accounts or their scopes may be others: the lists are read where they are. */
	follow(): void {
		const readers = JSON.stringify(
			this.#accounts.signed.map(({ login, scopes }) => [login, scopes.filter((scope) => roleScopes.includes(scope))]),
		)
		if (readers === this.#readers || this.#isEnded) return
		this.#readers = readers
		void this.#readAfresh()
	}

	/** Resolves with whether the lists were read anew because of this. */
	async refresh(): Promise<boolean> {
		if (!this.#underWay && Date.now() - this.#readAt < shortest) return false
		await this.read()
		return true
	}

	async read(): Promise<void> {
		this.#underWay ??= this.#readAll().finally(() => (this.#underWay = undefined))
		return this.#underWay
	}

	end(): void {
		this.#isEnded = true
		clearTimeout(this.#timer)
	}

	/** What is being read already may be without the account that has just come. */
	async #readAfresh(): Promise<void> {
		await this.#underWay
		await this.read()
	}

	async #readAll(): Promise<void> {
		clearTimeout(this.#timer)
		const { signed } = this.#accounts
		const can = (id: EndpointId): SignedAccount[] =>
			signed.filter((each) => missingScopes(each, endpoint(id).scopes).length === 0)
		const [moderators, broadcasters] = [can('get-moderated-channels'), can('get-channel-editors')]
		this.#readAt = Date.now()
		this.#roles.keepLists(
			moderators.map(({ login }) => login),
			broadcasters.map(({ login }) => login),
		)
		await Promise.all([
			...moderators.filter(isWorking).map(async (account) =>
				this.#try(account, async (helix) => {
					const channels = await getModeratedChannels(helix, account.userId)
					return () => this.#roles.setModerated(account.login, channels)
				}),
			),
			...broadcasters.filter(isWorking).map(async (account) =>
				this.#try(account, async (helix) => {
					const editors = await getEditors(helix, account.userId)
					const logins = signed.filter(({ userId }) => editors.includes(userId)).map(({ login }) => login)
					return () => this.#roles.setEditors(account.login, logins)
				}),
			),
		])
		if (!this.#isEnded) this.#timer = setTimeout(() => void this.read(), interval)
	}

	/** Without a list nothing is lost: who may what is tried then. What an ended life was answered counts no more. */
	async #try({ account }: SignedAccount, read: (helix: HelixClient) => Promise<() => void>): Promise<void> {
		const deadline = new Deadline(readTime, account.life)
		try {
			const apply = await read(account.helix.within(deadline))
			if (!account.life.aborted) apply()
		} catch (error) {
			if (account.life.aborted) return
			const words = error instanceof Error ? error.message : String(error)
			this.#log('debug', `Reading the accounts' roles failed: ${words}`)
		} finally {
			deadline.end()
		}
	}
}

function isWorking({ works }: SignedAccount): boolean {
	return works
}

const roleScopes = (['get-moderated-channels', 'get-channel-editors'] as const).flatMap((id) =>
	endpoint(id).scopes.flat(),
)
