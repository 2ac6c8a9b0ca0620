import type { Cell } from './cell.js'
import type { Clock } from './clock.js'
import { endPatience, Latest } from './latest.js'
import type { WatchedCells } from './watched.js'

export interface HypeTrain {
	readonly id: string
	/** As Twitch names it, such as `regular` or `golden_kappa`. */
	readonly type: string
	readonly isRunning: boolean
	readonly level: number
	/** Towards the next level, which takes `goal`. */
	readonly progress: number
	readonly goal: number
	readonly total: number
	/** The display name of who contributed most. */
	readonly topUser: string
	/** Milliseconds since 1970. */
	readonly startedAt: number
	readonly expiresAt: number
	/** No other begins before; undefined where that is not known. */
	readonly cooldownEndsAt: number | undefined
}

/** By the clock where the word of its end was missed. */
export function isOnItsWay({ isRunning, expiresAt }: HypeTrain, clock: Clock): boolean {
	return isRunning && clock.isBefore(expiresAt + endPatience)
}

/** The last Hype Train, and the best that the channel ever did. */
export class HypeTrains {
	readonly #train: Latest<HypeTrain>
	readonly #record: Cell<number>

	constructor(cells: WatchedCells) {
		this.#train = new Latest<HypeTrain>(cells, {
			stage: ({ isRunning }) => (isRunning ? 0 : 1),
			total: ({ total }) => total,
		})
		this.#record = cells.cell(0)
	}

	get(): HypeTrain | undefined {
		return this.#train.get()
	}

	/** The id of the one that is on its way; not noted. */
	get runningId(): string | undefined {
		const train = this.#train.peek()
		return train?.isRunning ? train.id : undefined
	}

	/** The highest level that is known of; 0 while none is. */
	get recordLevel(): number {
		return this.#record.get()
	}

	apply(train: HypeTrain): void {
		this.#train.apply(train)
		this.applyRecord(train.level)
	}

	applyRecord(level: number): void {
		this.#record.set(Math.max(this.#record.peek(), level))
	}

	/** Twitch knows of none: the train of this id has ended unseen. One that has come since goes on. */
	missed(id: string | undefined): void {
		const train = this.#train.peek()
		if (train && train.isRunning && train.id === id) this.#train.apply({ ...train, ...standing })
	}
}

/** What a train that has ended has no more of. */
const standing = { isRunning: false, progress: 0, goal: 0 } as const
