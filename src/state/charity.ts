import type { Cell } from './cell.js'
import type { HappeningQueue } from './happening-queue.js'
import type { WatchedCells } from './watched.js'

/** Money is in whole units of its currency: 12.5 is $12.50. */
export interface Campaign {
	readonly name: string
	readonly current: number
	/** Undefined where the broadcaster set none. */
	readonly target: number | undefined
}

export interface Donation {
	readonly user: string
	readonly amount: number
}

/** The charity campaign of a channel. */
export class Charity {
	/** Undefined: none runs. */
	readonly campaign: Cell<Campaign | undefined>
	readonly donations: HappeningQueue<Donation>

	constructor(cells: WatchedCells) {
		this.campaign = cells.cell<Campaign | undefined>(undefined)
		this.donations = cells.queue<Donation>()
	}
}
