import type { Answer } from '../http/answer.js'
import { tokenIn } from '../http/authorization.js'
import type { RecordedRequest } from '../http/request.js'
import type { World } from '../world/world.js'
import { complain } from './complaint.js'

export function validate(world: World, { headers }: RecordedRequest): Answer {
	if (!headers.authorization) return complain(401, 'missing authorization token')
	const token = world.accessToken(tokenIn(headers) ?? '')
	if (!token) return complain(401, 'invalid access token')
	return {
		status: 200,
		body: {
			client_id: token.clientId,
			login: token.user?.login ?? null,
			// Not an empty list, odd as it is.
			scopes: token.scopes.size > 0 ? [...token.scopes] : null,
			user_id: token.user?.id ?? null,
			expires_in: Math.floor((token.expiresAt - Date.now()) / 1000),
		},
	}
}
