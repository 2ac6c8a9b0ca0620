import { Backoff } from '../auth/backoff.js'
import type { Notification, SocketMessage } from './message.js'
import { RecentIds } from './recent-ids.js'
import { EventSubSocket } from './socket.js'

/** `waiting`: the connection was lost, and the next attempt is set. */
export type EventSubState = 'off' | 'connecting' | 'live' | 'waiting'

/** Milliseconds. */
const draining = 1000

interface SessionListeners {
	readonly log: (level: 'debug' | 'warn', message: string) => void
	readonly onState: (state: EventSubState) => void
	/** A new session, without subscriptions: Twitch closes it when none comes within 10 s. */
	readonly onSession: (sessionId: string) => void
	readonly onNotification: (notification: Notification) => void
	readonly onRevocation: (subscriptionId: string, type: string, status: string) => void
}

/**
 * The EventSub session of one account: it is kept up as long as it is wanted. When Twitch moves it to another server
 * (session_reconnect) its subscriptions go along; after any other loss there is a new session, and nothing is replayed.
 */
export class EventSubSession {
	readonly #url: string
	readonly #listeners: SessionListeners
	readonly #backoff = new Backoff(1000, 60_000)
	readonly #seen = new RecentIds()
	#socket: EventSubSocket | undefined
	/** The one that Twitch asked us to open; the other one lives until this one is welcomed. */
	#next: EventSubSocket | undefined
	readonly #retired = new Set<EventSubSocket>()
	#timer: NodeJS.Timeout | undefined
	#state: EventSubState = 'off'

	constructor(url: string, listeners: SessionListeners) {
		this.#url = url
		this.#listeners = listeners
	}

	get state(): EventSubState {
		return this.#state
	}

	/** Connects, unless that is under way or done. */
	start(): void {
		if (this.#state === 'off') this.#connect()
	}

	/** Gives the session up and begins a new one: Twitch no longer knows it. */
	renew(): void {
		if (this.#state === 'live') this.#lost('Twitch no longer knows this session')
	}

	stop(): void {
		clearTimeout(this.#timer)
		this.#closeSockets()
		this.#set('off')
	}

	#connect(): void {
		this.#set('connecting')
		const socket: EventSubSocket = new EventSubSocket(this.#url, {
			onMessage: (message) => this.#receive(message),
			onEnd: (code, words) => {
				if (this.#socket === socket) this.#ended(code, words)
			},
		})
		this.#socket = socket
	}

	/** Twitch moves the session: the old socket goes on until the new one is welcomed. */
	#move(url: string): void {
		this.#next?.close()
		const next = new EventSubSocket(url, {
			onMessage: (message) => {
				if (message.kind === 'welcome' && this.#next === next) {
					this.#retire(this.#socket)
					this.#socket = next
					this.#next = undefined
				} else this.#receive(message)
			},
			onEnd: (code, words) => {
				if (this.#socket === next) this.#ended(code, words)
				else if (this.#next === next) this.#next = undefined
			},
		})
		this.#next = next
	}

	/** What was on its way on the old socket still arrives; Twitch gives it half a minute. */
	#retire(socket: EventSubSocket | undefined): void {
		if (!socket) return
		this.#retired.add(socket)
		setTimeout(() => {
			if (this.#retired.delete(socket)) socket.close()
		}, draining)
	}

	#receive(message: SocketMessage): void {
		if (!this.#seen.add(message.id)) return
		// A session that ends as soon as it is welcomed is no reason to hurry.
		if (message.kind !== 'welcome') this.#backoff.reset()
		switch (message.kind) {
			case 'welcome':
				this.#set('live')
				return this.#listeners.onSession(message.sessionId)
			case 'reconnect':
				return this.#move(message.url)
			case 'notification':
				return this.#listeners.onNotification(message.notification)
			case 'revocation':
				return this.#listeners.onRevocation(message.subscriptionId, message.type, message.status)
			case 'keepalive':
		}
	}

	#ended(code: number, words: string): void {
		this.#lost(code > 0 ? `${code}${words && ` ${words}`}` : words)
	}

	#lost(why: string): void {
		this.#closeSockets()
		const wait = this.#backoff.next()
		this.#listeners.log(
			'debug',
			`Live events were interrupted (${why}); connecting again in ${Math.ceil(wait / 1000)} s.`,
		)
		this.#set('waiting')
		this.#timer = setTimeout(() => this.#connect(), wait)
	}

	#closeSockets(): void {
		clearTimeout(this.#timer)
		this.#socket?.close()
		this.#next?.close()
		for (const socket of this.#retired) socket.close()
		this.#retired.clear()
		this.#socket = undefined
		this.#next = undefined
	}

	#set(state: EventSubState): void {
		if (this.#state === state) return
		this.#state = state
		this.#listeners.onState(state)
	}
}
