import * as v from 'valibot'
import type { Answer } from '../http/answer.js'
import type { RecordedRequest } from '../http/request.js'
import type { World } from '../world/world.js'
import { complain } from './complaint.js'

const form = v.object({ client_id: v.string(), token: v.string() })

export function revoke(world: World, { body }: RecordedRequest): Answer {
	const sent = v.safeParse(form, body)
	if (!sent.success) return complain(400, 'missing client id or token')
	const token = world.tokens.valid(sent.output.token)
	if (!world.tokens.knowsClient(sent.output.client_id)) return complain(404, 'client does not exist')
	if (token?.clientId !== sent.output.client_id) return complain(400, 'Invalid token')
	token.revoked = true
	return { status: 200 }
}
