import type { RecordedRequest } from '../http/request.js'
import type { World } from '../world/world.js'
import { Complaint } from './complaint.js'
import { errorPage } from './pages/page.js'
import { readScopes } from './scopes.js'

/** What an app asks of a user. */
export interface Authorization {
	readonly clientId: string
	readonly redirectUri: string
	readonly scopes: readonly string[]
	readonly state: string | undefined
	readonly forceVerify: boolean
}

/** A page of Twitch's own says what is wrong: with such a request nobody is sent anywhere. */
export function readAuthorization(world: World, { query }: RecordedRequest): Authorization {
	const first = (name: string): string | undefined => query[name]?.[0]
	const client = world.clients.byId(first('client_id') ?? '')
	if (!client) throw wrong('invalid client')
	if (client.type === 'public') throw wrong('public clients cannot use this response type')
	const redirectUri = first('redirect_uri')
	if (redirectUri === undefined || !client.redirectUris.includes(redirectUri)) {
		throw wrong('Parameter redirect_uri does not match registered URI')
	}
	if (first('response_type') !== 'code') throw wrong('invalid response type')
	return {
		clientId: client.id,
		redirectUri,
		scopes: readScopes(first('scope') ?? '', wrong),
		state: first('state'),
		forceVerify: first('force_verify') === 'true',
	}
}

function wrong(words: string): Complaint {
	return new Complaint(errorPage(words))
}
