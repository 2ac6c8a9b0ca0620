import type { Category } from './categories.js'
import { randomId } from './random.js'
import { week, weeksLater } from './time-zones.js'

export interface Planned {
	readonly startsAt: number
	readonly minutes: number
	readonly title: string
	readonly category: Category | undefined
	readonly timeZone: string
}

/** One stream of a schedule; of a weekly one, that of one week. */
export interface Segment {
	readonly id: string
	readonly startsAt: number
	readonly endsAt: number
	readonly title: string
	readonly category: Category | undefined
	readonly isCanceled: boolean
	readonly isRecurring: boolean
}

/** How far ahead a weekly stream is shown. Twitch tells nowhere where it ends. */
const weeksAhead = 52
const day = week / 7

/** A stream that is announced once, or for every week from then on. */
export class Plan {
	readonly #id = randomId()
	readonly #announcedFor: number
	/** By the number of the week. */
	readonly #canceled = new Set<number>()

	constructor(
		public stream: Planned,
		readonly isRecurring: boolean,
	) {
		this.#announcedFor = stream.startsAt
	}

	/** Those that start then or later. */
	from(at: number): Segment[] {
		return this.#weeksFrom(at).map((number) => this.#segment(number))
	}

	find(id: string): Segment | undefined {
		const passed = Math.max(0, Math.ceil((Date.now() - this.stream.startsAt) / week))
		const weeks = this.isRecurring ? passed + weeksAhead : 1
		return Array.from({ length: weeks }, (_, number) => this.#segment(number)).find((segment) => segment.id === id)
	}

	/** Of a weekly stream the next one is called off, or not, whichever was meant. */
	cancel(canceled: boolean): void {
		const [number] = this.isRecurring ? this.#weeksFrom(Date.now()) : [0]
		if (number === undefined) return
		if (canceled) this.#canceled.add(number)
		else this.#canceled.delete(number)
	}

	#weeksFrom(at: number): number[] {
		const { startsAt, timeZone } = this.stream
		const first = Math.max(0, Math.floor((at - startsAt) / week) - 1)
		const numbers = this.isRecurring ? Array.from({ length: weeksAhead + 2 }, (_, index) => first + index) : [0]
		return numbers.filter((number) => weeksLater(startsAt, number, timeZone) >= at).slice(0, weeksAhead)
	}

	#segment(number: number): Segment {
		const { startsAt, minutes, title, category, timeZone } = this.stream
		const at = weeksLater(startsAt, number, timeZone)
		return {
			id: this.#idOf(number),
			startsAt: at,
			endsAt: at + minutes * 60_000,
			title,
			category,
			isCanceled: this.#canceled.has(number),
			isRecurring: this.isRecurring,
		}
	}

	/** Twitch's ids tell of which plan the segment is, and of which week. */
	#idOf(number: number): string {
		const { isoYear, isoWeek } = weekOf(this.#announcedFor + number * week)
		return Buffer.from(JSON.stringify({ segmentID: this.#id, isoYear, isoWeek })).toString('base64')
	}
}

/** By ISO 8601: a week belongs to the year that its Thursday is in. */
function weekOf(at: number): { isoYear: number; isoWeek: number } {
	const weekday = (new Date(at).getUTCDay() + 6) % 7
	const thursday = at + (3 - weekday) * day
	const isoYear = new Date(thursday).getUTCFullYear()
	return { isoYear, isoWeek: 1 + Math.floor((thursday - Date.UTC(isoYear, 0, 1)) / week) }
}
