import type { Cell } from './cell.js'
import type { HappeningQueue } from './happening-queue.js'
import type { WatchedCells } from './watched.js'

/** A message that AutoMod holds until a moderator has looked at it. */
export interface HeldMessage {
	readonly id: string
	readonly userId: string
	readonly login: string
	/** As the writer is shown. */
	readonly name: string
	readonly text: string
}

interface Held extends HeldMessage {
	/** When it is gone if nobody looks; milliseconds since 1970. */
	readonly until: number
}

/** Milliseconds after which a message that nobody looked at is gone. */
const holdTime = 5 * 60_000
/** Held messages that are remembered, the latest. */
const mostHeld = 100

export class Automod {
	/** 0 to 4. Null: the categories are set one by one. Undefined: not known. */
	readonly level: Cell<number | null | undefined>
	readonly holds: HappeningQueue<HeldMessage>
	readonly #held: Cell<readonly Held[]>

	constructor(cells: WatchedCells) {
		this.level = cells.cell<number | null | undefined>(undefined)
		this.holds = cells.queue<HeldMessage>()
		this.#held = cells.cell<readonly Held[]>([])
	}

	held(message: HeldMessage): void {
		const now = Date.now()
		const others = this.#held.peek().filter(({ id, until }) => id !== message.id && now < until)
		this.#held.set([...others, { ...message, until: now + holdTime }].slice(-mostHeld))
		this.holds.add(message)
	}

	/** It was allowed or denied, or nobody looked. */
	resolved(messageId: string): void {
		this.#held.set(this.#held.peek().filter(({ id }) => id !== messageId))
	}

	/** Those that wait, the oldest first. */
	get waiting(): readonly HeldMessage[] {
		const now = Date.now()
		return this.#held.peek().filter(({ until }) => now < until)
	}

	/** How many wait. @param clock is watched while any does: the word that nobody looked may have been missed */
	heldCount(clock: { isBefore(time: number): boolean }): number {
		return this.#held.get().filter(({ until }) => clock.isBefore(until)).length
	}
}
