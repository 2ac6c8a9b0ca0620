import { startTimer, stopTimer } from './real-time.js'

export interface TimeLimits {
	/** Milliseconds that `init` may take. */
	init: number
	/** Milliseconds that every other call may take, an action's callback too. */
	call: number
}

export const companionTimeLimits: TimeLimits = { init: 10_000, call: 5_000 }

/** Companion stops waiting; the call itself goes on. */
export async function withinTime<Result>(call: Promise<Result>, milliseconds: number): Promise<Result> {
	return new Promise((resolve, reject) => {
		const timer = startTimer(() => reject(new Error('Call timed out')), milliseconds)
		call.then(resolve, reject).finally(() => stopTimer(timer))
	})
}

/** One life-cycle call at a time. The time limit counts the waiting as well, as Companion's does. */
export class Lifecycle {
	#last: Promise<unknown> = Promise.resolve()

	async call<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
		const mine = this.#last.then(work)
		this.#last = mine.catch(() => undefined)
		return withinTime(mine, milliseconds)
	}
}
