import { connect, createServer, type Server, type Socket } from 'node:net'

/** The line between the module and Twitch, which can be cut and mended. */
export class Line {
	readonly #sockets = new Set<Socket>()
	readonly #target: number
	#server: Server | undefined
	#port = 0

	constructor(apiUrl: string) {
		this.#target = Number(new URL(apiUrl).port)
	}

	/** The address of the API at this end. */
	get apiUrl(): string {
		return `http://127.0.0.1:${this.#port}/helix`
	}

	async mend(): Promise<void> {
		const server = createServer((near) => {
			const far = connect(this.#target, '127.0.0.1')
			for (const socket of [near, far]) {
				this.#sockets.add(socket)
				socket.on('error', () => socket.destroy())
				socket.on('close', () => [near, far].forEach((each) => each.destroy()))
			}
			near.pipe(far).pipe(near)
		})
		this.#server = server
		await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve))
		const address = server.address()
		if (typeof address === 'object' && address) this.#port = address.port
	}

	/** From now on nothing listens there. */
	async cut(): Promise<void> {
		const ended = new Promise((resolve) => this.#server?.close(resolve))
		for (const socket of this.#sockets) socket.destroy()
		this.#sockets.clear()
		await ended
	}
}
