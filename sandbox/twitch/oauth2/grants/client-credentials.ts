import type { Answer } from '../../http/answer.js'
import type { Client } from '../../world/clients.js'
import type { World } from '../../world/world.js'
import { requireConfidential } from '../client.js'
import type { Form } from '../form.js'

/** A token of the app itself, of no user: it has no scopes and cannot be refreshed. */
export function issueAppToken(world: World, client: Client, form: Form): Answer {
	requireConfidential(client, form)
	const { value, expiresAt } = world.appTokens.issue(client.id)
	const seconds = Math.floor((expiresAt - Date.now()) / 1000)
	return { status: 200, body: { access_token: value, expires_in: seconds, token_type: 'bearer' } }
}
