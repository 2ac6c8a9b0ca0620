import { randomId } from '../world/random.js'
import { preciseTimestamp } from '../world/timestamp.js'
import type { SubscriptionType } from './facts.js'
import type { Session } from './session.js'
import { showInMessage, type Subscription } from './subscription.js'

type MessageType = 'session_welcome' | 'session_keepalive' | 'session_reconnect' | 'notification' | 'revocation'

export interface Message {
	readonly metadata: {
		readonly message_id: string
		readonly message_type: MessageType
		readonly message_timestamp: string
		readonly subscription_type?: string
		readonly subscription_version?: string
	}
	readonly payload: object
}

export function welcome(session: Session): Message {
	return message('session_welcome', { session: { ...describe(session), status: 'connected', reconnect_url: null } })
}

export function keepalive(): Message {
	return message('session_keepalive', {})
}

export function reconnectTo(session: Session, url: string): Message {
	const described = { ...describe(session), status: 'reconnecting', keepalive_timeout_seconds: null }
	return message('session_reconnect', { session: { ...described, reconnect_url: url } })
}

export function notification(subscription: Subscription, event: unknown): Message {
	return message('notification', { subscription: showInMessage(subscription), event }, subscription.facts)
}

export function revocation(subscription: Subscription): Message {
	return message('revocation', { subscription: showInMessage(subscription) }, subscription.facts)
}

function message(type: MessageType, payload: object, about?: SubscriptionType): Message {
	return {
		metadata: {
			message_id: randomId(),
			message_type: type,
			message_timestamp: preciseTimestamp(Date.now()),
			...(about && { subscription_type: about.type, subscription_version: about.version }),
		},
		payload,
	}
}

function describe({ id, keepaliveSeconds, connectedAt }: Session): object {
	return { id, keepalive_timeout_seconds: keepaliveSeconds, connected_at: connectedAt }
}
