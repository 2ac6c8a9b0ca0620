import * as v from 'valibot'
import type { HelixClient } from './client.js'

export const CreatedSubscription = v.object({
	data: v.looseTuple([v.object({ id: v.string(), cost: v.number() })]),
	total: v.number(),
	total_cost: v.number(),
	max_total_cost: v.number(),
})

/** A subscription, and what all of this account and app cost together, other Companions' included. */
export interface CreatedSubscription {
	readonly id: string
	readonly cost: number
	readonly totalCost: number
	readonly maxTotalCost: number
}

export async function createSubscription(
	helix: HelixClient,
	sessionId: string,
	type: string,
	version: string,
	condition: Readonly<Record<string, string>>,
): Promise<CreatedSubscription> {
	const transport = { method: 'websocket', session_id: sessionId }
	const answer = await helix.read(
		'create-eventsub-subscription',
		{ body: { type, version, condition, transport } },
		CreatedSubscription,
	)
	const [{ id, cost }] = answer.data
	return { id, cost, totalCost: answer.total_cost, maxTotalCost: answer.max_total_cost }
}

export async function deleteSubscription(helix: HelixClient, id: string): Promise<void> {
	await helix.send('delete-eventsub-subscription', { query: { id } })
}
