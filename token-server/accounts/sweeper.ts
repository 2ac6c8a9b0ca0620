import type { Account } from './account.js'
import type { Keeper } from './keeper.js'

/** Milliseconds between looks at what is due. */
const interval = 5000
/** Accounts that are worked on together. */
const together = 8
/** Accounts of one look. */
const batch = 200
const hour = 3_600_000

/** Does what is due: refreshes ahead of time and hourly validations. A Lambda has no timers and calls `sweep` by schedule. */
export class Sweeper {
	readonly #keeper: Keeper
	readonly #log: (line: string) => void
	#timer: NodeJS.Timeout | undefined
	#isEnded = false
	#complaint = ''

	constructor(keeper: Keeper, log: (line: string) => void) {
		this.#keeper = keeper
		this.#log = log
	}

	start(): void {
		if (this.#isEnded) return
		this.#timer = setTimeout(() => {
			this.sweep()
				.catch((error: unknown) => this.#complain(error))
				.finally(() => this.start())
		}, interval)
	}

	stop(): void {
		this.#isEnded = true
		clearTimeout(this.#timer)
	}

	async sweep(): Promise<void> {
		const due = await this.#keeper.store.due(Date.now(), batch)
		for (let index = 0; index < due.length && !this.#isEnded; index += together) {
			const some = due.slice(index, index + together)
			// One that fails, sealed with another key for instance, takes no other with it.
			await Promise.all(
				some.map(async (account) => this.#lookAfter(account).catch(async (error) => this.#skip(account, error))),
			)
		}
	}

	/** Looked at again in an hour: many that fail must not fill every look. */
	async #skip(account: Account, error: unknown): Promise<void> {
		this.#complain(error)
		const later = Date.now() + hour
		const skipped = { ...account, renewAt: later, validateAt: later, version: account.version + 1 }
		await this.#keeper.store.write(skipped, account.version).catch((problem: unknown) => this.#complain(problem))
	}

	/** Once, not with every look. */
	#complain(error: unknown): void {
		const complaint = `Looking after the tokens failed: ${error instanceof Error ? error.message : String(error)}`
		if (complaint !== this.#complaint) this.#log(complaint)
		this.#complaint = complaint
	}

	async #lookAfter(account: Account): Promise<void> {
		if (account.renewAt > Date.now()) return this.#keeper.validate(account)
		const result = await this.#keeper.refresh(account)
		if (result.kind === 'login needed') this.#log(`@${account.login} has to log in again: ${result.account.needsLogin}`)
		if (result.kind === 'client refused') {
			this.#log(
				`Twitch does not accept this app's client id or secret: ${result.words}. Check the settings; no login is lost.`,
			)
		}
		if (result.kind === 'unavailable')
			this.#log(`The token of @${account.login} could not be refreshed yet: ${result.words}.`)
	}
}
