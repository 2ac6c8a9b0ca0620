import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Answer } from './answer.js'

const pieceSize = 1024

// Fake timers must not stop the outside world.
const realSetImmediate = globalThis.setImmediate

/** Sends an answer and tells of every piece how long it was, until the client has hung up. */
export async function send(answer: Answer, outgoing: ServerResponse, onSent: (bytes: number) => void): Promise<void> {
	if (answer === 'drop') {
		outgoing.destroy()
		return
	}
	const { status = 200, headers = {}, body = '' } = answer
	const length = typeof body === 'string' ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}
	outgoing.writeHead(status, { ...length, ...headers })
	outgoing.flushHeaders()
	for await (const piece of typeof body === 'string' ? pieces(body) : body) {
		if (outgoing.destroyed) return
		const flowing = outgoing.write(piece)
		onSent(Buffer.byteLength(piece))
		if (!flowing) await Promise.race([once(outgoing, 'drain'), once(outgoing, 'close')])
		// A client in the same process gets its turn to read, and to hang up.
		await new Promise((resolve) => {
			realSetImmediate(resolve)
		})
	}
	outgoing.end()
}

function* pieces(text: string): Generator<Buffer> {
	const bytes = Buffer.from(text)
	for (let start = 0; start < bytes.length; start += pieceSize) yield bytes.subarray(start, start + pieceSize)
}
