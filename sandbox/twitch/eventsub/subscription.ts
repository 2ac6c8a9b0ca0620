import type { User } from '../world/users.js'
import type { SubscriptionType } from './facts.js'

/** By the names that its type knows. */
export type Condition = Readonly<Record<string, string>>

/** Limits hold for each of these. */
export interface Subscriber {
	readonly clientId: string
	readonly user: User
}

/** Whose token asks for a subscription. */
export interface Applicant extends Subscriber {
	readonly scopes: ReadonlySet<string>
}

export interface Subscription extends Subscriber {
	readonly id: string
	readonly facts: SubscriptionType
	readonly condition: Condition
	readonly sessionId: string
	readonly connectedAt: string
	readonly createdAt: string
	readonly cost: number
	/** `enabled`, or why it no longer is. */
	status: string
	disabledAt: number | undefined
}

/** As messages carry it. */
export function showInMessage(subscription: Subscription): object {
	const { id, status, facts, condition, sessionId, createdAt, cost } = subscription
	return {
		id,
		status,
		type: facts.type,
		version: facts.version,
		cost,
		condition,
		transport: { method: 'websocket', session_id: sessionId },
		created_at: createdAt,
	}
}

/** As Helix lists it. */
export function showInList(subscription: Subscription): object {
	const { id, status, facts, condition, sessionId, connectedAt, createdAt, cost, disabledAt } = subscription
	return {
		id,
		status,
		type: facts.type,
		version: facts.version,
		condition,
		created_at: createdAt,
		transport: {
			method: 'websocket',
			session_id: sessionId,
			connected_at: connectedAt,
			...(disabledAt === undefined ? {} : { disconnected_at: new Date(disabledAt).toISOString() }),
		},
		cost,
	}
}
