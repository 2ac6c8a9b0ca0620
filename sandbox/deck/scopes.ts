import { subscriptionTypes } from '../twitch/eventsub/facts.js'
import { endpoints } from '../twitch/facts/facts.js'

const parameters = endpoints.flatMap(({ when }) => Object.values(when))

/** Every scope that a request or an event of the simulated Twitch asks for. */
export const allScopes: readonly string[] = [
	...new Set([...endpoints, ...parameters, ...subscriptionTypes].flatMap(({ scopes }) => scopes.flat())),
].sort()
