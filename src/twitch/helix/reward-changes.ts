import { rewardOf, wireReward, type CustomReward } from '../reward.js'
import type { HelixClient } from './client.js'
import type { RewardDetails } from './rewards.js'
import { one } from './wire.js'

export const ChangedReward = one(wireReward)

interface Changeable extends RewardDetails {
	/** Viewers see it, but cannot have it. */
	readonly isPaused: boolean
}

/** What is missing stays as it is. */
export type RewardChange = { readonly [Property in keyof Changeable]?: Changeable[Property] | undefined }

/** What is not said is as Twitch has it for a new one. */
export type NewReward = Pick<RewardDetails, 'title' | 'cost'> & Partial<RewardDetails>

export async function createReward(
	helix: HelixClient,
	broadcasterId: string,
	reward: NewReward,
): Promise<CustomReward> {
	const request = { query: { broadcaster_id: broadcasterId }, body: wireOf(reward) }
	return rewardOf((await helix.read('create-custom-rewards', request, ChangedReward)).data[0])
}

export async function updateReward(
	helix: HelixClient,
	broadcasterId: string,
	id: string,
	change: RewardChange,
): Promise<CustomReward> {
	const request = { query: { broadcaster_id: broadcasterId, id }, body: wireOf(change) }
	return rewardOf((await helix.read('update-custom-reward', request, ChangedReward)).data[0])
}

/** Whatever waits for it counts as fulfilled. */
export async function deleteReward(helix: HelixClient, broadcasterId: string, id: string): Promise<void> {
	await helix.send('delete-custom-reward', { query: { broadcaster_id: broadcasterId, id } })
}

function wireOf(change: RewardChange): object {
	return {
		title: change.title,
		cost: change.cost,
		prompt: change.prompt,
		// Twitch gives none for some, and takes no empty one.
		background_color: change.color || undefined,
		is_enabled: change.isEnabled,
		is_paused: change.isPaused,
		is_user_input_required: change.needsInput,
		should_redemptions_skip_request_queue: change.skipsQueue,
		...limitOf('is_max_per_stream_enabled', 'max_per_stream', change.mostPerStream),
		...limitOf('is_max_per_user_per_stream_enabled', 'max_per_user_per_stream', change.mostPerUser),
		...limitOf('is_global_cooldown_enabled', 'global_cooldown_seconds', change.cooldown),
	}
}

/** A limit is switched on by a field of its own. */
function limitOf(switchName: string, name: string, limit: number | undefined): Readonly<Record<string, unknown>> {
	if (limit === undefined) return {}
	return limit === 0 ? { [switchName]: false } : { [switchName]: true, [name]: limit }
}
