import { randomId } from '../random.js'
import type { User } from '../users.js'

/** What viewers can get for channel points. */
export interface Reward {
	readonly id: string
	/** The app that made it, and alone may manage it; none: the broadcaster by hand. */
	readonly clientId: string | undefined
	title: string
	cost: number
	prompt: string
	color: string
	enabled: boolean
	paused: boolean
	inputRequired: boolean
	/** Redemptions are fulfilled at once. */
	skipsQueue: boolean
	maxPerStream: number | undefined
	maxPerUserPerStream: number | undefined
	cooldownSeconds: number | undefined
	cooldownEndsAt: number | undefined
	/** Counted while live. */
	redeemedThisStream: number | undefined
	readonly inStock: boolean
	readonly images: Readonly<Record<string, string>>
}

/** What may be said of a reward when it is made or changed. */
export type RewardChanges = Partial<
	Omit<Reward, 'id' | 'clientId' | 'inStock' | 'images' | 'cooldownEndsAt' | 'redeemedThisStream'>
>

export interface Redemption {
	readonly id: string
	readonly reward: Reward
	readonly user: User
	readonly input: string
	readonly at: number
	status: 'UNFULFILLED' | 'FULFILLED' | 'CANCELED'
}

export function makeReward(title: string, changes: RewardChanges, clientId: string | undefined): Reward {
	return {
		id: randomId(),
		clientId,
		title,
		cost: 100,
		prompt: '',
		color: '#00E5CB',
		enabled: true,
		paused: false,
		inputRequired: false,
		skipsQueue: false,
		maxPerStream: undefined,
		maxPerUserPerStream: undefined,
		cooldownSeconds: undefined,
		cooldownEndsAt: undefined,
		redeemedThisStream: undefined,
		images: Object.fromEntries(
			['1x', '2x', '4x'].map((size) => [
				`url_${size}`,
				`https://static-cdn.example/custom-reward-images/default-${size.charAt(0)}.png`,
			]),
		),
		get inStock() {
			return this.maxPerStream === undefined || (this.redeemedThisStream ?? 0) < this.maxPerStream
		},
		...changes,
	}
}
