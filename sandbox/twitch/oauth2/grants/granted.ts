import type { Answer } from '../../http/answer.js'
import type { RefreshToken } from '../../world/refresh-tokens.js'
import type { World } from '../../world/world.js'

/** Tokens for whoever may have them. `given` is the refresh token that pays, `returned` the one to use from now on. */
export function granted(world: World, given: RefreshToken, returned = given): Answer {
	const token = world.issueAccessToken(given)
	return {
		status: 200,
		body: {
			access_token: token.value,
			expires_in: Math.floor((token.expiresAt - Date.now()) / 1000),
			refresh_token: returned.value,
			// Not an empty list, but none at all.
			...(given.scopes.length > 0 ? { scope: given.scopes } : {}),
			token_type: 'bearer',
		},
	}
}
