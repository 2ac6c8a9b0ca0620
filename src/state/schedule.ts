import type { Cell } from './cell.js'
import type { Clock } from './clock.js'
import type { WatchedCells } from './watched.js'

/** A stream that is announced. Times are milliseconds since 1970. */
export interface PlannedStream {
	readonly startsAt: number
	readonly title: string
	readonly category: string | undefined
}

export interface Plan {
	/** The next ones, in their order. */
	readonly streams: readonly PlannedStream[]
	readonly vacation: { readonly startsAt: number; readonly endsAt: number } | undefined
}

/** What a channel announces. */
export class Schedule {
	readonly plan: Cell<Plan>

	constructor(cells: WatchedCells) {
		this.plan = cells.cell<Plan>({ streams: [], vacation: undefined })
	}

	/** Announced by us: the next look finds it as well. */
	add(stream: PlannedStream): void {
		const { streams, vacation } = this.plan.peek()
		const others = streams.filter(({ startsAt }) => startsAt !== stream.startsAt)
		this.plan.set({
			streams: [...others, stream].toSorted((one, other) => one.startsAt - other.startsAt),
			vacation,
		})
	}

	/** Called off by us. */
	drop(startsAt: number): void {
		const { streams, vacation } = this.plan.peek()
		this.plan.set({ streams: streams.filter((stream) => stream.startsAt !== startsAt), vacation })
	}

	setVacation(vacation: Plan['vacation']): void {
		this.plan.set({ ...this.plan.peek(), vacation })
	}

	/** The next one that is to come and not in a vacation. Watched, to the minute. */
	next(clock: Clock): PlannedStream | undefined {
		const { streams, vacation } = this.plan.get()
		if (streams.length === 0) return undefined
		const isOff = (at: number): boolean => vacation !== undefined && at >= vacation.startsAt && at < vacation.endsAt
		const [last] = streams.slice(-1)
		// When all have begun, nothing is waited for.
		if (!last || last.startsAt <= Date.now()) return undefined
		const now = clock.minutes()
		return streams.find(({ startsAt }) => startsAt > now && !isOff(startsAt))
	}

	/** Watched, to the minute, while there is a vacation to come or to end. */
	isVacation(clock: Clock): boolean {
		const { vacation } = this.plan.get()
		if (!vacation || vacation.endsAt <= Date.now()) return false
		clock.minutes()
		// By the time itself: one that begins now has begun before the minute is over.
		return Date.now() >= vacation.startsAt
	}
}
