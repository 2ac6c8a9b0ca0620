import type { Server } from 'node:http'

/** On a free port of this machine. */
export async function listenAnywhere(server: Server): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject)
		server.listen(0, '127.0.0.1', resolve)
	})
}

export function addressOf(server: Server): string {
	const address = server.address()
	return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}
