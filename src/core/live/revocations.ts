import type { Log } from '../account.js'

/** Milliseconds after which what was ended is asked for again. */
const patience = 60_000
/** Milliseconds in which Twitch tells of what it ends together. */
const gathering = 500
const mostNames = 3

/** Twitch names the reasons (dev.twitch.tv/docs/eventsub/handling-websocket-events#revocation-message). */
const advice: Readonly<Record<string, string>> = {
	version_removed: 'A newer version of this module may know what took their place.',
	authorization_revoked: 'The login was taken back: it is checked now.',
	moderator_removed: 'The account is no moderator of the channel any more.',
}

interface RevocationsSettings {
	readonly login: string
	readonly log: Log
	/** What was ended may be asked for again. */
	readonly onAgain: () => void
	/** The token may be worth nothing any more. */
	readonly onLoginTakenBack: () => void
}

/** What Twitch has ended by itself, told once and not asked for again in a loop. */
export class Revocations {
	readonly #settings: RevocationsSettings
	readonly #types = new Map<string, Set<string>>()
	#telling: NodeJS.Timeout | undefined
	#again: NodeJS.Timeout | undefined

	constructor(settings: RevocationsSettings) {
		this.#settings = settings
	}

	/** Whether asking again could help. */
	static isFinal(status: string): boolean {
		return status === 'version_removed' || status === 'moderator_removed'
	}

	add(type: string, status: string): void {
		this.#types.set(status, (this.#types.get(status) ?? new Set()).add(type))
		this.#telling ??= setTimeout(() => this.#tell(), gathering)
		if (!Revocations.isFinal(status)) this.#again ??= setTimeout(() => this.#askAgain(), patience)
	}

	end(): void {
		clearTimeout(this.#telling)
		clearTimeout(this.#again)
		this.#telling = undefined
		this.#again = undefined
		this.#types.clear()
	}

	#tell(): void {
		const { login, log, onLoginTakenBack } = this.#settings
		this.#telling = undefined
		const ended = [...this.#types]
		this.#types.clear()
		for (const [status, types] of ended) {
			const words = advice[status] ?? 'They are asked for again in a minute.'
			log('warn', `Twitch has ended live events of @${login} (${status}): ${named([...types])}. ${words}`)
		}
		if (ended.some(([status]) => status === 'authorization_revoked')) onLoginTakenBack()
	}

	#askAgain(): void {
		this.#again = undefined
		this.#settings.onAgain()
	}
}

function named(types: readonly string[]): string {
	const more = types.length - mostNames
	return types.slice(0, mostNames).join(', ') + (more > 0 ? `, and ${more} more` : '')
}
