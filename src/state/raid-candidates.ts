import { Cell } from './cell.js'
import type { Changes } from './changes.js'

/** Whom a raid could go to. */
export interface RaidCandidate {
	readonly id: string
	readonly login: string
	readonly name: string
	readonly category: string
	readonly title: string
	readonly viewers: number
}

/** More than anyone steps through. */
export const mostCandidates = 100

interface Found {
	/** For which channel, and by what. */
	readonly search: string
	/** Milliseconds since 1970. */
	readonly at: number
	readonly candidates: readonly RaidCandidate[]
	/** Of the one that is shown; -1: none yet. */
	readonly index: number
}

/** The channels that were found for a raid, and the one of them that is shown. */
export class RaidCandidates {
	readonly #found: Cell<Found>
	#lastAtRandom = ''

	constructor(changes: Changes) {
		this.#found = new Cell<Found>(changes, { search: '', at: 0, candidates: [], index: -1 })
	}

	/** The one that is shown. Watched, as are the next two. */
	get current(): RaidCandidate | undefined {
		const { candidates, index } = this.#found.get()
		return candidates[index]
	}

	/** From 1; 0: none is shown. */
	get position(): number {
		return this.#found.get().index + 1
	}

	get count(): number {
		return this.#found.get().candidates.length
	}

	/** Whether what was found by the same search is there and not older than so many milliseconds. */
	has(search: string, age: number): boolean {
		const found = this.#found.peek()
		return found.search === search && found.candidates.length > 0 && Date.now() - found.at <= age
	}

	/** In place of what was found before; the one that is shown stays, if it is still among them. */
	found(search: string, all: readonly RaidCandidate[]): void {
		const shown = this.#found.peek()
		const { login } = shown.candidates[shown.index] ?? {}
		const candidates = all.slice(0, mostCandidates)
		const index = shown.search === search ? candidates.findIndex((each) => each.login === login) : -1
		this.#found.set({ search, at: Date.now(), candidates, index })
	}

	/** Shows the one so many further, round and round; the first step leads to the first one, or back to the last. */
	step(by: number): RaidCandidate | undefined {
		const { candidates, index } = this.#found.peek()
		if (candidates.length === 0) return undefined
		// Before the first one when going on, at it when going back.
		const from = by > 0 ? index : Math.max(index, 0)
		const { length } = candidates
		return this.#show((((from + by) % length) + length) % length)
	}

	/** Shows any, and not the one that this did last time if there are others. */
	stepAtRandom(): RaidCandidate | undefined {
		const { candidates } = this.#found.peek()
		const others = candidates.filter(({ login }) => login !== this.#lastAtRandom)
		const among = others.length > 0 ? others : candidates
		const picked = among[Math.floor(Math.random() * among.length)]
		if (!picked) return undefined
		this.#lastAtRandom = picked.login
		return this.#show(candidates.indexOf(picked))
	}

	#show(index: number): RaidCandidate | undefined {
		const found = this.#found.peek()
		this.#found.set({ ...found, index })
		return found.candidates[index]
	}
}
