import * as v from 'valibot'
import { rewardOf, wireReward, type CustomReward } from '../reward.js'
import type { HelixClient, Query } from './client.js'
import { list } from './wire.js'

export const CustomRewards = list(wireReward)

const Limit = v.object({ is_enabled: v.boolean() })

export const CustomRewardDetails = list(
	v.object({
		id: v.string(),
		title: v.string(),
		cost: v.number(),
		prompt: v.nullish(v.string(), ''),
		background_color: v.nullish(v.string(), ''),
		is_enabled: v.boolean(),
		is_user_input_required: v.boolean(),
		should_redemptions_skip_request_queue: v.boolean(),
		max_per_stream_setting: v.object({ ...Limit.entries, max_per_stream: v.number() }),
		max_per_user_per_stream_setting: v.object({ ...Limit.entries, max_per_user_per_stream: v.number() }),
		global_cooldown_setting: v.object({ ...Limit.entries, global_cooldown_seconds: v.number() }),
	}),
)

/** All that whoever manages a reward says of it; 0 is no limit. */
export interface RewardDetails {
	readonly title: string
	readonly cost: number
	readonly prompt: string
	/** Such as #9147FF. */
	readonly color: string
	/** Viewers see it. */
	readonly isEnabled: boolean
	/** Viewers write something. */
	readonly needsInput: boolean
	/** Redemptions are fulfilled at once. */
	readonly skipsQueue: boolean
	readonly mostPerStream: number
	/** For one viewer. */
	readonly mostPerUser: number
	/** Seconds between two. */
	readonly cooldown: number
}

export async function getRewards(helix: HelixClient, broadcasterId: string): Promise<CustomReward[]> {
	return read(helix, { broadcaster_id: broadcasterId })
}

/** Those that this app made: only they can be changed, and only their redemptions be read. */
export async function getManageableRewards(helix: HelixClient, broadcasterId: string): Promise<CustomReward[]> {
	return read(helix, { broadcaster_id: broadcasterId, only_manageable_rewards: true })
}

async function read(helix: HelixClient, query: Query): Promise<CustomReward[]> {
	return (await helix.read('get-custom-reward', { query }, CustomRewards)).data.map(rewardOf)
}

/** Of all rewards, by their ids. */
export async function getRewardDetails(
	helix: HelixClient,
	broadcasterId: string,
): Promise<ReadonlyMap<string, RewardDetails>> {
	const query = { broadcaster_id: broadcasterId }
	const { data } = await helix.read('get-custom-reward', { query }, CustomRewardDetails)
	return new Map(
		data.map((wire) => {
			const [perStream, perUser] = [wire.max_per_stream_setting, wire.max_per_user_per_stream_setting]
			const { is_enabled: cools, global_cooldown_seconds: seconds } = wire.global_cooldown_setting
			const details = {
				...{ title: wire.title, cost: wire.cost, prompt: wire.prompt, color: wire.background_color },
				isEnabled: wire.is_enabled,
				needsInput: wire.is_user_input_required,
				skipsQueue: wire.should_redemptions_skip_request_queue,
				mostPerStream: perStream.is_enabled ? perStream.max_per_stream : 0,
				mostPerUser: perUser.is_enabled ? perUser.max_per_user_per_stream : 0,
				cooldown: cools ? seconds : 0,
			}
			return [wire.id, details]
		}),
	)
}
