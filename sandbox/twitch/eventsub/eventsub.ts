import type { Timetable } from '../world/timetable.js'
import { concerns } from './condition.js'
import type { CloseCode } from './close-codes.js'
import { type Message, notification, revocation } from './message.js'
import type { Session } from './session.js'
import { Sessions } from './sessions.js'
import type { Happening } from './happening.js'
import type { Subscription } from './subscription.js'
import { Subscriptions } from './subscriptions.js'
import { EventSubTrouble } from './trouble.js'

/** Whose connections or subscriptions are meant; all, where nothing is named. */
export interface Whose {
	/** The login of the user whose token subscribed. */
	user?: string
	clientId?: string
	/** Of subscriptions only. */
	type?: string
}

const remembered = 1000

/** Tells clients what happens in the world. */
export class EventSub {
	readonly trouble = new EventSubTrouble()
	readonly subscriptions = new Subscriptions()
	readonly sessions: Sessions
	/** The last notifications sent, each with the session that got it. */
	readonly notifications: { readonly session: Session; readonly message: Message }[] = []
	readonly #listeners = new Set<(happening: Happening) => void>()
	/** Set as soon as the server listens. */
	url = ''

	constructor(timetable: Timetable) {
		this.sessions = new Sessions(timetable, this.subscriptions, this.trouble)
	}

	/** Calls back with whatever happens, whether anyone subscribed to it or not; returns how to stop that. */
	onEvent(listener: (happening: Happening) => void): () => void {
		this.#listeners.add(listener)
		return () => this.#listeners.delete(listener)
	}

	/** Notifies all who have asked for it. */
	emit({ type, version, about, event }: Happening): void {
		for (const listener of this.#listeners) listener({ type, version, about, event })
		for (const subscription of this.subscriptions.enabled) {
			const { facts, condition } = subscription
			if (facts.type !== type || facts.version !== version || !concerns(condition, about)) continue
			const message = notification(subscription, event)
			this.trouble.whenEvent(condition, () => this.#notify(subscription, message))
		}
	}

	/** Sends the last notification once more, under its old id. */
	repeat(): void {
		const last = this.notifications.at(-1)
		if (!last) throw new Error('Nothing has been sent that could be repeated')
		last.session.send(last.message)
	}

	revoke(
		whose: Whose,
		status: 'user_removed' | 'authorization_revoked' | 'version_removed' | 'moderator_removed',
	): void {
		this.revokeAll((subscription) => isMeant(whose, subscription), status)
	}

	revokeAll(meant: (subscription: Subscription) => boolean, status: string): void {
		for (const subscription of this.subscriptions.disableAll(meant, status)) {
			this.sessions.find(subscription.sessionId)?.send(revocation(subscription))
		}
	}

	/** Asks clients to reconnect, within 30 seconds. */
	reconnect(whose: Whose = {}): void {
		for (const session of this.#sessionsOf(whose)) this.sessions.reconnect(session, this.url)
	}

	close(code: CloseCode, whose: Whose = {}): void {
		for (const session of this.#sessionsOf(whose)) this.sessions.close(session, code)
	}

	/** Cuts the TCP connections. */
	drop(whose: Whose = {}): void {
		for (const session of this.#sessionsOf(whose)) this.sessions.drop(session)
	}

	/** Pings, as Twitch does now and then; this is no message, and no sign of life by the protocol. */
	ping(whose: Whose = {}): void {
		for (const { socket } of this.#sessionsOf(whose)) socket.ping()
	}

	/** Waits until as many such subscriptions are enabled, and gives them. */
	async subscribed(whose: Whose, count = 1): Promise<readonly Subscription[]> {
		const found = (): readonly Subscription[] =>
			this.subscriptions.enabled.filter((subscription) => isMeant(whose, subscription))
		if (found().length >= count) return found()
		return new Promise((resolve) => {
			const stop = this.subscriptions.onAdded(() => {
				if (found().length < count) return
				stop()
				resolve(found())
			})
		})
	}

	#notify(subscription: Subscription, message: Message): void {
		const session = this.sessions.find(subscription.sessionId)
		if (!session || subscription.status !== 'enabled') return
		session.send(message)
		this.notifications.push({ session, message })
		if (this.notifications.length > remembered) this.notifications.shift()
	}

	#sessionsOf({ user, clientId }: Whose): readonly Session[] {
		return this.sessions.open.filter(
			({ subscriber }) =>
				(user === undefined || subscriber?.user.login === user) &&
				(clientId === undefined || subscriber?.clientId === clientId),
		)
	}
}

function isMeant({ user, clientId, type }: Whose, subscription: Subscription): boolean {
	return (
		(user === undefined || subscription.user.login === user) &&
		(clientId === undefined || subscription.clientId === clientId) &&
		(type === undefined || subscription.facts.type === type)
	)
}
