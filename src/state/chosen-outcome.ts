import type { Cell } from './cell.js'
import type { Latest } from './latest.js'
import type { Prediction, PredictionOutcome } from './prediction.js'
import type { WatchedCells } from './watched.js'

interface NumberedOutcome extends PredictionOutcome {
	/** From 1. */
	readonly number: number
}

/** The outcome that someone has turned to on a rotary key, as long as its prediction is open. */
export class ChosenOutcome {
	readonly #prediction: Latest<Prediction>
	readonly #id: Cell<string | undefined>

	constructor(cells: WatchedCells, prediction: Latest<Prediction>) {
		this.#prediction = prediction
		this.#id = cells.cell<string | undefined>(undefined)
	}

	/** Undefined: none is chosen yet, or there is nothing to choose from. Watched. */
	get(): NumberedOutcome | undefined {
		const [id, prediction] = [this.#id.get(), this.#prediction.get()]
		const index = isOpen(prediction) ? prediction.outcomes.findIndex((outcome) => outcome.id === id) : -1
		const outcome = prediction?.outcomes[index]
		return outcome && { ...outcome, number: index + 1 }
	}

	/** From the last on to the first; from none forwards to the first and backwards to the last. */
	step(by: number): NumberedOutcome | undefined {
		const outcomes = this.#prediction.peek()?.outcomes ?? []
		const before = this.get()?.number ?? (by > 0 ? 0 : 1)
		const index = (((before - 1 + by) % outcomes.length) + outcomes.length) % outcomes.length
		this.#id.set(outcomes[index]?.id)
		return this.get()
	}
}

/** Viewers wait for what comes true. */
export function isOpen(prediction: Prediction | undefined): prediction is Prediction {
	return prediction?.state === 'active' || prediction?.state === 'locked'
}
