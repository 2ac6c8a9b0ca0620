import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { list } from './wire.js'

export const CustomRewards = list(
	v.object({
		id: v.string(),
		title: v.string(),
		cost: v.number(),
		is_enabled: v.boolean(),
		is_paused: v.boolean(),
		is_in_stock: v.boolean(),
		redemptions_redeemed_current_stream: v.nullish(v.number()),
		cooldown_expires_at: v.nullish(v.string()),
	}),
)

/** A reward as Twitch has it; times are milliseconds since 1970. */
export interface CustomReward {
	readonly id: string
	readonly title: string
	readonly cost: number
	readonly isEnabled: boolean
	readonly isPaused: boolean
	readonly isInStock: boolean
	readonly redeemed: number | undefined
	readonly cooldownEndsAt: number | undefined
}

export async function getRewards(helix: HelixClient, broadcasterId: string): Promise<CustomReward[]> {
	const { data } = await helix.read('get-custom-reward', { query: { broadcaster_id: broadcasterId } }, CustomRewards)
	return data.map((wire) => ({
		id: wire.id,
		title: wire.title,
		cost: wire.cost,
		isEnabled: wire.is_enabled,
		isPaused: wire.is_paused,
		isInStock: wire.is_in_stock,
		redeemed: wire.redemptions_redeemed_current_stream ?? undefined,
		cooldownEndsAt: wire.cooldown_expires_at ? Date.parse(wire.cooldown_expires_at) : undefined,
	}))
}

/** The ids of those that this app made: only their redemptions can be read. */
export async function getManageableRewards(helix: HelixClient, broadcasterId: string): Promise<string[]> {
	const query = { broadcaster_id: broadcasterId, only_manageable_rewards: true }
	return (await helix.read('get-custom-reward', { query }, CustomRewards)).data.map(({ id }) => id)
}
