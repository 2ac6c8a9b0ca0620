import type { Cell } from './cell.js'
import { Ended } from './ended.js'
import type { HappeningQueue } from './happening-queue.js'
import type { WatchedCells } from './watched.js'

/** Money is in whole units of its currency: 12.5 is $12.50. */
export interface Campaign {
	readonly id: string
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
	readonly #campaign: Cell<Campaign | undefined>
	readonly donations: HappeningQueue<Donation>
	readonly #ended = new Ended()

	constructor(cells: WatchedCells) {
		this.#campaign = cells.cell<Campaign | undefined>(undefined)
		this.donations = cells.queue<Donation>()
	}

	/** Undefined: none runs. */
	get campaign(): Campaign | undefined {
		return this.#campaign.get()
	}

	/** In whatever order the news of it come: what was given only grows. */
	apply(campaign: Campaign | undefined): void {
		const before = this.#campaign.peek()
		if (campaign && this.#ended.has(campaign.id)) return
		if (campaign && before?.id === campaign.id && before.current > campaign.current) return
		this.#campaign.set(campaign)
	}

	stopped(id: string): void {
		this.#ended.add(id)
		if (this.#campaign.peek()?.id === id) this.#campaign.set(undefined)
	}
}
