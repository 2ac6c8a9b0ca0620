import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Answer } from './answer.js'

// Written straight to the connection: the adapter waits on a timer for a Response, and tests may have faked timers.
export function send({ outgoing }: HttpBindings, answer: Answer | 'drop'): Response {
	if (answer === 'drop') {
		outgoing.destroy()
		return RESPONSE_ALREADY_SENT
	}
	const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
	const type = typeof answer.body === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
	outgoing.writeHead(answer.status, { ...(text === undefined ? {} : { 'Content-Type': type }), ...answer.headers })
	outgoing.end(text)
	return RESPONSE_ALREADY_SENT
}
