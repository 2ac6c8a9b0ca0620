import { ChosenOutcome } from './chosen-outcome.js'
import { HypeTrains } from './hype-train.js'
import type { Latest } from './latest.js'
import { latestPoll, type Poll } from './poll.js'
import { latestPrediction, type Prediction } from './prediction.js'
import type { WatchedCells } from './watched.js'

/** What viewers decide and drive together: the last of each, running or not. */
export class Votes {
	readonly poll: Latest<Poll>
	readonly prediction: Latest<Prediction>
	readonly chosenOutcome: ChosenOutcome
	readonly hypeTrain: HypeTrains

	constructor(cells: WatchedCells) {
		this.poll = latestPoll(cells)
		this.prediction = latestPrediction(cells)
		this.chosenOutcome = new ChosenOutcome(cells, this.prediction)
		this.hypeTrain = new HypeTrains(cells)
	}
}
