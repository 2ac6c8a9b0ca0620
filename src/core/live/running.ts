import { Budget } from './budget.js'

/** Twitch's limit for one session (manage-subscriptions#subscription-limits). */
const mostOfSession = 300

/** The subscriptions that run in a session, by their keys, and what they take of the account's points. */
export class Running {
	readonly budget = new Budget()
	readonly #all = new Map<string, { readonly id: string; readonly cost: number }>()

	get count(): number {
		return this.#all.size
	}

	get keys(): readonly string[] {
		return [...this.#all.keys()]
	}

	has(key: string): boolean {
		return this.#all.has(key)
	}

	/** @param underWay requests that may add to it */
	isFull(underWay = 0): boolean {
		return this.#all.size + underWay >= mostOfSession
	}

	/** Whether others could give back what we lack: they hold some of the points. */
	get canGrow(): boolean {
		const own = [...this.#all.values()].reduce((sum, { cost }) => sum + cost, 0)
		return !this.isFull() && own < (this.budget.cost?.most ?? Infinity)
	}

	/** The key of a subscription by its id at Twitch. */
	keyOf(subscriptionId: string): string | undefined {
		return this.keys.find((key) => this.#all.get(key)?.id === subscriptionId)
	}

	idOf(key: string): string | undefined {
		return this.#all.get(key)?.id
	}

	add(key: string, id: string, cost: number): void {
		this.#all.set(key, { id, cost })
	}

	delete(key: string): void {
		this.budget.freed(this.#all.get(key)?.cost ?? 0)
		this.#all.delete(key)
	}

	/** The session is over, and all that it cost comes back. */
	clear(): void {
		for (const key of this.keys) this.delete(key)
		this.budget.reopen()
	}
}
