import { Refusal } from '../http/answer.js'
import { sameCondition } from './condition.js'
import type { SubscriptionType } from './facts.js'
import type { Session } from './session.js'
import type { Condition, Subscriber } from './subscription.js'
import { costOf, type Subscriptions } from './subscriptions.js'

/** Each for one client id and one user. */
export const limits = { transports: 3, perTransport: 300, alike: 3, totalCost: 10 }

export interface Wish {
	readonly facts: SubscriptionType
	readonly condition: Condition
	readonly cost: number
}

export function checkLimits(
	subscriptions: Subscriptions,
	subscriber: Subscriber,
	session: Session,
	{ facts, condition, cost }: Wish,
): void {
	const enabled = subscriptions.enabledOf(subscriber)
	const alike = enabled.filter((other) => other.facts.type === facts.type && sameCondition(other.condition, condition))
	const same = alike.find(({ sessionId }) => sessionId === session.id)
	if (same) throw new Refusal(409, 'subscription already exists', { id: same.id })
	if (alike.length >= limits.alike) {
		throw new Refusal(429, 'number of subscriptions for this type and condition exceeded')
	}
	const transports = new Set([...enabled.map(({ sessionId }) => sessionId), session.id])
	if (transports.size > limits.transports) throw new Refusal(429, 'number of websocket transports limit exceeded')
	if (subscriptions.enabledIn(session).length >= limits.perTransport) {
		throw new Refusal(429, 'number of subscriptions per websocket transport limit exceeded')
	}
	if (costOf(enabled) + cost > limits.totalCost) throw new Refusal(429, 'cost exceeded')
}
