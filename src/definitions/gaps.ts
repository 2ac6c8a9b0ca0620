import type { Choice } from '../core/choose.js'
import type { Connection } from '../core/connection.js'
import type { More } from '../core/need.js'
import type { AccountState } from '../state/state.js'
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

interface Call {
	readonly id: EndpointId
	readonly more?: More
}

/** Each call that actions make, once, and the names of those that make it. */
const calls: readonly (Call & { readonly actions: readonly string[] })[] = [
	...Map.groupBy(
		Object.values(actions).flatMap((action) => callsOf(action).map((call) => ({ ...call, action: action.name }))),
		({ id, more }) => JSON.stringify([id, more]),
	).values(),
].flatMap((group) => {
	const [first] = group
	return first ? [{ ...first, actions: group.map(({ action }) => action) }] : []
})

/** What stands against the actions of this module in the connection's channels: the rule that presses use. Watched. */
export function gapsOf(connection: Connection): Gap[] {
	if (connection.state.accounts.get().length === 0) return []
	const channels = connection.state.channels.get().slice(0, mostChannels)
	return calls.flatMap((call) =>
		channels.flatMap(({ login: channel }) => {
			const choice = connection.choiceFor(call.id, channel, call.more)
			return call.actions.flatMap((action) => gap(choice, action, call.id, channel))
		}),
	)
}

/** The scopes that are missing, of all accounts or of one; alternatives as "a or b". */
export function missingScopes(connection: Connection, login?: string): string[] {
	const gaps = gapsOf(connection).filter((each) => each.kind === 'scope')
	return [
		...new Set(gaps.filter((each) => login === undefined || each.login === login).map(({ scope }) => scope)),
	].sort()
}

function callsOf({ endpoints, optionalEndpoints, optionalScopes }: ActionFacts): Call[] {
	const always: Call[] = [...endpoints, ...optionalEndpoints].map((id) => ({ id }))
	const [first] = endpoints
	return first && optionalScopes.length > 0 ? [...always, { id: first, more: { scopes: optionalScopes } }] : always
}

function gap(choice: Choice<AccountState>, action: string, id: EndpointId, channel: string): Gap[] {
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
