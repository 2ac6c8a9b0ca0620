import { describe, expect } from 'vitest'
import refusals from '../../../sandbox/twitch/facts/refusals.json' with { type: 'json' }
import { isCollision } from '../../../src/twitch/helix/collisions.js'
import { endpoint, type EndpointId } from '../../../src/twitch/helix/endpoints.js'
import { knownRefusal } from '../../../src/twitch/helix/known-refusals.js'
import { test } from '../../helpers/desk.js'
import { actionIds, cases, factsOf, pressExample, startFor } from './table.js'

const documented = new Map<string, readonly (string | number)[][]>(Object.entries(refusals))

/** What a call of ours never lacks, or what is found out before it: none of it is for a user to meet. */
const notMet = [
	/is required\.$|^Missing |required fields\.$|^A parameter is missing/,
	/Authorization header|access token is not valid|OAuth token is not valid|OAuth token is not valide/,
	/must include the|is missing the|^Token\/scope/,
	/Client-Id header (does not match|must match the client ID in)|Client ID in the OAuth token|Client-Id header must match the client ID in/i,
	/must match the user ID|does not match the user|moderator_id and user token/,
]

const rows = cases.flatMap(({ title, id: action, example, calls }) =>
	calls.flatMap((id) =>
		(documented.get(id) ?? [])
			.map(([status, words]) => ({ title, action, example, id, status: Number(status), words: String(words) }))
			.filter(({ words }) => !notMet.some((pattern) => pattern.test(words))),
	),
)

/** The rest is for other rooms: the token, the login, the settings. */
describe('A refusal by Twitch', () => {
	test.for(rows)('of $title by $id with $status is told: $words', async (row, { desk }) => {
		const { action, example, id, status, words } = row
		await startFor(desk, action, example)
		const before = desk.helix(id).length
		desk.twitch.world.trouble.fail({ match: { endpoint: id }, status, body: { status, message: words }, times: 9 })
		const { outcome, error } = await pressExample(desk, action, {}, example)
		expect(outcome).toBe('failed')
		expect(error).toContain(knownRefusal(endpoint(id), status, words) ?? words)
		// Once, but for two who meet; where the token was in doubt, it was asked about and not renewed.
		expect(desk.helix(id).length - before).toBe(isCollision(endpoint(id), status) ? 2 : 1)
		expect(desk.companion.status?.status).toBe('ok')
		expect(desk.tokenServer.requests).toHaveLength(1)
	})
})

describe('What Twitch offers for a key', () => {
	const reached = new Set<EndpointId>(
		actionIds.flatMap((id) => [...factsOf(id).endpoints, ...factsOf(id).optionalEndpoints]),
	)
	test.for([...documented.keys()])('%s has an action of its own', (id) => {
		expect([...reached]).toContain(id)
	})
})
