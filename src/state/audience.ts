import type { Cell } from './cell.js'
import type { WatchedCells } from './watched.js'

export interface SubscriberCount {
	readonly total: number
	/** Twitch's own measure, in which higher tiers count more. */
	readonly points: number
}

const pointsOfTier: readonly number[] = [0, 1, 2, 6]

/** Who follows, subscribes and sits in the chat of a channel. Undefined: not known, or not ours to know. */
export class Audience {
	readonly followers: Cell<number | undefined>
	readonly chatters: Cell<number | undefined>
	readonly subscribers: Cell<SubscriberCount | undefined>

	constructor(cells: WatchedCells) {
		this.followers = cells.cell<number | undefined>(undefined)
		this.chatters = cells.cell<number | undefined>(undefined)
		this.subscribers = cells.cell<SubscriberCount | undefined>(undefined)
	}

	/** The totals are right again at the next look; until then they follow the events. */
	followed(): void {
		const total = this.followers.peek()
		if (total !== undefined) this.followers.set(total + 1)
	}

	subscribed(tier: number): void {
		this.#addSubscriber(1, tier)
	}

	subscriptionEnded(tier: number): void {
		this.#addSubscriber(-1, tier)
	}

	#addSubscriber(step: 1 | -1, tier: number): void {
		const before = this.subscribers.peek()
		if (!before) return
		this.subscribers.set({
			total: Math.max(0, before.total + step),
			points: Math.max(0, before.points + step * (pointsOfTier[tier] ?? 1)),
		})
	}
}
