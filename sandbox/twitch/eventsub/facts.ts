import * as v from 'valibot'
import table from '../facts/eventsub.json' with { type: 'json' }
import { readParameter } from '../facts/parameter.js'

const typeFacts = v.object({
	type: v.string(),
	version: v.string(),
	condition: v.array(v.pipe(v.string(), v.transform(readParameter))),
	/** All of the groups are needed, and of each group any one scope. */
	scopes: v.array(v.array(v.string())),
	/** The part of the condition that must name the token's user. */
	self: v.optional(v.string()),
	/** The part of the condition that names the channel whose moderator the token's user must be. */
	channel: v.optional(v.string()),
	/** False: only for webhooks and app tokens. */
	websocket: v.optional(v.boolean(), true),
})

export type SubscriptionType = v.InferOutput<typeof typeFacts>

export const subscriptionTypes: readonly SubscriptionType[] = v.parse(v.array(typeFacts), table)

const byName = new Map(subscriptionTypes.map((facts) => [`${facts.type} ${facts.version}`, facts]))

export function findSubscriptionType(type: string, version: string): SubscriptionType | undefined {
	return byName.get(`${type} ${version}`)
}
