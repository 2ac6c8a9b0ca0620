import type { FarTwitch } from './far-twitch.js'
import type { Seen } from './messages.js'

type Sent = Seen['requests'][number]

/** The headers that the module sets itself; fetch adds the others. */
const ownHeaders = ['authorization', 'client-id', 'content-type']

/** A function that sends the request that the module sent, with fetch and nothing else. */
export function bareFetchOf({ addresses: { apiUrl } }: FarTwitch, sent: Sent): () => Promise<void> {
	const { method, path } = sent
	const headers = Object.fromEntries(ownHeaders.map((name) => [name, sent.headers[name] ?? '']))
	const { body } = sent
	return async () => {
		const response = await fetch(`${apiUrl}${path}`, { method, headers, body: JSON.stringify(body) })
		await response.text()
	}
}

/** The comparison is worth nothing unless both sent the very same. */
export function demandSame(one: Sent, other: Sent): void {
	const [first, second] = [JSON.stringify(sorted(one)), JSON.stringify(sorted(other))]
	if (first !== second) throw new Error(`Not the same request:\n${first}\n${second}`)
}

function sorted({ method, path, query, headers, body }: Sent): unknown[] {
	return [method, path, query, Object.entries(headers).sort(), body]
}
