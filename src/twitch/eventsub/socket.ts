import { WebSocket } from 'ws'
import { readMessage, type SocketMessage } from './message.js'

/** Milliseconds from the beginning to Twitch's welcome. */
const welcomeTime = 10_000
/** Milliseconds that a keepalive may be late on its way. */
const grace = 3000
/** Bytes; the longest event of Twitch is far below. */
const longestMessage = 1_048_576

interface SocketListeners {
	readonly onMessage: (message: SocketMessage) => void
	/** Once, however it ended. */
	readonly onEnd: (code: number, words: string) => void
}

/**
 * One WebSocket to EventSub, from its beginning to its end. Nothing is ever sent on it: Twitch would close it. Silence
 * for longer than Twitch promised ends it from our side.
 */
export class EventSubSocket {
	readonly #socket: WebSocket
	readonly #listeners: SocketListeners
	#silence: NodeJS.Timeout
	#keepalive = welcomeTime
	#isEnded = false

	constructor(url: string, listeners: SocketListeners) {
		this.#listeners = listeners
		this.#socket = new WebSocket(url, { maxPayload: longestMessage, perMessageDeflate: false, followRedirects: false })
		this.#silence = this.#expect(welcomeTime)
		this.#socket.on('message', (data, isBinary) =>
			this.#receive(Buffer.isBuffer(data) && !isBinary ? data.toString() : ''),
		)
		this.#socket.on('close', (code, reason) => this.#end(code, reason.toString()))
		this.#socket.on('error', (error) => this.#end(0, error.message))
	}

	/** Ends it without a word to the listeners. */
	close(): void {
		this.#isEnded = true
		clearTimeout(this.#silence)
		this.#socket.removeAllListeners()
		// What ends while it is still being opened says so in an error that is nobody's.
		this.#socket.on('error', () => undefined)
		if (this.#socket.readyState === WebSocket.CONNECTING) this.#socket.terminate()
		else this.#socket.close()
	}

	#receive(text: string): void {
		if (this.#isEnded) return
		clearTimeout(this.#silence)
		const message = readMessage(text)
		if (message?.kind === 'welcome') this.#keepalive = message.keepaliveSeconds * 1000
		this.#silence = this.#expect(this.#keepalive + grace)
		if (message) this.#listeners.onMessage(message)
	}

	#expect(milliseconds: number): NodeJS.Timeout {
		return setTimeout(() => {
			this.#socket.terminate()
			this.#end(0, `nothing came for ${milliseconds / 1000} s`)
		}, milliseconds)
	}

	#end(code: number, words: string): void {
		if (this.#isEnded) return
		this.#isEnded = true
		clearTimeout(this.#silence)
		this.#listeners.onEnd(code, words)
	}
}
