import { subscribe, unsubscribe } from 'node:diagnostics_channel'

// Taken while it is real.
const { setImmediate: soon } = globalThis

const underWay = new Set<unknown>()

function requestOf(message: unknown): unknown {
	return typeof message === 'object' && message !== null && 'request' in message ? message.request : undefined
}

function begin(message: unknown): void {
	underWay.add(requestOf(message))
}

function end(message: unknown): void {
	underWay.delete(requestOf(message))
}

const channels = {
	'undici:request:create': begin,
	'undici:request:trailers': end,
	'undici:request:error': end,
}

/** Follows all requests of `fetch` from now on; returns how to stop that. */
export function followRequests(): () => void {
	for (const [name, listener] of Object.entries(channels)) subscribe(name, listener)
	return () => {
		for (const [name, listener] of Object.entries(channels)) unsubscribe(name, listener)
		underWay.clear()
	}
}

/** Resolves when every request is answered, and what the answer led to has happened. */
export async function quiet(): Promise<void> {
	let calm = 0
	while (calm < 8) {
		await new Promise<void>((resolve) => soon(resolve))
		calm = underWay.size === 0 ? calm + 1 : 0
	}
}
