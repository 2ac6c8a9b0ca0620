import type { Cell } from '../cell.js'
import type { WatchedCells } from '../watched.js'
import type { Person } from './kinds.js'

/** Twitch sends the viewers on by itself when they are over. */
const raidCountdown = 90_000
/** More than can be given in an hour, in which the same channel gets no second one. */
const mostShoutouts = 60

export interface PendingRaid {
	/** Of the channel that it goes to. */
	readonly name: string
	/** Milliseconds since 1970. */
	readonly leavesAt: number
}

export interface GivenShoutout extends Person {
	readonly id: string
	/** Milliseconds since 1970: when the next one may be given, and when this channel may have one again. */
	readonly readyAt: number
	readonly sameReadyAt: number
}

/** What the channel does for others: the raid that is about to leave, the shoutouts that it gave. */
export class Outgoing {
	readonly #raid: Cell<PendingRaid | undefined>
	readonly #shoutouts: Cell<readonly GivenShoutout[]>

	constructor(cells: WatchedCells) {
		this.#raid = cells.cell<PendingRaid | undefined>(undefined)
		this.#shoutouts = cells.cell<readonly GivenShoutout[]>([])
	}

	/** It may be over: `leavesAt` tells. */
	get raid(): PendingRaid | undefined {
		return this.#raid.get()
	}

	raidBegan(name: string): void {
		const before = this.#raid.peek()
		// Told twice, by who began it and by Twitch: the countdown goes on.
		if (before?.name === name && before.leavesAt > Date.now()) return
		this.#raid.set({ name, leavesAt: Date.now() + raidCountdown })
	}

	/** It has left, or was called off. */
	raidEnded(): void {
		this.#raid.set(undefined)
	}

	/** What moderators do tells of raids, too. */
	moderated({ action, target }: { readonly action: string; readonly target: string }): void {
		if (action === 'raid') this.raidBegan(target)
		if (action === 'unraid') this.raidEnded()
	}

	get lastShoutout(): GivenShoutout | undefined {
		return this.#shoutouts.get().at(-1)
	}

	gaveShoutout(given: GivenShoutout): void {
		const others = this.#shoutouts.peek().filter(({ id, sameReadyAt }) => id !== given.id && sameReadyAt > Date.now())
		this.#shoutouts.set([...others, given].slice(-mostShoutouts))
	}

	/**
	 * @param user login or id; undefined: whoever
	 * @returns milliseconds since 1970 from which on a shoutout may be given
	 */
	shoutoutReadyAt(user?: string): number {
		const all = this.#shoutouts.get()
		const same = all.find(({ id, login }) => user !== undefined && (id === user || login === user))
		return Math.max(all.at(-1)?.readyAt ?? 0, same?.sameReadyAt ?? 0)
	}
}
