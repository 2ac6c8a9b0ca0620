import { allPolls } from '../core/live/all-polls.js'
import { topic, topicIds } from '../twitch/eventsub/topics.js'
import { endpoint, type EndpointId } from '../twitch/helix/endpoints.js'
import { scopeGroups } from '../twitch/oauth/scope-groups.js'
import { actions } from './actions/index.js'

/** What is read to know who may what. */
const roleEndpoints: readonly EndpointId[] = ['get-moderated-channels', 'get-channel-editors']

const usedEndpoints: readonly EndpointId[] = [
	...Object.values(actions).flatMap((action) => [...action.endpoints, ...action.optionalEndpoints]),
	...Object.values(allPolls).map((poll) => poll.endpoint),
	...roleEndpoints,
]

/** Every scope that something in this module can use: an action, a look, an event. */
const usedScopes: ReadonlySet<string> = new Set(
	usedEndpoints
		.flatMap((id) => endpoint(id).scopes.flat())
		.concat(topicIds.flatMap((id) => topic(id).scopes.flat()))
		.concat(Object.values(actions).flatMap(({ optionalScopes }) => optionalScopes.flat())),
)

/** The groups in which this module can use something. Twitch may suspend an app that asks for more. */
export const groupsInUse = scopeGroups
	.map(({ id, title, scopes }) => ({ id, title, scopes: scopes.filter((scope) => usedScopes.has(scope)) }))
	.filter(({ scopes }) => scopes.length > 0)

const usual: readonly string[] = ['chat', 'moderation', 'stream', 'ads', 'interaction', 'events', 'roles']

export const defaultGroups: readonly string[] = groupsInUse.map(({ id }) => id).filter((id) => usual.includes(id))

export const usableScopes: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
	groupsInUse.map(({ id, scopes }) => [id, scopes]),
)
