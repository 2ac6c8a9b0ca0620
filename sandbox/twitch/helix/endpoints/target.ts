import { Refusal } from '../../http/answer.js'
import { isRecord } from '../../http/body.js'
import type { User } from '../../world/users.js'
import type { Call } from '../call.js'

/** Whom a moderator means, in the `data` of the body. */
export function targetOf(call: Call): { user: User; data: Record<string, unknown> } {
	const [sent] = call.values('data')
	const data = isRecord(sent) ? sent : {}
	const user = call.world.users.byId(String(data.user_id))
	if (!user) throw new Refusal(400, 'The ID in the user_id field is not valid.')
	return { user, data }
}

export function checkReason(sent: unknown): string {
	const reason = typeof sent === 'string' ? sent : ''
	if ([...reason].length > 500) throw new Refusal(400, 'The text in the reason field is too long.')
	return reason
}
