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

/** By what is looked for candidates. */
export interface CandidateSearch {
	/** The id of the channel that would raid. */
	readonly channelId: string
	/** Tells it from others. */
	readonly key: string
}

/** More than anyone steps through. */
export const mostCandidates = 100

/** Milliseconds after which streams may have ended and begun. */
const longest = 120_000
/** The same where nobody was found: soon somebody may go live, but not between two steps of a knob. */
const longestEmpty = 5000

interface Found {
	readonly search: CandidateSearch
	/** Milliseconds since 1970. */
	readonly at: number
	readonly candidates: readonly RaidCandidate[]
	/** Of the one that is shown; -1: none yet. */
	readonly index: number
}

/** The channels that were found for a raid of one channel, and the one of them that is shown. */
export class RaidCandidates {
	readonly #found: Cell<Found>
	#lastAtRandom = ''

	constructor(changes: Changes) {
		const search = { channelId: '', key: '' }
		this.#found = new Cell<Found>(changes, { search, at: 0, candidates: [], index: -1 })
	}

	/** The one that is shown. Watched, as are the next two. */
	get current(): RaidCandidate | undefined {
		return shownOf(this.#found.get())
	}

	/** From 1; 0: none is shown. */
	get position(): number {
		return this.#found.get().index + 1
	}

	get count(): number {
		return this.#found.get().candidates.length
	}

	/** The one that is shown, if it is for this channel. Not watched. */
	shownFor(channelId: string): { readonly candidate: RaidCandidate; readonly isFresh: boolean } | undefined {
		const candidate = shownOf(this.#foundFor(channelId))
		return candidate && { candidate, isFresh: isFresh(this.#found.peek()) }
	}

	/** What the same search found just now, if it did. Not watched. */
	justFound({ channelId, key }: CandidateSearch): readonly RaidCandidate[] | undefined {
		const found = this.#found.peek()
		const isSame = found.search.channelId === channelId && found.search.key === key
		return isSame && isFresh(found) ? found.candidates : undefined
	}

	/** In place of what was found before; the one that is shown stays, if it is still among them. */
	found(search: CandidateSearch, all: readonly RaidCandidate[]): void {
		const before = this.#found.peek()
		const shown = shownOf(before)
		const candidates = all.slice(0, mostCandidates)
		const isSame = before.search.channelId === search.channelId && before.search.key === search.key
		const index = isSame ? candidates.findIndex(({ id }) => id === shown?.id) : -1
		this.#found.set({ search, at: Date.now(), candidates, index })
	}

	/** Shows the one so many further, round and round; the first step leads to the first one, or back to the last. */
	step(channelId: string, by: number): RaidCandidate | undefined {
		const { candidates, index } = this.#foundFor(channelId)
		if (candidates.length === 0) return undefined
		// Before the first one when going on, at it when going back.
		const from = by > 0 ? index : Math.max(index, 0)
		const { length } = candidates
		return this.#show((((from + by) % length) + length) % length)
	}

	/** Shows any, and not the one that this did last time if there are others. */
	stepAtRandom(channelId: string): RaidCandidate | undefined {
		const { candidates } = this.#foundFor(channelId)
		const others = candidates.filter(({ login }) => login !== this.#lastAtRandom)
		const among = others.length > 0 ? others : candidates
		const picked = among[Math.floor(Math.random() * among.length)]
		if (!picked) return undefined
		this.#lastAtRandom = picked.login
		return this.#show(candidates.indexOf(picked))
	}

	/** Another channel's candidates are none for this one. */
	#foundFor(channelId: string): Pick<Found, 'candidates' | 'index'> {
		const found = this.#found.peek()
		return found.search.channelId === channelId ? found : { candidates: [], index: -1 }
	}

	#show(index: number): RaidCandidate | undefined {
		const found = this.#found.peek()
		this.#found.set({ ...found, index })
		return found.candidates[index]
	}
}

function shownOf({ candidates, index }: Pick<Found, 'candidates' | 'index'>): RaidCandidate | undefined {
	return candidates[index]
}

function isFresh({ at, candidates }: Found): boolean {
	return Date.now() - at <= (candidates.length > 0 ? longest : longestEmpty)
}
