import { Charity } from './charity.js'
import { Goals } from './goals.js'
import { Redemptions } from './redemptions.js'
import { Rewards, type RewardFacts } from './rewards.js'
import { Schedule } from './schedule.js'
import type { WatchedCells } from './watched.js'

/** What Twitch gives to partners and affiliates only. */
type ForPartners = 'points' | 'charity'

/** What viewers give and get in a channel: points and money; and what the broadcaster plans. */
export class Points {
	readonly rewards: Rewards
	readonly redemptions: Redemptions
	readonly goals: Goals
	readonly charity: Charity
	readonly schedule: Schedule
	readonly #withheld = new Set<ForPartners>()

	constructor(cells: WatchedCells) {
		this.rewards = new Rewards(cells)
		this.redemptions = new Redemptions(cells)
		this.goals = new Goals(cells)
		this.charity = new Charity(cells)
		this.schedule = new Schedule(cells)
	}

	/** Twitch said that this channel has none of it. */
	lacks(what: ForPartners): boolean {
		return this.#withheld.has(what)
	}

	setLacking(what: ForPartners, isLacking: boolean): void {
		if (isLacking) this.#withheld.add(what)
		else this.#withheld.delete(what)
	}

	/** These are all rewards. */
	applyRewards(rewards: readonly RewardFacts[]): void {
		this.rewards.apply(rewards)
		this.#dropGone()
	}

	removeReward(id: string): void {
		this.rewards.removed(id)
		this.#dropGone()
	}

	#dropGone(): void {
		const ids = new Set(this.rewards.known.map(({ id }) => id))
		this.redemptions.keep((rewardId) => ids.has(rewardId))
	}
}
