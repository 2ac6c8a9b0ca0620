import type { Cell } from './cell.js'
import type { HappeningQueue } from './happening-queue.js'
import type { WatchedCells } from './watched.js'

/** What somebody got for channel points. */
export interface Redemption {
	readonly id: string
	readonly rewardId: string
	/** The reward's title. */
	readonly reward: string
	readonly cost: number
	readonly login: string
	readonly user: string
	readonly input: string
	/** Nobody has fulfilled or refused it yet. */
	readonly isPending: boolean
}

/** One that waits for somebody to fulfill it. */
export interface PendingRedemption {
	readonly id: string
	readonly rewardId: string
}

/** That are remembered; the oldest go first. */
const mostPending = 500
/** Milliseconds within which a look only repeats the last one, which an event overtook: no events were missed between. */
const repeatedWithin = 90_000

export class Redemptions {
	readonly added: HappeningQueue<Redemption>
	readonly #pending: Cell<readonly PendingRedemption[]>
	/** Of which events told since the last look began: the look's answer may be older. */
	#touched = new Set<string>()
	#touchedBefore: ReadonlySet<string> = new Set()
	#lookedAt = -Infinity

	constructor(cells: WatchedCells) {
		this.added = cells.queue<Redemption>()
		this.#pending = cells.cell<readonly PendingRedemption[]>([])
	}

	/** Oldest first. Watched. */
	get pending(): readonly PendingRedemption[] {
		return this.#pending.get()
	}

	add(redemption: Redemption): void {
		this.changed(redemption)
		this.added.add(redemption)
	}

	changed({ id, rewardId, isPending }: Pick<Redemption, 'id' | 'rewardId' | 'isPending'>): void {
		this.#touched.add(id)
		for (const oldest of this.#touched) {
			if (this.#touched.size <= mostPending) break
			this.#touched.delete(oldest)
		}
		const pending = this.#pending.peek()
		const isKnown = pending.some((each) => each.id === id)
		if (isPending && !isKnown) this.#set([...pending, { id, rewardId }])
		else if (!isPending && isKnown) this.#set(pending.filter((each) => each.id !== id))
	}

	/** Twitch is being asked: what events tell from now on is newer than its answers. */
	beginLook(): void {
		const now = Date.now()
		this.#touchedBefore = now - this.#lookedAt < repeatedWithin ? this.#touched : new Set()
		this.#touched = new Set()
		this.#lookedAt = now
	}

	/** Of other rewards than these nothing can be read: what has become of their redemptions meanwhile is not known. */
	endLook(readRewardIds: readonly string[]): void {
		const isNew = (id: string): boolean => this.#touched.has(id) || this.#touchedBefore.has(id)
		this.#set(this.#pending.peek().filter(({ id, rewardId }) => readRewardIds.includes(rewardId) || isNew(id)))
	}

	/** @param isAll of this reward no more are pending than these */
	applyLook(rewardId: string, ids: readonly string[], isAll: boolean): void {
		const read = new Set(ids)
		const before = this.#pending.peek()
		const known = new Set(before.map(({ id }) => id))
		this.#set([
			...before.filter(
				(each) => each.rewardId !== rewardId || !isAll || read.has(each.id) || this.#touched.has(each.id),
			),
			...ids.filter((id) => !known.has(id) && !this.#touched.has(id)).map((id) => ({ id, rewardId })),
		])
	}

	/** Rewards have gone, and with them what waited for them. */
	keep(isReward: (rewardId: string) => boolean): void {
		this.#set(this.#pending.peek().filter(({ rewardId }) => isReward(rewardId)))
	}

	#set(pending: readonly PendingRedemption[]): void {
		this.#pending.set(pending.slice(-mostPending))
	}
}
