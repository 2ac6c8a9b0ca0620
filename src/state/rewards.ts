import type { Cell } from './cell.js'
import { slugs } from './slugs.js'
import type { WatchedCells } from './watched.js'

/** A reward for channel points, as Twitch shows it. */
export interface RewardFacts {
	readonly id: string
	readonly title: string
	readonly cost: number
	readonly isEnabled: boolean
	readonly isPaused: boolean
	readonly isInStock: boolean
	/** In this stream; undefined where Twitch does not count. */
	readonly redeemed: number | undefined
	/** Milliseconds since 1970; undefined while it is not cooling down. */
	readonly cooldownEndsAt: number | undefined
}

/** What definitions are made of. */
export interface KnownReward {
	readonly id: string
	/** Stands in the names of variables; it stays when the title changes. */
	readonly slug: string
	readonly title: string
	/** Made in the dashboard or by another app: not ours to change. */
	readonly isForeign: boolean
}

export interface Reward extends RewardFacts, KnownReward {
	/** Redemptions since it is known. */
	readonly seen: number
}

/** The custom rewards of a channel. */
export class Rewards {
	readonly #all: Cell<readonly Reward[]>
	readonly #known: Cell<readonly KnownReward[]>
	/** By id, whether it is not ours to change: that never changes. */
	readonly #foreign = new Map<string, boolean>()

	constructor(cells: WatchedCells) {
		this.#all = cells.cell<readonly Reward[]>([])
		this.#known = cells.cell<readonly KnownReward[]>([])
	}

	/** By title; it changes only when rewards come, go or are renamed. Not watched. */
	get known(): readonly KnownReward[] {
		return this.#known.peek()
	}

	/** Of some it is not known whether they are ours to change. */
	get areUnjudged(): boolean {
		return this.#all.peek().some(({ id }) => !this.#foreign.has(id))
	}

	/** Watched. */
	byId(wanted: string): Reward | undefined {
		return this.#all.get().find(({ id }) => id === wanted)
	}

	/** By id, title or slug. Watched. */
	find(reference: string): Reward | undefined {
		const all = this.#all.get()
		const wanted = reference.trim().toLowerCase()
		return (
			all.find(({ id }) => id === reference) ??
			all.find(({ title }) => title.toLowerCase() === wanted) ??
			all.find(({ slug }) => slug === wanted)
		)
	}

	/** These are all. */
	apply(rewards: readonly RewardFacts[]): void {
		const ids = new Set(rewards.map(({ id }) => id))
		for (const id of this.#foreign.keys()) if (!ids.has(id)) this.#foreign.delete(id)
		const before = new Map(this.#all.peek().map((reward) => [reward.id, reward]))
		const slugOf = slugs(rewards, (id) => before.get(id)?.slug)
		const all = rewards.map((reward): Reward => {
			const { id } = reward
			const isForeign = this.#foreign.get(id) ?? false
			return { ...reward, slug: slugOf(id), seen: before.get(id)?.seen ?? 0, isForeign }
		})
		this.#all.set(all)
		this.#known.set(
			all
				.map(({ id, slug, title, isForeign }) => ({ id, slug, title, isForeign }))
				.sort((one, other) =>
					one.title === other.title ? compare(one.id, other.id) : compare(one.title, other.title),
				),
		)
	}

	/**
	 * Before Twitch is asked which are ours to change. Its answer goes into what this returns, and tells nothing of those
	 * that come after the question.
	 */
	judging(): (manageable: readonly { readonly id: string }[]) => void {
		const asked = this.#all.peek().map(({ id }) => id)
		return (manageable) => {
			const ours = new Set(manageable.map(({ id }) => id))
			for (const id of asked) this.#foreign.set(id, !ours.has(id))
			this.apply(this.#all.peek())
		}
	}

	/** We made or changed it. */
	ours(reward: RewardFacts): void {
		this.#foreign.set(reward.id, false)
		this.changed(reward)
	}

	/** This one is new, or is so now. */
	changed(reward: RewardFacts): void {
		const all = this.#all.peek()
		const isKnown = all.some(({ id }) => id === reward.id)
		this.apply(isKnown ? all.map((each) => (each.id === reward.id ? reward : each)) : [...all, reward])
	}

	removed(removed: string): void {
		this.apply(this.#all.peek().filter(({ id }) => id !== removed))
	}

	/** Twitch's own count is right again at the next look; until then it follows the events. */
	redeemed(redeemed: string): void {
		this.#all.set(
			this.#all.peek().map((reward) => {
				if (reward.id !== redeemed) return reward
				const count = reward.redeemed === undefined ? undefined : reward.redeemed + 1
				return { ...reward, redeemed: count, seen: reward.seen + 1 }
			}),
		)
	}
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0
}
