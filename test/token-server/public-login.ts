import type { Client } from '../../sandbox/twitch/index.js'
import { Secret } from '../../src/twitch/oauth/secret.js'
import { newGuid, guidOf } from '../../token-server/accounts/guid.js'
import { sealed } from '../../token-server/accounts/outcome.js'
import { openService } from '../../token-server/service.js'
import { readSettings } from '../../token-server/settings.js'
import type { TokenServerDesk } from '../helpers/token-server.js'

/**
 * A login of an app without a secret, written to the store: Twitch lets no such app use the pages. In place of the one
 * that the user had. Gives the GUID.
 */
export async function publicLogin(server: TokenServerDesk, client: Client): Promise<string> {
	const { world } = server.twitch
	const given = world.refreshTokens.issue(world.users.demand('streamer'), client, ['bits:read'])
	const { value, expiresAt, user } = world.issueAccessToken(given)
	const { keeper, vault } = await openService(readSettings(server.environment()))
	const tokens = {
		accessToken: new Secret(value),
		refreshToken: new Secret(given.value),
		scopes: given.scopes,
		expiresAt,
	}
	const account = {
		userId: user.id,
		login: user.login,
		...newGuid(user.id, vault),
		...sealed(tokens, { userId: user.id, refreshToken: '' }, vault),
		failures: 0,
		leaseUntil: 0,
		isAnswerLost: false,
		clientId: client.id,
		version: 1,
	}
	await keeper.store.remove(user.id)
	await keeper.store.write(account, undefined)
	await keeper.store.close()
	return guidOf(account, vault).reveal()
}
