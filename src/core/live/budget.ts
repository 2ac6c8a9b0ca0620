export interface Cost {
	readonly total: number
	readonly most: number
}

/** The points of an account, as Twitch tells them: a main and a backup Companion share them. */
export class Budget {
	#cost: Cost | undefined
	#isFull = false

	/** Of all subscriptions of this account and app, other Companions' included. */
	get cost(): Cost | undefined {
		return this.#cost
	}

	/** What costs a point is not asked for. */
	get isFull(): boolean {
		return this.#isFull
	}

	told(total: number, most: number): void {
		this.#cost = { total, most }
		this.#isFull = total >= most
	}

	/** Subscriptions of ours that cost so much are over. */
	freed(cost: number): void {
		if (!this.#cost || cost === 0) return
		this.#cost = { ...this.#cost, total: Math.max(0, this.#cost.total - cost) }
		this.#isFull = false
	}

	/** Twitch refused what costs a point. */
	refused(): void {
		this.#isFull = true
	}

	/** Others may have given theirs back. */
	reopen(): void {
		this.#isFull = false
	}
}
