import type { Connection } from '../core/connection.js'
import type { More } from '../core/need.js'
import type { EndpointId, Who } from '../twitch/helix/endpoints.js'
import { endpoint } from '../twitch/helix/endpoints.js'
import type { ActionFacts } from './actions/facts.js'
import { actions } from './actions/index.js'

/** Why an action cannot be done in a channel. */
export type Gap =
	| {
			readonly kind: 'scope'
			readonly action: string
			readonly channel: string
			readonly login: string
			readonly scope: string
	  }
	| { readonly kind: 'role'; readonly action: string; readonly channel: string; readonly who: Who }
	| { readonly kind: 'speaker'; readonly action: string; readonly channel: string; readonly login: string }

/** Channels that are looked at; a wall of text helps nobody. */
const mostChannels = 20

/** What stands against the actions of this module in the connection's channels: the rule that presses use. Watched. */
export function gapsOf(connection: Connection): Gap[] {
	if (connection.state.accounts.get().length === 0) return []
	const channels = connection.state.channels.get().slice(0, mostChannels)
	return Object.values(actions).flatMap((action) =>
		callsOf(action).flatMap(({ id, more }) =>
			channels.flatMap(({ login: channel }) => gap(connection, action.name, id, channel, more)),
		),
	)
}

/** The scopes that are missing, of all accounts or of one; alternatives as "a or b". */
export function missingScopes(connection: Connection, login?: string): string[] {
	const gaps = gapsOf(connection).filter((each) => each.kind === 'scope')
	return [
		...new Set(gaps.filter((each) => login === undefined || each.login === login).map(({ scope }) => scope)),
	].sort()
}

function callsOf({ endpoints, optionalEndpoints, optionalScopes }: ActionFacts): { id: EndpointId; more?: More }[] {
	const calls: { id: EndpointId; more?: More }[] = [...endpoints, ...optionalEndpoints].map((id) => ({ id }))
	const [first] = endpoints
	return first && optionalScopes.length > 0 ? [...calls, { id: first, more: { scopes: optionalScopes } }] : calls
}

function gap(connection: Connection, action: string, id: EndpointId, channel: string, more: More | undefined): Gap[] {
	const choice = connection.choiceFor(id, channel, more)
	switch (choice.kind) {
		case 'missing scopes': {
			const { login } = choice.account
			return choice.scopes.map((alternatives) => ({
				...({ kind: 'scope', action, channel, login, scope: alternatives.join(' or ') } as const),
			}))
		}
		case 'missing role':
			return [{ kind: 'role', action, channel, who: endpoint(id).who }]
		case 'no speaker':
			return [{ kind: 'speaker', action, channel, login: choice.speaker }]
		default:
			return []
	}
}
