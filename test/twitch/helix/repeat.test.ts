import { describe, expect, test } from 'vitest'
import { repeatAfter, type Outcome } from '../../../src/twitch/helix/repeat.js'

const status = (code: number, rateLimitedFor?: number): Outcome => ({ kind: 'status', status: code, rateLimitedFor })
const collision: Outcome = { kind: 'status', status: 409, rateLimitedFor: undefined, isCollision: true }
const network = (sent: boolean): Outcome => ({ kind: 'network', failure: { code: 'X', sent, words: 'failed' } })

const pause = 300
const never = undefined

describe('A failed call is repeated', () => {
	const rows: { what: string; outcome: Outcome; read: number | undefined; write: number | undefined }[] = [
		{ what: '400', outcome: status(400), read: never, write: never },
		{ what: '401', outcome: status(401), read: never, write: never },
		{ what: '403', outcome: status(403), read: never, write: never },
		{ what: '404', outcome: status(404), read: never, write: never },
		{ what: '409', outcome: status(409), read: never, write: never },
		{ what: '409 where two met', outcome: collision, read: pause, write: pause },
		{ what: '429 of the general limit', outcome: status(429, 1200), read: 1200, write: 1200 },
		{ what: '429 of the endpoint', outcome: status(429), read: never, write: never },
		{ what: '500', outcome: status(500), read: pause, write: never },
		{ what: '502', outcome: status(502), read: pause, write: never },
		{ what: '503', outcome: status(503), read: pause, write: pause },
		{ what: '504', outcome: status(504), read: pause, write: never },
		{ what: 'a connection that broke', outcome: network(true), read: pause, write: never },
		{ what: 'a request that never left', outcome: network(false), read: pause, write: pause },
	]
	test.for(rows)('after $what: a read $read, a write $write', ({ outcome, read, write }) => {
		expect(repeatAfter('GET', outcome, 4500)).toBe(read)
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(repeatAfter(method, outcome, 4500)).toBe(write)
	})

	test('only in the time that is left', () => {
		expect(repeatAfter('GET', status(503), 801)).toBe(pause)
		expect(repeatAfter('GET', status(503), 800)).toBe(never)
		expect(repeatAfter('GET', status(429, 5000), 4500)).toBe(never)
	})
})
