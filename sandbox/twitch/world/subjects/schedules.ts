import { PerChannel } from '../per-channel.js'
import { Plan, type Planned, type Segment } from '../plan.js'
import type { World } from '../world.js'

export interface NewSegment {
	/** An hour from now unless told. */
	startsAt?: number
	/** 60 unless told. */
	minutes?: number
	title?: string
	/** Name or id. */
	category?: string
	timeZone?: string
	/** Every week, from then on. */
	recurring?: boolean
	canceled?: boolean
}

export interface Vacation {
	readonly startsAt: number
	readonly endsAt: number
}

interface Schedule {
	readonly plans: Plan[]
	vacation: Vacation | undefined
}

const hour = 60 * 60 * 1000

/** What channels announce. Twitch tells nobody when that changes. */
export class Schedules {
	readonly #schedules = new PerChannel<{ present?: Schedule }>(() => ({}))

	constructor(private readonly world: World) {}

	/** A channel has a schedule from the first stream on that it announces, or with this, empty as it is. */
	create(channelLogin: string): Schedule {
		return (this.#schedules.of(this.world.channel(channelLogin)).present ??= { plans: [], vacation: undefined })
	}

	has(channelLogin: string): boolean {
		return this.#find(channelLogin) !== undefined
	}

	/** Those that start then or later, in their order. */
	segments(channelLogin: string, from = Date.now()): Segment[] {
		const plans = this.#find(channelLogin)?.plans ?? []
		return plans.flatMap((plan) => plan.from(from)).toSorted((one, other) => one.startsAt - other.startsAt)
	}

	segment(channelLogin: string, id: string): Segment | undefined {
		return this.#plan(channelLogin, id)?.find(id)
	}

	/** Gives the segment; of a weekly stream, the first one. */
	add(channelLogin: string, segment: NewSegment = {}): Segment {
		const { startsAt = Date.now() + hour, minutes = 60, title = '', category, timeZone = 'Etc/UTC' } = segment
		const found = category === undefined ? undefined : this.world.categories.demand(category)
		const plan = new Plan({ startsAt, minutes, title, category: found, timeZone }, segment.recurring ?? false)
		this.create(channelLogin).plans.push(plan)
		if (segment.canceled) plan.cancel(true)
		const [first] = plan.from(startsAt)
		if (!first) throw new Error(`The stream at ${startsAt} is not in the schedule`)
		return first
	}

	/** Changes every week of a weekly stream. */
	change(channelLogin: string, id: string, change: Partial<Planned>): void {
		const plan = this.#demand(channelLogin, id)
		plan.stream = { ...plan.stream, ...change }
	}

	cancel(channelLogin: string, id: string, canceled = true): void {
		this.#demand(channelLogin, id).cancel(canceled)
	}

	/** With a segment of a weekly stream all its others go. */
	remove(channelLogin: string, id: string): void {
		const plan = this.#demand(channelLogin, id)
		const { plans } = this.create(channelLogin)
		plans.splice(plans.indexOf(plan), 1)
	}

	/** Undefined when it is over. */
	vacation(channelLogin: string): Vacation | undefined {
		const vacation = this.#find(channelLogin)?.vacation
		return vacation && Date.now() < vacation.endsAt ? vacation : undefined
	}

	setVacation(channelLogin: string, vacation: Vacation | undefined): void {
		this.create(channelLogin).vacation = vacation
	}

	#find(channelLogin: string): Schedule | undefined {
		return this.#schedules.of(this.world.channel(channelLogin)).present
	}

	#plan(channelLogin: string, id: string): Plan | undefined {
		return this.#find(channelLogin)?.plans.find((plan) => plan.find(id))
	}

	#demand(channelLogin: string, id: string): Plan {
		const plan = this.#plan(channelLogin, id)
		if (!plan) throw new Error(`No segment ${id} in the schedule of ${channelLogin}`)
		return plan
	}
}
