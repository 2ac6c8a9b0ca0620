import { Cell } from './cell.js'
import type { Changes } from './changes.js'

/** The last press of one key. */
export type PressState =
	| { readonly kind: 'none' }
	| { readonly kind: 'working' }
	| { readonly kind: 'done' | 'failed'; readonly endedAt: number }

/** Keys that are remembered; a desk has some hundreds. */
const mostControls = 2000

/** How the last press of each key went, by the id of its control. */
export class Presses {
	readonly #changes: Changes
	readonly #latest = new Map<string, symbol>()
	readonly #controls = new Map<string, Cell<PressState>>()

	constructor(changes: Changes) {
		this.#changes = changes
	}

	of(controlId: string): PressState {
		return this.#control(controlId).get()
	}

	/** A press begins; what is returned ends it. Of presses of one key at a time, the latest is shown. */
	begin(controlId: string): (kind: 'done' | 'failed') => void {
		const press = Symbol()
		this.#latest.set(controlId, press)
		this.#control(controlId).set({ kind: 'working' })
		return (kind) => {
			if (this.#latest.get(controlId) !== press) return
			this.#latest.delete(controlId)
			this.#control(controlId).set({ kind, endedAt: Date.now() })
		}
	}

	#control(controlId: string): Cell<PressState> {
		const known = this.#controls.get(controlId)
		if (known) return known
		const cell = new Cell<PressState>(this.#changes, { kind: 'none' })
		this.#controls.set(controlId, cell)
		for (const [oldest, { isWatched }] of this.#controls) {
			if (this.#controls.size <= mostControls) break
			if (!isWatched) this.#controls.delete(oldest)
		}
		return cell
	}
}
