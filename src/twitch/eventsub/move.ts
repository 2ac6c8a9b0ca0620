import { Backoff } from '../auth/backoff.js'
import type { SocketMessage } from './message.js'
import { EventSubSocket } from './socket.js'

/** Milliseconds that Twitch gives, from its asking to its closing the old connection. */
const timeToMove = 30_000

interface MoveListeners {
	/** The session has gone over to this socket. */
	readonly onMoved: (socket: EventSubSocket) => void
	readonly onMessage: (message: SocketMessage) => void
	/** Of a socket that the session has gone over to. */
	readonly onEnd: (socket: EventSubSocket, code: number, words: string) => void
}

/** The way of a session to where Twitch moves it: tried again while there is time, since all subscriptions go along. */
export class Move {
	readonly #url: string
	readonly #listeners: MoveListeners
	readonly #backoff = new Backoff(1000, 8000)
	readonly #until = Date.now() + timeToMove
	#socket: EventSubSocket | undefined
	#timer: NodeJS.Timeout | undefined

	constructor(url: string, listeners: MoveListeners) {
		this.#url = url
		this.#listeners = listeners
		this.#open()
	}

	/** Gives it up. */
	end(): void {
		clearTimeout(this.#timer)
		this.#socket?.close()
		this.#socket = undefined
	}

	#open(): void {
		const { onMoved, onMessage, onEnd } = this.#listeners
		const socket = new EventSubSocket(this.#url, {
			onMessage: (message) => {
				if (message.kind !== 'welcome' || this.#socket !== socket) return onMessage(message)
				this.#socket = undefined
				onMoved(socket)
			},
			onEnd: (code, words) => {
				if (this.#socket === socket) this.#tryAgain()
				else onEnd(socket, code, words)
			},
		})
		this.#socket = socket
	}

	#tryAgain(): void {
		this.#socket = undefined
		const wait = this.#backoff.next()
		if (Date.now() + wait < this.#until) this.#timer = setTimeout(() => this.#open(), wait)
	}
}
