import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Answer } from '../http/answer.js'
import type { Journal } from '../http/journal.js'
import type { World } from '../world/world.js'

export const path = '/ws'

/** Lets clients in that ask for a WebSocket: recorded, and met by trouble, as any other request. */
export function upgrader(world: World, journal: Journal) {
	const server = new WebSocketServer({ noServer: true })

	return function upgrade(incoming: IncomingMessage, connection: Duplex, head: Buffer): void {
		const url = new URL(incoming.url ?? '', world.eventsub.url)
		connection.on('error', () => connection.destroy())
		const request = journal.arrive({
			at: Date.now(),
			host: 'eventsub',
			method: incoming.method ?? 'GET',
			path: url.pathname,
			endpoint: undefined,
			query: Object.fromEntries([...url.searchParams.keys()].map((name) => [name, url.searchParams.getAll(name)])),
			headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
			body: undefined,
			user: undefined,
			ignored: [],
		})
		const enter = (): Answer => (url.pathname === path ? { status: 101 } : { status: 404 })
		void world.trouble.pass(request, enter).then((answer) => {
			const status = answer === 'drop' ? undefined : answer.status
			if (status === 101)
				server.handleUpgrade(incoming, connection, head, (socket) => world.eventsub.sessions.accept(socket, url))
			else refuse(connection, status)
			journal.answered(request, status)
		})
	}
}

function refuse(connection: Duplex, status: number | undefined): void {
	if (status === undefined) connection.destroy()
	else
		connection.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
