import {
	predictionBegin,
	predictionEnd,
	predictionLock,
	predictionProgress,
} from '../../eventsub/events/predictions.js'
import { PerChannel } from '../per-channel.js'
import type { World } from '../world.js'
import { makePrediction, type Outcome, type Prediction, shareOut } from './prediction.js'

export interface NewPrediction {
	title?: string
	outcomes?: readonly string[]
	seconds?: number
}

/** How long after its window nobody need have decided. */
const patience = 24 * 60 * 60 * 1000

/** What viewers stake channel points on. The window closes by itself, and a day later all is called off. */
export class Predictions {
	readonly #all = new PerChannel<Prediction[]>(() => [])

	constructor(private readonly world: World) {}

	/** The newest first. */
	of(channelLogin: string): Prediction[] {
		return this.#all.of(this.world.channel(channelLogin)).toReversed()
	}

	/** The one that is not decided yet. */
	running(channelLogin: string): Prediction | undefined {
		return this.of(channelLogin).find(({ status }) => status === 'ACTIVE' || status === 'LOCKED')
	}

	begin(
		channelLogin: string,
		{ title = 'Will it work?', outcomes = ['Yes', 'No'], seconds = 120 }: NewPrediction = {},
	): Prediction {
		const channel = this.world.channel(channelLogin)
		const prediction = makePrediction(title, outcomes, seconds)
		this.#all.of(channel).push(prediction)
		this.world.tell(predictionBegin(channel, prediction))
		this.world.timetable.at(prediction.locksAt, () => {
			if (prediction.status === 'ACTIVE') this.lock(channelLogin)
		})
		this.world.timetable.at(prediction.locksAt + patience, () => {
			if (this.running(channelLogin) === prediction) this.cancel(channelLogin)
		})
		return prediction
	}

	predict(channelLogin: string, userLogin: string, outcome: string, points: number): void {
		const prediction = this.#demand(channelLogin)
		const user = this.world.users.demand(userLogin)
		const { predictors } = outcomeOf(prediction, outcome)
		const predictor = predictors.get(user) ?? { user, used: 0, won: null }
		predictor.used += points
		predictors.set(user, predictor)
		this.world.tell(predictionProgress(this.world.channel(channelLogin), prediction))
	}

	lock(channelLogin: string): void {
		const prediction = this.#demand(channelLogin)
		prediction.status = 'LOCKED'
		prediction.lockedAt = Date.now()
		this.world.tell(predictionLock(this.world.channel(channelLogin), prediction))
	}

	/** By the title or the id of the outcome that came true. */
	resolve(channelLogin: string, outcome: string): void {
		const prediction = this.#demand(channelLogin)
		const winner = outcomeOf(prediction, outcome)
		shareOut(prediction, winner)
		this.#end(channelLogin, prediction, 'RESOLVED', winner)
	}

	cancel(channelLogin: string): void {
		this.#end(channelLogin, this.#demand(channelLogin), 'CANCELED')
	}

	#end(channelLogin: string, prediction: Prediction, status: Prediction['status'], winner?: Outcome): void {
		prediction.status = status
		prediction.winner = winner
		prediction.endedAt = Date.now()
		prediction.lockedAt ??= prediction.endedAt
		this.world.tell(predictionEnd(this.world.channel(channelLogin), prediction))
	}

	#demand(channelLogin: string): Prediction {
		const prediction = this.running(channelLogin)
		if (!prediction) throw new Error(`No prediction is running in the channel of ${channelLogin}`)
		return prediction
	}
}

function outcomeOf({ outcomes }: Prediction, idOrTitle: string): Outcome {
	const outcome = outcomes.find(({ id, title }) => id === idOrTitle || title === idOrTitle)
	if (!outcome) throw new Error(`The prediction has no outcome ${idOrTitle}`)
	return outcome
}
