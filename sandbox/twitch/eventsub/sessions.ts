import type { WebSocket } from 'ws'
import { randomText } from '../world/random.js'
import type { Timetable } from '../world/timetable.js'
import { type CloseCode, closeCodes } from './close-codes.js'
import { reconnectTo, welcome } from './message.js'
import { Session } from './session.js'
import type { Subscriptions } from './subscriptions.js'
import type { EventSubTrouble } from './trouble.js'

const timeToSubscribe = 10_000
const timeToReconnect = 30_000

/** Who is connected, from the welcome to the end. */
export class Sessions {
	readonly #all: Session[] = []
	readonly #sockets = new Set<WebSocket>()

	constructor(
		private readonly timetable: Timetable,
		private readonly subscriptions: Subscriptions,
		private readonly trouble: EventSubTrouble,
	) {}

	get open(): readonly Session[] {
		return this.#all.filter(({ open }) => open)
	}

	find(id: string): Session | undefined {
		return this.open.find((session) => session.id === id)
	}

	/** Seconds, for clients that name none. More than Twitch's 10 make days of fake time pass faster. */
	usualKeepalive = 10

	/** A client has connected, with this URL. */
	accept(socket: WebSocket, url: URL): Session | undefined {
		this.#sockets.add(socket)
		socket.on('close', () => this.#sockets.delete(socket))
		socket.on('error', () => socket.terminate())
		const session = url.searchParams.has('reconnect') ? this.#resumed(socket, url) : this.#begun(socket, url)
		if (!session) {
			socket.close(4007, closeCodes[4007].reason)
			return undefined
		}
		socket.on('message', () => this.close(session, 4001))
		socket.on('close', () => {
			if (session.socket === socket && !session.reconnectUrl) this.#end(session, 'websocket_disconnected')
		})
		this.trouble.whenWelcome(() => this.#welcome(session))
		return session
	}

	/** Asks a client to come in again by another door. */
	reconnect(session: Session, base: string): void {
		const query = `keepalive_timeout_seconds=${session.keepaliveSeconds}&reconnect=${randomText(24)}`
		const old = session.socket
		const url = `${base}?${query}`
		session.reconnectUrl = url
		session.send(reconnectTo(session, url))
		this.timetable.at(Date.now() + timeToReconnect, () => {
			if (session.reconnectUrl === url) this.close(session, 4004)
			else if (old !== session.socket) old.close(4004, closeCodes[4004].reason)
		})
	}

	close(session: Session, code: CloseCode): void {
		session.close(code)
		this.#end(session, closeCodes[code].status)
	}

	/** Cuts the connection without a word. */
	drop(session: Session): void {
		session.socket.terminate()
		this.#end(session, 'websocket_disconnected')
	}

	clear(): void {
		for (const session of this.open) session.end()
		for (const socket of this.#sockets) socket.terminate()
	}

	#begun(socket: WebSocket, url: URL): Session {
		const session = new Session(
			socket,
			keepaliveIn(url, this.usualKeepalive),
			this.timetable,
			() => !this.trouble.silent,
		)
		this.#all.push(session)
		return session
	}

	#welcome(session: Session): void {
		session.send(welcome(session))
		this.timetable.at(Date.now() + timeToSubscribe, () => {
			if (session.open && !session.subscriber) this.close(session, 4003)
		})
	}

	#resumed(socket: WebSocket, url: URL): Session | undefined {
		const session = this.open.find(({ reconnectUrl }) => reconnectUrl === url.href)
		if (!session) return undefined
		session.reconnectUrl = undefined
		session.socket = socket
		return session
	}

	#end(session: Session, status: string): void {
		session.end()
		this.subscriptions.disableAll(({ sessionId }) => sessionId === session.id, status)
	}
}

/** What is out of range is moved into it. */
function keepaliveIn(url: URL, usual: number): number {
	const seconds = Number(url.searchParams.get('keepalive_timeout_seconds') ?? usual)
	return Number.isFinite(seconds) ? Math.min(Math.max(Math.trunc(seconds), 10), 600) : usual
}
