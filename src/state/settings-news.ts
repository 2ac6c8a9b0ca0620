import { listLag } from './stream-news.js'

/** What was told last of a channel's settings: answers that are older are not to undo it. */
export class SettingsNews<T> {
	#told: Partial<T> = {}
	/** When an event, or an action of ours, told of a change. */
	#at = -Infinity

	told(change: Partial<T>): void {
		this.#told = { ...this.#recent, ...change }
		this.#at = Date.now()
	}

	/** What a channel says of itself, with what was told after it was asked. */
	read(settings: T, askedAt: number): T {
		if (this.#at >= askedAt) return { ...settings, ...this.#told }
		this.#told = settings
		return settings
	}

	/** What the list of streams says, with what it cannot know yet. */
	listed(settings: T): T {
		return { ...settings, ...this.#recent }
	}

	get #recent(): Partial<T> {
		return Date.now() - this.#at < listLag ? this.#told : {}
	}
}
