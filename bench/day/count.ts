import type { RecordedRequest } from '../../sandbox/twitch/index.js'
import type { TokenServer } from '../../sandbox/token-server/index.js'

/** How many requests of each kind. */
export type Counts = ReadonlyMap<string, number>

const minute = 60_000
const hosts = { helix: 'Helix', oauth2: 'Login', eventsub: 'EventSub' } as const

export function count(twitch: readonly RecordedRequest[], tokenServer: TokenServer['requests']): Counts {
	const counts = new Map([['Token server', tokenServer.length]])
	for (const { method, path, host } of twitch) {
		const kind = `${hosts[host]}: ${method} ${path}`
		counts.set(kind, (counts.get(kind) ?? 0) + 1)
	}
	counts.set('Twitch in all', twitch.length)
	counts.set('Twitch in the busiest minute', busiest(twitch))
	return counts
}

function busiest(requests: readonly RecordedRequest[]): number {
	const perMinute = new Map<number, number>()
	for (const { at } of requests) {
		const begun = Math.floor(at / minute)
		perMinute.set(begun, (perMinute.get(begun) ?? 0) + 1)
	}
	return Math.max(0, ...perMinute.values())
}
