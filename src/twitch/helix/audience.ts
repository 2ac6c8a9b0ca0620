import * as v from 'valibot'
import type { HelixClient } from './client.js'

export const Total = v.object({ total: v.number(), data: v.array(v.unknown()) })
export const Subscribers = v.object({ total: v.number(), points: v.number(), data: v.array(v.unknown()) })

/** Anyone may know how many follow; who they are is not asked. */
export async function getFollowerTotal(helix: HelixClient, broadcasterId: string): Promise<number> {
	const query = { broadcaster_id: broadcasterId, first: 1 }
	return (await helix.read('get-channel-followers', { query }, Total)).total
}

/** Who has the chat open, as Twitch counts them now and then. */
export async function getChatterTotal(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: { readonly broadcasterId: string; readonly moderatorId: string },
): Promise<number> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId, first: 1 }
	return (await helix.read('get-chatters', { query }, Total)).total
}

export async function getSubscriberTotal(
	helix: HelixClient,
	broadcasterId: string,
): Promise<{ total: number; points: number }> {
	const query = { broadcaster_id: broadcasterId, first: 1 }
	const { total, points } = await helix.read('get-broadcaster-subscriptions', { query }, Subscribers)
	return { total, points }
}
