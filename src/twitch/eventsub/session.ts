import { Backoff } from '../auth/backoff.js'
import type { Notification, SocketMessage } from './message.js'
import { Move } from './move.js'
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
	/** To where Twitch asked us to go; the socket lives until another one is welcomed there. */
	#move: Move | undefined
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

	/** Twitch takes subscriptions in this session: when it is lost, the next one may be hurried for. */
	accepted(): void {
		this.#backoff.reset()
	}

	/** Gives the session up and begins a new one. @param wait milliseconds until then */
	renew(why: string, wait?: number): void {
		if (this.#state === 'live') this.#lost(why, wait)
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
	#moveTo(url: string): void {
		this.#move?.end()
		this.#move = new Move(url, {
			onMoved: (socket) => {
				this.#retire(this.#socket)
				this.#socket = socket
				this.#move = undefined
			},
			onMessage: (message) => this.#receive(message),
			onEnd: (socket, code, words) => {
				if (this.#socket === socket) this.#ended(code, words)
			},
		})
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
		switch (message.kind) {
			case 'welcome':
				this.#set('live')
				return this.#listeners.onSession(message.sessionId)
			case 'reconnect':
				return this.#moveTo(message.url)
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

	#lost(why: string, wait = this.#backoff.next()): void {
		this.#closeSockets()
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
		this.#move?.end()
		for (const socket of this.#retired) socket.close()
		this.#retired.clear()
		this.#socket = undefined
		this.#move = undefined
	}

	#set(state: EventSubState): void {
		if (this.#state === state) return
		this.#state = state
		this.#listeners.onState(state)
	}
}
