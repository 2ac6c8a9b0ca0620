import { createServer, type IncomingMessage, type Server } from 'node:http'
import { addressOf, listenAnywhere } from './listen.js'

/** The way to DynamoDB, on which answers and requests can be lost. */
export class Road {
	/** The operations that came along. */
	readonly operations: string[] = []
	#lost: { readonly operation: string; readonly what: 'request' | 'answer' } | undefined
	readonly #server: Server

	private constructor(readonly destination: string) {
		this.#server = createServer((request, response) => {
			this.#pass(request).then(
				async (answer) => {
					if (!answer) return response.destroy()
					return response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
				},
				() => response.destroy(),
			)
		})
	}

	static async to(destination: string): Promise<Road> {
		const road = new Road(destination)
		await listenAnywhere(road.#server)
		return road
	}

	get endpoint(): string {
		return addressOf(this.#server)
	}

	/** Loses the next one of its kind. */
	lose(what: 'request' | 'answer', operation: string): void {
		this.#lost = { operation, what }
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections()
		await new Promise((resolve) => this.#server.close(resolve))
	}

	async #pass(request: IncomingMessage): Promise<Response | undefined> {
		const headers = new Headers()
		for (const [name, value] of Object.entries(request.headers)) {
			if (typeof value === 'string' && /^(x-amz-|authorization|content-type)/.test(name)) headers.set(name, value)
		}
		const operation = headers.get('x-amz-target')?.split('.').at(-1) ?? ''
		this.operations.push(operation)
		const lost = this.#lost?.operation === operation ? this.#lost.what : undefined
		if (lost) this.#lost = undefined
		const chunks: Uint8Array[] = []
		for await (const chunk of request) chunks.push(Buffer.from(chunk))
		if (lost === 'request') return undefined
		const answer = await fetch(this.destination, { method: 'POST', headers, body: Buffer.concat(chunks) })
		return lost === 'answer' ? undefined : answer
	}
}
