import type { Cell } from './cell.js'
import type { HappeningQueue } from './happening-queue.js'
import type { WatchedCells } from './watched.js'

export interface Follower {
	readonly login: string
	readonly name: string
}

/** Who follows, subscribes and sits in the chat of a channel. Undefined: not known, or not ours to know. */
export class Audience {
	readonly followers: Cell<number | undefined>
	readonly chatters: Cell<number | undefined>
	readonly subscribers: Cell<{ readonly total: number; readonly points: number } | undefined>
	readonly follows: HappeningQueue<Follower>

	constructor(cells: WatchedCells) {
		this.followers = cells.cell<number | undefined>(undefined)
		this.chatters = cells.cell<number | undefined>(undefined)
		this.subscribers = cells.cell<{ readonly total: number; readonly points: number } | undefined>(undefined)
		this.follows = cells.queue<Follower>()
	}

	/** The total is right again at the next look; until then it follows the events. */
	followed(follower: Follower): void {
		const total = this.followers.peek()
		if (total !== undefined) this.followers.set(total + 1)
		this.follows.add(follower)
	}
}
