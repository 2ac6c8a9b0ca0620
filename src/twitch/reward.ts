import * as v from 'valibot'

/** A custom reward as the API and the events write it. */
export const wireReward = v.object({
	id: v.string(),
	title: v.string(),
	cost: v.number(),
	is_enabled: v.boolean(),
	is_paused: v.boolean(),
	is_in_stock: v.boolean(),
	redemptions_redeemed_current_stream: v.nullish(v.number()),
	cooldown_expires_at: v.nullish(v.string()),
})

/** Times are milliseconds since 1970. */
export interface CustomReward {
	readonly id: string
	readonly title: string
	readonly cost: number
	readonly isEnabled: boolean
	readonly isPaused: boolean
	readonly isInStock: boolean
	/** In this stream; undefined where Twitch does not count. */
	readonly redeemed: number | undefined
	readonly cooldownEndsAt: number | undefined
}

export function rewardOf(wire: v.InferOutput<typeof wireReward>): CustomReward {
	return {
		id: wire.id,
		title: wire.title,
		cost: wire.cost,
		isEnabled: wire.is_enabled,
		isPaused: wire.is_paused,
		isInStock: wire.is_in_stock,
		redeemed: wire.redemptions_redeemed_current_stream ?? undefined,
		cooldownEndsAt: wire.cooldown_expires_at ? Date.parse(wire.cooldown_expires_at) : undefined,
	}
}
