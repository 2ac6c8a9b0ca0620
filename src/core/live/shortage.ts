import type { Log } from '../account.js'
import type { WantedSubscription } from '../plan.js'

/** As many as are named one by one. */
const mostNamed = 10

/** Tells which channels an account's limits at Twitch do not reach. */
export class Shortage {
	readonly #login: string
	readonly #log: Log
	#told = ''

	/** @param login of the account */
	constructor(login: string, log: Log) {
		this.#login = login
		this.#log = log
	}

	/** @param missing what does not run since a limit is used up; events that users want by name are told one by one */
	tell(missing: readonly WantedSubscription[]): void {
		const channels = [...new Set(missing.flatMap(({ tells }) => (tells ? [`@${tells.channel}`] : [])))]
		const named = channels.slice(0, mostNamed).join(', ')
		const more = channels.length > mostNamed ? ` and ${channels.length - mostNamed} more` : ''
		const words = `${named}${more}`
		if (words === this.#told) return
		this.#told = words
		if (words === '') return
		this.#log(
			'info',
			`Twitch gives @${this.#login} no more live events. Of these channels, what can be looked up is, about once a minute: ${words}. A channel whose owner has logged in to this app costs none of the ten points.`,
		)
	}
}
