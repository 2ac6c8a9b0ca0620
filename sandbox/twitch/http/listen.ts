import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'

export interface Listening {
	/** Without a slash at the end. */
	url: string
	close: () => Promise<void>
}

export async function listen(
	app: Hono<{ Bindings: HttpBindings }>,
	port: number,
	upgrade?: (request: IncomingMessage, connection: Duplex, head: Buffer) => void,
): Promise<Listening> {
	// The adapter would otherwise replace the Request and Response that the module under test uses.
	const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false })
	if (upgrade) server.on('upgrade', upgrade)
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject)
		server.listen(port, '127.0.0.1', resolve)
	})
	return {
		url: `http://127.0.0.1:${portOf(server.address())}`,
		close: async () => {
			const closed = new Promise<void>((resolve) => {
				server.close(() => resolve())
			})
			if ('closeAllConnections' in server) server.closeAllConnections()
			await closed
		},
	}
}

function portOf(address: AddressInfo | string | null): number {
	if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
	return address.port
}
