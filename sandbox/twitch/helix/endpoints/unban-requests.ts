import { Refusal } from '../../http/answer.js'
import type { User } from '../../world/users.js'
import type { UnbanRequest } from '../../world/subjects/unban-requests.js'
import { timestamp } from '../../world/timestamp.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

const statuses = ['pending', 'approved', 'denied', 'acknowledged', 'canceled']

export const unbanRequests: Handlers = {
	'get-unban-requests': (call) => {
		const owner = call.channel('broadcaster_id')?.owner
		const status = call.text('status') ?? ''
		if (!owner) return
		if (!statuses.includes(status)) throw new Refusal(400, 'The value in the status query parameter is not valid.')
		const found = call.world.unbanRequests
			.of(owner.login)
			.filter((request) => request.status === status)
			.filter(({ user }) => user.id === (call.text('user_id') ?? user.id))
		return page(
			call,
			found.map((request) => show(owner, request)),
		)
	},

	'resolve-unban-requests': (call) => {
		const owner = call.channel('broadcaster_id')?.owner
		const status = call.text('status')
		if (!owner) return
		if (status !== 'approved' && status !== 'denied') throw new Refusal(400, 'Invalid requested update')
		const request = call.world.unbanRequests.of(owner.login).find(({ id }) => id === call.text('unban_request_id'))
		if (!request) throw new Refusal(404, 'The unban request ID was not found.')
		if (request.status !== 'pending') throw new Refusal(400, 'Invalid requested update')
		const how = { by: call.user.login, answer: call.text('resolution_text') ?? '' }
		call.world.unbanRequests.resolve(owner.login, request.id, status, how)
		return { data: [show(owner, request)] }
	},
}

function show(owner: User, { id, user, by, text, status, at, resolvedAt, answer }: UnbanRequest): object {
	return {
		id,
		broadcaster_name: owner.displayName,
		broadcaster_login: owner.login,
		broadcaster_id: owner.id,
		moderator_id: by?.id ?? '',
		moderator_login: by?.login ?? '',
		moderator_name: by?.displayName ?? '',
		user_id: user.id,
		user_login: user.login,
		user_name: user.displayName,
		text,
		status,
		created_at: timestamp(at),
		resolved_at: resolvedAt === undefined ? null : timestamp(resolvedAt),
		resolution_text: answer ?? null,
	}
}
