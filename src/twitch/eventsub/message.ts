import * as v from 'valibot'
import type { Json } from '../helix/json.js'

/** dev.twitch.tv/docs/eventsub/websocket-reference; only what is needed of each message. */
const Session = v.object({
	id: v.string(),
	keepalive_timeout_seconds: v.nullish(v.number()),
	reconnect_url: v.nullish(v.string()),
})

const Subscription = v.object({
	id: v.string(),
	type: v.string(),
	version: v.string(),
	status: v.string(),
	condition: v.record(v.string(), v.unknown()),
})

const Metadata = v.object({ message_id: v.string(), message_type: v.string(), message_timestamp: v.string() })

/** What was parsed as JSON is JSON; each event's own schema looks into it. */
const AnyJson = v.custom<Json>(() => true)

const Message = v.object({
	metadata: Metadata,
	payload: v.object({
		session: v.optional(Session),
		subscription: v.optional(Subscription),
		event: v.optional(AnyJson),
	}),
})

export interface Notification {
	readonly subscriptionId: string
	readonly type: string
	readonly version: string
	readonly condition: Readonly<Record<string, unknown>>
	/** As Twitch wrote it. */
	readonly event: Json | undefined
}

/** A message of the EventSub WebSocket in our words. */
export type SocketMessage = { readonly id: string } & (
	| { readonly kind: 'welcome'; readonly sessionId: string; readonly keepaliveSeconds: number }
	| { readonly kind: 'keepalive' }
	| { readonly kind: 'notification'; readonly notification: Notification }
	| { readonly kind: 'reconnect'; readonly url: string }
	| { readonly kind: 'revocation'; readonly subscriptionId: string; readonly type: string; readonly status: string }
)

/** Undefined for what is no message of EventSub, or none that we know. */
export function readMessage(text: string): SocketMessage | undefined {
	const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Message), text)
	if (!read.success) return undefined
	const { metadata, payload } = read.output
	const { message_id: id, message_type: type } = metadata
	const { session, subscription, event } = payload
	if (type === 'session_keepalive') return { id, kind: 'keepalive' }
	if (type === 'session_welcome' && session) {
		return { id, kind: 'welcome', sessionId: session.id, keepaliveSeconds: session.keepalive_timeout_seconds ?? 10 }
	}
	if (type === 'session_reconnect' && session?.reconnect_url)
		return { id, kind: 'reconnect', url: session.reconnect_url }
	if (!subscription) return undefined
	const { id: subscriptionId, type: topic, version, condition, status } = subscription
	if (type === 'revocation') return { id, kind: 'revocation', subscriptionId, type: topic, status }
	if (type !== 'notification') return undefined
	return { id, kind: 'notification', notification: { subscriptionId, type: topic, version, condition, event } }
}
