import type { Cell } from './cell.js'
import type { WatchedCells } from './watched.js'

/** A guest on the move: into a slot, live, or out of it. */
export interface GuestChange {
	readonly sessionId: string
	/** Undefined: in none. */
	readonly slot: string | undefined
	/** Undefined: the slot is empty now. */
	readonly guestId: string | undefined
	readonly isLive: boolean
}

interface LiveSlot {
	readonly slot: string
	readonly guestId: string | undefined
}

interface GuestSession {
	readonly id: string
	readonly live: readonly LiveSlot[]
}

/** More slots than Twitch has. */
const mostSlots = 20

export class GuestStar {
	/** Undefined: no session, or none that is known of. */
	readonly #session: Cell<GuestSession | undefined>

	constructor(cells: WatchedCells) {
		this.#session = cells.cell<GuestSession | undefined>(undefined)
	}

	get isOn(): boolean {
		return this.#session.get() !== undefined
	}

	isLive(slot: string): boolean {
		return this.#session.get()?.live.some((each) => each.slot === slot) ?? false
	}

	/** Of what runs as far as is known. */
	get sessionId(): string | undefined {
		return this.#session.peek()?.id
	}

	/** It may be known already, with who is live in it. */
	began(id: string): void {
		if (this.sessionId !== id) this.#session.set({ id, live: [] })
	}

	/** Another one may have begun since. */
	ended(id: string): void {
		if (this.sessionId === id) this.#session.set(undefined)
	}

	/** As it stands now, after events were missed; undefined: no session runs. */
	read(session: { readonly id: string; readonly guests: readonly Omit<GuestChange, 'sessionId'>[] } | undefined): void {
		this.#session.set(session && { id: session.id, live: [] })
		session?.guests.forEach((guest) => this.changed({ sessionId: session.id, ...guest }))
	}

	/** A guest sits in one slot at most, and a slot has one guest. */
	changed({ sessionId, slot, guestId, isLive }: GuestChange): void {
		const before = this.#session.peek()
		const live = before?.id === sessionId ? before.live : []
		const others = live.filter((each) => each.slot !== slot && (guestId === undefined || each.guestId !== guestId))
		const isAdded = isLive && slot !== undefined && others.length < mostSlots
		this.#session.set({ id: sessionId, live: isAdded ? [...others, { slot, guestId }] : others })
	}
}
