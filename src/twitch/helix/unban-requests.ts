import * as v from 'valibot'
import { Time } from '../reading.js'
import type { HelixClient } from './client.js'
import { allPages } from './pages.js'
import { mostIds, one, page } from './wire.js'
import type { ModeratorIn } from './moderator-in.js'

const UnbanRequest = v.object({ id: v.string(), user_id: v.string(), user_login: v.string(), created_at: Time })

export const UnbanRequests = page(UnbanRequest)
export const AnsweredUnbanRequest = one(UnbanRequest)

/** Somebody who is banned asks to be let in again. */
export interface FoundUnbanRequest {
	readonly id: string
	readonly userId: string
	readonly login: string
}

/** The ids of users whose request waits for an answer, a hundred at most; each has one. */
export async function getUnbanRequests(helix: HelixClient, moderator: ModeratorIn): Promise<string[]> {
	const query = { ...pendingIn(moderator), first: mostIds }
	const { data } = await helix.read('get-unban-requests', { query }, UnbanRequests)
	return data.map(({ user_id: id }) => id)
}

/** The one that has waited longest. */
export async function getOldestUnbanRequest(
	helix: HelixClient,
	moderator: ModeratorIn,
): Promise<FoundUnbanRequest | undefined> {
	const all = await allPages(helix, 'get-unban-requests', pendingIn(moderator), UnbanRequests)
	const [oldest] = all.sort((one, other) => one.created_at - other.created_at)
	return oldest && requestOf(oldest)
}

/** Letting somebody in again lifts the ban. @param text for who asked */
export async function answerUnbanRequest(
	helix: HelixClient,
	{ broadcasterId, moderatorId }: ModeratorIn,
	id: string,
	{ isApproved, text }: { readonly isApproved: boolean; readonly text: string },
): Promise<FoundUnbanRequest> {
	const query = {
		broadcaster_id: broadcasterId,
		moderator_id: moderatorId,
		unban_request_id: id,
		status: isApproved ? 'approved' : 'denied',
		...(text && { resolution_text: text }),
	}
	return requestOf((await helix.read('resolve-unban-requests', { query }, AnsweredUnbanRequest)).data[0])
}

function pendingIn({ broadcasterId, moderatorId }: ModeratorIn): Record<string, string> {
	return { broadcaster_id: broadcasterId, moderator_id: moderatorId, status: 'pending' }
}

function requestOf(request: v.InferOutput<typeof UnbanRequest>): FoundUnbanRequest {
	return { id: request.id, userId: request.user_id, login: request.user_login }
}
