export interface NewAd {
	nextInSeconds: number
	/** 60 seconds unless told. */
	duration?: number
	/** How often it can be put off; as often as Twitch ever allows unless told. */
	snoozes?: number
	/** For how long from now viewers who arrive see no ad. */
	prerollFreeSeconds?: number
}

const mostSnoozes = 3
const snooze = 5 * 60 * 1000
/** After how long a spent snooze comes back. Twitch tells when, but nowhere how it comes to that. */
const snoozeReturns = 60 * 60 * 1000

/** The ad that a stream has ahead of it, the last one behind it, and how often the next can be put off. */
export class AdSchedule {
	#next: { at: number; duration: number } | undefined
	#lastAt = 0
	#snoozes = mostSnoozes
	#snoozeReturnsAt = 0
	#prerollFreeUntil = 0

	schedule({ nextInSeconds, duration = 60, snoozes = mostSnoozes, prerollFreeSeconds = 0 }: NewAd): void {
		const now = Date.now()
		this.drop()
		this.#next = { at: now + nextInSeconds * 1000, duration }
		this.#snoozes = snoozes
		this.#snoozeReturnsAt = snoozes < mostSnoozes ? now + snoozeReturns : 0
		this.#prerollFreeUntil = now + prerollFreeSeconds * 1000
	}

	get next(): { readonly at: number; readonly duration: number } | undefined {
		this.#run()
		return this.#next
	}

	/** 0 when none has run. */
	get lastAt(): number {
		this.#run()
		return this.#lastAt
	}

	get snoozes(): number {
		this.#returnSnoozes()
		return this.#snoozes
	}

	/** When there is one snooze more; 0 when there are as many as can be. */
	get snoozeReturnsAt(): number {
		this.#returnSnoozes()
		return this.#snoozeReturnsAt
	}

	get prerollFreeSeconds(): number {
		return Math.max(0, Math.ceil((this.#prerollFreeUntil - Date.now()) / 1000))
	}

	/** Puts the next ad off, if there is one. */
	snooze(): void {
		if (!this.next) return
		if (this.snoozes === mostSnoozes) this.#snoozeReturnsAt = Date.now() + snoozeReturns
		this.#snoozes -= 1
		this.#next = { ...this.next, at: this.next.at + snooze }
	}

	/** The next ad will not be. */
	drop(): void {
		this.#run()
		this.#next = undefined
	}

	/** Nothing happens at the time itself: what is due has happened as soon as someone looks. */
	#run(): void {
		if (!this.#next || Date.now() < this.#next.at) return
		this.#lastAt = this.#next.at
		this.#next = undefined
	}

	#returnSnoozes(): void {
		while (this.#snoozes < mostSnoozes && this.#snoozeReturnsAt <= Date.now()) {
			this.#snoozes += 1
			this.#snoozeReturnsAt = this.#snoozes < mostSnoozes ? this.#snoozeReturnsAt + snoozeReturns : 0
		}
	}
}
