import type { Answer } from '../../http/answer.js'
import type { Client } from '../../world/clients.js'
import type { World } from '../../world/world.js'
import { requireConfidential } from '../client.js'
import { complain, Complaint, required } from '../complaint.js'
import type { Form } from '../form.js'
import { granted } from './granted.js'

export function exchangeCode(world: World, client: Client, form: Form): Answer {
	requireConfidential(client, form)
	const value = required(form.code, 'missing code')
	const redirectUri = required(form.redirect_uri, 'missing redirect uri')
	if (!client.redirectUris.includes(redirectUri)) {
		throw new Complaint(complain(400, 'Parameter redirect_uri does not match registered URI'))
	}
	const code = world.codes.known(value)
	const isGood = code && !code.spent && Date.now() < code.expiresAt
	if (!isGood || code.clientId !== client.id || code.redirectUri !== redirectUri) {
		throw new Complaint(complain(400, 'Invalid authorization code'))
	}
	code.spent = true
	return granted(world, world.refreshTokens.issue(code.user, client, code.scopes))
}
