import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { one } from './wire.js'

/** Names and time are empty where it was never up. */
export const ShieldStatus = one(
	v.object({ is_active: v.boolean(), moderator_name: v.string(), last_activated_at: v.nullish(v.string()) }),
)

export interface ModeratorIn {
	readonly broadcasterId: string
	readonly moderatorId: string
}

export type ShieldMode = { readonly isUp: false } | { readonly isUp: true; readonly by: string; readonly since: number }

export async function getShield(helix: HelixClient, { broadcasterId, moderatorId }: ModeratorIn): Promise<ShieldMode> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	const { data } = await helix.read('get-shield-mode-status', { query }, ShieldStatus)
	const { is_active: isUp, moderator_name: by, last_activated_at: at } = data[0]
	return isUp ? { isUp, by, since: at ? Date.parse(at) : Date.now() } : { isUp }
}
