import type { Cell } from './cell.js'
import type { WatchedCells } from './watched.js'

/** The ads that Twitch has planned; all times in milliseconds since 1970, undefined where there is none. */
export interface AdSchedule {
	readonly nextAt: number | undefined
	readonly lastAt: number | undefined
	/** Seconds that the next one takes. */
	readonly seconds: number
	/** Until then viewers who come see no ad. */
	readonly prerollFreeUntil: number | undefined
	/** How often the next one can be put off. */
	readonly snoozes: number
	/** When there is one snooze more. */
	readonly snoozeRefreshAt: number | undefined
}

/** One break, as it began; it ends by the clock, which Twitch tells nothing of. */
export interface AdBreak {
	/** Milliseconds since 1970. */
	readonly startedAt: number
	readonly endsAt: number
	readonly isAutomatic: boolean
}

/** No ad may be started before that after another, and none while another runs (reference#get-ad-schedule). */
const cooldown = 8 * 60_000

/** The ads of a channel. */
export class Broadcast {
	readonly #schedule: Cell<AdSchedule | undefined>
	readonly #adBreak: Cell<AdBreak | undefined>
	/** What Twitch said after a press, in milliseconds since 1970. */
	readonly #retryAt: Cell<number>

	constructor(cells: WatchedCells) {
		this.#schedule = cells.cell<AdSchedule | undefined>(undefined)
		this.#adBreak = cells.cell<AdBreak | undefined>(undefined)
		this.#retryAt = cells.cell(0)
	}

	/** Undefined: not known, or not ours to know. */
	get schedule(): AdSchedule | undefined {
		return this.#schedule.get()
	}

	/** The last one that was seen to begin. */
	get adBreak(): AdBreak | undefined {
		return this.#adBreak.get()
	}

	/** When another ad may be started: by what is known of the last one, and by what Twitch said after a press. */
	get cooldownEndsAt(): number {
		const { startedAt = 0, endsAt = 0 } = this.adBreak ?? {}
		return Math.max(Math.max(startedAt, this.schedule?.lastAt ?? 0) + cooldown, endsAt, this.#retryAt.get())
	}

	/** No ad may be started before then, Twitch says. */
	applyRetryAt(time: number): void {
		this.#retryAt.set(time)
	}

	applySchedule(schedule: AdSchedule): void {
		this.#schedule.set(schedule)
	}

	/** The next one was put off; of the rest nothing may be known. */
	applySnooze(next: Pick<AdSchedule, 'nextAt' | 'snoozes' | 'snoozeRefreshAt'>): void {
		const known = this.#schedule.peek() ?? { lastAt: undefined, seconds: 0, prerollFreeUntil: undefined }
		this.#schedule.set({ ...known, ...next })
	}

	/** The ad that was to come is this one; what comes next is known at the next look. */
	applyAdBreak(adBreak: AdBreak): void {
		const { startedAt, endsAt } = adBreak
		if (startedAt < (this.#adBreak.peek()?.startedAt ?? 0)) return
		this.#adBreak.set(adBreak)
		const schedule = this.#schedule.peek()
		if (!schedule) return
		const isNext = schedule.nextAt !== undefined && schedule.nextAt <= endsAt
		this.#schedule.set({
			...schedule,
			lastAt: Math.max(startedAt, schedule.lastAt ?? 0),
			...(isNext && { nextAt: undefined }),
		})
	}
}
