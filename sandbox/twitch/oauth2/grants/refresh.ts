import { type Answer, refuse } from '../../http/answer.js'
import type { Client } from '../../world/clients.js'
import type { World } from '../../world/world.js'
import { checkSecret } from '../client.js'
import { Complaint, required } from '../complaint.js'
import type { Form } from '../form.js'
import { granted } from './granted.js'

export function refresh(world: World, client: Client, form: Form): Answer {
	// Before the token is looked at: a wrong secret costs nobody their refresh token.
	checkSecret(client, form)
	const given = world.refreshTokens.known(required(form.refresh_token, 'missing refresh token'))
	if (given?.client !== client || given.spent || given.expiresAt <= Date.now()) throw invalid(400)
	// The documentation promises 401 where the user has taken back their consent.
	if (given.disconnected) throw invalid(401)
	given.spent = client.type === 'public'
	const rotates = client.type === 'public' || client.rotatesRefreshTokens
	return granted(world, given, rotates ? world.refreshTokens.issue(given.user, client, given.scopes) : given)
}

// Documented with the `error` that most answers of this host lack.
function invalid(status: number): Complaint {
	return new Complaint(refuse(status, 'Invalid refresh token'))
}
