import type { Requirement } from '../facts/facts.js'
import { Refusal } from '../http/answer.js'
import type { Call } from './call.js'
import { needsUserToken } from './token.js'

/** The token's kind and scopes, and whether its user is the one who may. */
export function checkAuthority(call: Call): void {
	const { endpoint } = call
	checkKind(call)
	const extras = Object.entries(endpoint.when)
		.filter(([name]) => call.has(name) && call.text(name) !== 'false')
		.map(([, extra]) => extra)
	const requirements: Requirement[] = [endpoint, ...extras]
	for (const { scopes } of requirements) checkScopes(call, scopes)
	for (const requirement of requirements) checkWho(call, requirement)
}

function checkKind({ endpoint: { tokens, who }, token }: Call): void {
	if (tokens.includes(token.user ? 'user' : 'app')) return
	if (tokens.includes('user')) throw needsUserToken()
	const sent = token.user ? 'a user' : 'an app'
	throw new Refusal(401, `The Authorization header must specify an ${who} token; this is ${sent} token.`)
}

function checkScopes({ token }: Call, scopes: readonly string[][]): void {
	const missing = scopes.find((alternatives) => !alternatives.some((scope) => token.scopes.has(scope)))
	if (missing) throw new Refusal(401, `Missing scope: ${missing.join(' or ')}`)
}

function checkWho(call: Call, { who, self = [], channel: place }: Requirement): void {
	const named = self.filter((name) => call.has(name))
	if (named.length > 0 && !named.some((name) => call.text(name) === call.user.id)) {
		throw new Refusal(401, `The ID in ${named[0]} must match the user ID found in the request's OAuth token.`)
	}
	if (place === undefined || !call.has(place)) return
	const channel = call.channel(place)
	if (!channel) throw new Refusal(400, `The ID in ${place} is not valid.`)
	if (who === 'moderator' && !channel.isModeratedBy(call.user)) {
		throw new Refusal(403, `The user in ${self[0] ?? 'the access token'} is not one of the broadcaster's moderators.`)
	}
	if (who === 'editor' && !channel.isEditedBy(call.user)) {
		throw new Refusal(403, "The user in the access token is not one of the broadcaster's editors.")
	}
}
