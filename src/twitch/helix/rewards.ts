import { rewardOf, wireReward, type CustomReward } from '../reward.js'
import type { HelixClient } from './client.js'
import { list } from './wire.js'

export const CustomRewards = list(wireReward)

export async function getRewards(helix: HelixClient, broadcasterId: string): Promise<CustomReward[]> {
	const { data } = await helix.read('get-custom-reward', { query: { broadcaster_id: broadcasterId } }, CustomRewards)
	return data.map(rewardOf)
}

/** The ids of those that this app made: only their redemptions can be read. */
export async function getManageableRewards(helix: HelixClient, broadcasterId: string): Promise<string[]> {
	const query = { broadcaster_id: broadcasterId, only_manageable_rewards: true }
	return (await helix.read('get-custom-reward', { query }, CustomRewards)).data.map(({ id }) => id)
}
