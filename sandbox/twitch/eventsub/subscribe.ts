import { Refusal } from '../http/answer.js'
import { isRecord } from '../http/body.js'
import { randomId } from '../world/random.js'
import { preciseTimestamp } from '../world/timestamp.js'
import type { World } from '../world/world.js'
import { checkMaySubscribe, costOfSubscribing } from './authority.js'
import { checkCondition } from './condition.js'
import { findSubscriptionType } from './facts.js'
import { checkLimits } from './limits.js'
import type { Session } from './session.js'
import type { Applicant, Subscriber, Subscription } from './subscription.js'

const methods = ['webhook', 'websocket', 'conduit']

export interface Application {
	readonly type: string
	readonly version: string
	readonly condition: unknown
	readonly transport: unknown
}

/** Enables a subscription, or refuses it in Twitch's words. */
export function subscribe(world: World, applicant: Applicant, { type, version, ...sent }: Application): Subscription {
	const sessionId = sessionIdIn(sent.transport)
	const facts = findSubscriptionType(type, version)
	if (!facts) throw new Refusal(400, 'The combination of values in the version and type fields is not valid.')
	const condition = checkCondition(world, facts, isRecord(sent.condition) ? sent.condition : {})
	checkMaySubscribe(world, applicant, facts, condition)

	const session = sessionFor(world, applicant, sessionId)
	const { clientId, user } = applicant
	const cost = costOfSubscribing(world, clientId, facts, condition)
	const { subscriptions } = world.eventsub
	checkLimits(subscriptions, applicant, session, { facts, condition, cost })
	session.subscriber ??= { clientId, user }
	const subscription: Subscription = {
		id: randomId(),
		facts,
		condition,
		clientId,
		user,
		sessionId,
		connectedAt: session.connectedAt,
		createdAt: preciseTimestamp(Date.now()),
		cost,
		status: 'enabled',
		disabledAt: undefined,
	}
	subscriptions.add(subscription)
	return subscription
}

function sessionIdIn(transport: unknown): string {
	const { method, session_id: sessionId } = isRecord(transport) ? transport : {}
	if (typeof method !== 'string' || !methods.includes(method)) {
		throw new Refusal(400, 'The value specified in the method field is not valid.')
	}
	if (method !== 'websocket') throw new Refusal(400, 'invalid transport and auth combination')
	if (typeof sessionId !== 'string' || sessionId === '') {
		throw new Refusal(400, 'The session_id field is required if you specify the WebSocket transport method.')
	}
	return sessionId
}

function sessionFor({ eventsub }: World, { clientId, user }: Subscriber, id: string): Session {
	const session = eventsub.sessions.find(id)
	if (!session) throw new Refusal(400, 'websocket transport session does not exist or has already disconnected')
	const { subscriber = { clientId, user } } = session
	if (subscriber.user !== user || subscriber.clientId !== clientId) {
		throw new Refusal(400, 'websocket transport cannot have subscriptions created by different users')
	}
	return session
}
