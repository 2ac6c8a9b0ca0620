import type { Session } from './session.js'
import type { User } from '../world/users.js'
import type { Subscription } from './subscription.js'

/** How long one that ended is still listed. */
const afterlife = 60_000

/** Whose token it is; an app's own has no user. */
interface Asker {
	readonly clientId: string
	readonly user: User | undefined
}

/** All subscriptions of all clients. */
export class Subscriptions {
	readonly #all: Subscription[] = []
	readonly #listeners = new Set<() => void>()

	get enabled(): readonly Subscription[] {
		return this.#all.filter(({ status }) => status === 'enabled')
	}

	/** What Helix lists for a client and a user. */
	listed({ clientId, user }: Asker): Subscription[] {
		const now = Date.now()
		return this.#all
			.filter((subscription) => subscription.clientId === clientId && subscription.user === user)
			.filter(({ disabledAt }) => disabledAt === undefined || now - disabledAt < afterlife)
	}

	enabledOf(subscriber: Asker): Subscription[] {
		return this.listed(subscriber).filter(({ status }) => status === 'enabled')
	}

	enabledIn(session: Session): Subscription[] {
		return this.enabled.filter(({ sessionId }) => sessionId === session.id)
	}

	add(subscription: Subscription): void {
		this.#all.push(subscription)
		for (const listener of this.#listeners) listener()
	}

	remove(subscription: Subscription): void {
		this.#all.splice(this.#all.indexOf(subscription), 1)
	}

	/** Ends those that are enabled, and gives them. */
	disableAll(isMeant: (subscription: Subscription) => boolean, status: string): Subscription[] {
		const meant = this.enabled.filter(isMeant)
		for (const subscription of meant) {
			subscription.status = status
			subscription.disabledAt = Date.now()
		}
		return meant
	}

	onAdded(listener: () => void): () => void {
		this.#listeners.add(listener)
		return () => this.#listeners.delete(listener)
	}
}

export function costOf(subscriptions: readonly Subscription[]): number {
	return subscriptions.reduce((sum, { cost }) => sum + cost, 0)
}
