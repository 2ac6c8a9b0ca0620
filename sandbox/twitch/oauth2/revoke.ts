import type { Answer } from '../http/answer.js'
import type { RecordedRequest } from '../http/request.js'
import type { World } from '../world/world.js'
import { complain } from './complaint.js'
import { formOf } from './form.js'

export function revoke(world: World, request: RecordedRequest): Answer {
	const { client_id: clientId, token: value } = formOf(request)
	if (clientId === undefined || value === undefined) return complain(400, 'missing client id or token')
	if (!world.clients.byId(clientId) && !world.tokens.knowsClient(clientId)) {
		return complain(404, 'client does not exist')
	}
	const token = world.accessToken(value)
	if (token?.clientId !== clientId) return complain(400, 'Invalid token')
	token.revoked = true
	return { status: 200 }
}
