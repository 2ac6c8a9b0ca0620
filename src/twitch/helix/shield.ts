import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { one } from './wire.js'
import type { ModeratorIn } from './moderator-in.js'

/** Names and time are empty where it was never up. */
export const ShieldStatus = one(
	v.object({ is_active: v.boolean(), moderator_name: v.string(), last_activated_at: v.nullish(v.string()) }),
)

export type ShieldMode = { readonly isUp: false } | { readonly isUp: true; readonly by: string; readonly since: number }

export async function getShield(helix: HelixClient, { broadcasterId, moderatorId }: ModeratorIn): Promise<ShieldMode> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	return modeOf((await helix.read('get-shield-mode-status', { query }, ShieldStatus)).data[0])
}

export async function setShield(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	isUp: boolean,
): Promise<ShieldMode> {
	const query = { broadcaster_id: broadcasterId, moderator_id: moderatorId }
	const body = { is_active: isUp }
	return modeOf((await helix.read('update-shield-mode-status', { query, body }, ShieldStatus)).data[0])
}

function modeOf(status: v.InferOutput<typeof ShieldStatus>['data'][0]): ShieldMode {
	const { is_active: isUp, moderator_name: by, last_activated_at: at } = status
	return isUp ? { isUp, by, since: at ? Date.parse(at) : Date.now() } : { isUp }
}
