import * as v from 'valibot'
import { WebSocket } from 'ws'

const messageSchema = v.object({
	metadata: v.object({
		message_id: v.string(),
		message_type: v.string(),
		message_timestamp: v.string(),
		subscription_type: v.optional(v.string()),
		subscription_version: v.optional(v.string()),
	}),
	payload: v.object({
		session: v.optional(
			v.object({
				id: v.string(),
				status: v.string(),
				connected_at: v.string(),
				keepalive_timeout_seconds: v.nullable(v.number()),
				reconnect_url: v.nullable(v.string()),
			}),
		),
		subscription: v.optional(v.looseObject({ id: v.string(), status: v.string() })),
		event: v.optional(v.unknown()),
	}),
})

export type Heard = v.InferOutput<typeof messageSchema>

/** A WebSocket client that keeps to the protocol, and keeps what it hears. */
export class Listener {
	readonly heard: Heard[] = []
	readonly closed: Promise<number>
	pings = 0
	readonly #taken = new Map<string, number>()
	readonly #listeners = new Set<() => void>()

	constructor(readonly socket: WebSocket) {
		socket.on('ping', () => (this.pings += 1))
		socket.on('message', (data: Buffer) => {
			this.heard.push(v.parse(messageSchema, JSON.parse(data.toString())))
			for (const listener of this.#listeners) listener()
		})
		this.closed = new Promise((resolve) => {
			socket.on('close', resolve)
		})
	}

	/** Connects and waits for the welcome. */
	static async connect(url: string): Promise<Listener> {
		const listener = new Listener(new WebSocket(url))
		await listener.next('session_welcome')
		return listener
	}

	get sessionId(): string {
		return this.of('session_welcome')[0]?.payload.session?.id ?? ''
	}

	of(type: string): Heard[] {
		return this.heard.filter(({ metadata }) => metadata.message_type === type)
	}

	/** The first of this kind that was not taken before. */
	async next(type: string): Promise<Heard> {
		const index = this.#taken.get(type) ?? 0
		this.#taken.set(type, index + 1)
		for (;;) {
			const found = this.of(type)[index]
			if (found) return found
			await new Promise<void>((resolve, reject) => {
				this.#listeners.add(resolve)
				this.socket.on('close', (code: number) => reject(new Error(`Closed with ${code} before ${type}`)))
				this.socket.on('error', reject)
			})
			this.#listeners.clear()
		}
	}

	/** Waits until the server has read and answered all that came before. */
	async settled(): Promise<void> {
		await new Promise((resolve) => {
			this.socket.once('pong', resolve)
			this.socket.ping()
		})
	}
}
