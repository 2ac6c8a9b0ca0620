import type { WebSocket } from 'ws'
import { randomText } from '../world/random.js'
import { preciseTimestamp } from '../world/timestamp.js'
import type { Timetable } from '../world/timetable.js'
import { type CloseCode, closeCodes } from './close-codes.js'
import { keepalive, type Message } from './message.js'
import type { Subscriber } from './subscription.js'

/** One client's stay: its connection may be replaced by another, which Twitch then calls a reconnect. */
export class Session {
	readonly id = `AgoQ${randomText(28)}`
	readonly connectedAt = preciseTimestamp(Date.now())
	/** Whoever made the first subscription: nobody else may. */
	subscriber: Subscriber | undefined
	/** Where the client has been asked to go; the old connection goes on until it has. */
	reconnectUrl: string | undefined
	open = true
	#callOffKeepalive: () => void = () => {}

	constructor(
		/** The one that gets the messages. */
		public socket: WebSocket,
		readonly keepaliveSeconds: number,
		private readonly timetable: Timetable,
		/** Whether keepalives are sent at all. */
		private readonly keepsAlive: () => boolean,
	) {}

	send(message: Message): void {
		if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify(message))
		this.#awaitKeepalive()
	}

	close(code: CloseCode): void {
		this.end()
		this.socket.close(code, closeCodes[code].reason)
	}

	/** Nothing is sent any more. */
	end(): void {
		this.open = false
		this.#callOffKeepalive()
	}

	/** One is due as soon as nothing else was sent for so long. */
	#awaitKeepalive(): void {
		this.#callOffKeepalive()
		if (!this.open) return
		this.#callOffKeepalive = this.timetable.at(Date.now() + this.keepaliveSeconds * 1000, () => {
			if (this.keepsAlive()) this.send(keepalive())
			else this.#awaitKeepalive()
		})
	}
}
