import { Refusal } from '../http/answer.js'
import { tokenIn } from '../http/authorization.js'
import type { RecordedRequest } from '../http/request.js'
import type { AccessToken } from '../world/access-token.js'
import type { World } from '../world/world.js'

/** The token of a request to Helix, or a refusal in Twitch's words. */
export function requireToken(world: World, { headers }: RecordedRequest): AccessToken {
	const authorization = headers.authorization?.trim() ?? ''
	if (authorization === '' || /^bearer$/i.test(authorization)) throw new Refusal(401, 'OAuth token is missing')
	const token = /^bearer /i.test(authorization) ? world.accessToken(tokenIn(headers) ?? '') : undefined
	if (!token) throw new Refusal(401, 'Invalid OAuth token')
	if (headers['client-id'] === undefined) throw new Refusal(401, 'The Client-Id header is required.')
	if (headers['client-id'] !== token.clientId) throw new Refusal(401, 'Client ID and OAuth token do not match')
	return token
}

/** For what an app cannot do with a token of its own. */
export function needsUserToken(): Refusal {
	return new Refusal(401, 'The Authorization header must specify a user access token.')
}
