import { Cell } from './cell.js'
import type { Changes } from './changes.js'

/** The time, on whole steps, that moves only while someone watches it. */
class TickingCell extends Cell<number> {
	readonly #step: number
	#timer: NodeJS.Timeout | undefined

	constructor(changes: Changes, step: number) {
		super(changes, wholeStep(step))
		this.#step = step
	}

	override get(): number {
		super.get()
		return this.#timer ? super.peek() : wholeStep(this.#step)
	}

	override onWatched(isWatched: boolean): void {
		super.onWatched(isWatched)
		if (this.isWatched) this.#arm()
		else this.end()
	}

	end(): void {
		clearTimeout(this.#timer)
		this.#timer = undefined
	}

	#arm(): void {
		if (this.#timer) return
		this.set(wholeStep(this.#step))
		// Each tick is set anew from the clock itself: an interval would drift and skip.
		this.#timer = setTimeout(
			() => {
				this.#timer = undefined
				this.#arm()
			},
			this.#step - (Date.now() % this.#step),
		)
	}
}

function wholeStep(step: number): number {
	return Math.floor(Date.now() / step) * step
}

/** Reading it makes it tick; when nothing reads it, nothing ticks. */
export class Clock {
	readonly #second: TickingCell
	readonly #minute: TickingCell

	constructor(changes: Changes) {
		this.#second = new TickingCell(changes, 1000)
		this.#minute = new TickingCell(changes, 60_000)
	}

	/** Milliseconds since 1970, on whole seconds. */
	seconds(): number {
		return this.#second.get()
	}

	/** Milliseconds since 1970, on whole minutes. */
	minutes(): number {
		return this.#minute.get()
	}

	/** Whether `time` is still to come; watched to the second until it has come, and no longer. */
	isBefore(time: number): boolean {
		if (Date.now() >= time) return false
		this.#second.get()
		return true
	}

	end(): void {
		this.#second.end()
		this.#minute.end()
	}
}
