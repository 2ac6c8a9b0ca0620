import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { listen } from '../twitch/http/listen.js'
import { type Answer, respondWithTokens, type Responder } from './answer.js'
import type { TokenRequest } from './request.js'
import { send } from './send.js'

export interface TokenServer {
	/** Ends in a slash. */
	readonly url: string
	readonly requests: readonly TokenRequest[]
	/** Answers every request like this from now on. */
	readonly answer: (respond: Answer | Responder) => void
	/** Answers with tokens from now on, as a good token server does; at the start there are none. */
	readonly serveTokens: (lookup: (guid: string) => string | undefined) => void
	/** Lets requests wait, from now on until the returned function is called. */
	readonly hold: () => () => void
	/** Waits until as many requests have arrived since the start, and gives the last of them. */
	readonly arrived: (count?: number) => Promise<TokenRequest>
	readonly close: () => Promise<void>
}

export async function startTokenServer({ port = 0 }: { port?: number } = {}): Promise<TokenServer> {
	const requests: TokenRequest[] = []
	const gates = new Set<PromiseWithResolvers<void>>()
	const waiting: (() => void)[] = []
	let respond = respondWithTokens(() => undefined)

	const app = new Hono<{ Bindings: HttpBindings }>()
	app.all('*', async ({ req, env: { outgoing } }) => {
		const ended = Promise.withResolvers<'answered' | 'hung up'>()
		outgoing.once('close', () => ended.resolve(outgoing.writableFinished ? 'answered' : 'hung up'))
		const arrival = { at: Date.now(), method: req.method, path: req.path, query: { ...req.queries() } }
		const request = { ...arrival, headers: { ...req.header() }, bytesSent: 0, ended: ended.promise }
		requests.push(request)
		for (const notice of waiting.splice(0)) notice()
		for (const gate of [...gates]) await gate.promise
		await send(respond(request), outgoing, (bytes) => {
			request.bytesSent += bytes
		})
		return RESPONSE_ALREADY_SENT
	})

	const listening = await listen(app, port)
	return {
		url: `${listening.url}/`,
		requests,
		answer: (chosen) => {
			respond = typeof chosen === 'function' ? chosen : () => chosen
		},
		serveTokens: (lookup) => {
			respond = respondWithTokens(lookup)
		},
		hold: () => {
			const gate = Promise.withResolvers<void>()
			gates.add(gate)
			return () => {
				gates.delete(gate)
				gate.resolve()
			}
		},
		arrived: async (count = 1) => {
			for (;;) {
				const request = requests[count - 1]
				if (request) return request
				await new Promise<void>((resolve) => {
					waiting.push(resolve)
				})
			}
		},
		close: async () => {
			for (const gate of gates) gate.resolve()
			await listening.close()
		},
	}
}
