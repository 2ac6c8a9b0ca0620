import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { list } from './wire.js'

export const CreatorGoals = list(
	v.object({
		id: v.string(),
		type: v.string(),
		description: v.string(),
		current_amount: v.number(),
		target_amount: v.number(),
		created_at: v.string(),
	}),
)

export interface CreatorGoal {
	readonly id: string
	readonly type: string
	readonly description: string
	readonly current: number
	readonly target: number
	readonly startedAt: number
}

export async function getGoals(helix: HelixClient, broadcasterId: string): Promise<CreatorGoal[]> {
	const { data } = await helix.read('get-creator-goals', { query: { broadcaster_id: broadcasterId } }, CreatorGoals)
	return data.map(
		({ id, type, description, current_amount: current, target_amount: target, created_at: createdAt }) => {
			return { id, type, description, current, target, startedAt: Date.parse(createdAt) }
		},
	)
}
