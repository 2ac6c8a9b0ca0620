import { describe, expect } from 'vitest'
import { endpoint } from '../../../src/twitch/helix/endpoints.js'
import { allScopes, test } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'
import { actionIds, factsOf, pressExample, startFor } from './table.js'

describe('An action', () => {
	test.for(actionIds)('%s does what its example says, and writes down its result', async (id, { desk }) => {
		await startFor(desk, id)
		expect(await pressExample(desk, id)).toEqual({ outcome: 'done', tolerated: {} })
		await until('the action is written down', () => desk.companion.variables['last_action'] === factsOf(id).name)
		expect(desk.companion.variables['last_action_result']).toMatch(factsOf(id).example.result)
		expect(desk.companion.variables['last_error']).toBe('')
	})

	const all = actionIds.flatMap((id) =>
		factsOf(id).endpoints.flatMap((endpointId) =>
			endpoint(endpointId).scopes.map((alternatives) => ({ id, endpointId, alternatives })),
		),
	)
	// Who lacks one of these lacks a narrower one of the same action as well, which has a row of its own.
	const needs = all.filter(
		({ id, alternatives }) =>
			!all.some((other) => {
				const isNarrower = other.alternatives.length < alternatives.length
				return other.id === id && isNarrower && other.alternatives.every((scope) => alternatives.includes(scope))
			}),
	)

	test.for(needs)('$id without $alternatives says so and sends nothing', async (need, { desk }) => {
		const { id, endpointId, alternatives } = need
		desk.issue({ scopes: allScopes.filter((scope) => !alternatives.includes(scope)) })
		await startFor(desk, id)
		const { outcome, error } = await pressExample(desk, id)
		expect(outcome).toBe('failed')
		for (const scope of alternatives) expect(error).toContain(scope)
		expect(error).toMatch(/@streamer has not granted\. Log in again where the token comes from/)
		expect(desk.helix(endpointId)).toEqual([])
	})

	const needingLogin = actionIds.filter((id) => factsOf(id).example.tokenSource === undefined)
	test.for(needingLogin)('%s fails at once with what the status says while signed out', async (id, { desk }) => {
		desk.tokenServer.answer({ status: 404, body: 'Unknown id' })
		await desk.start()
		await desk.untilStatus('authentication_failure')
		const began = Date.now()
		expect(await pressExample(desk, id)).toMatchObject({
			outcome: 'failed',
			error: desk.companion.status?.message,
		})
		expect(Date.now() - began).toBeLessThan(1000)
		expect(desk.helix()).toEqual([])
	})

	const learning = actionIds.filter((id) => factsOf(id).learns)
	test.for(learning)('%s learns what its options take', async (id, { desk }) => {
		await startFor(desk, id)
		const { options, example } = factsOf(id)
		const learned = Object.entries((await desk.companion.learn(id, example.options)) ?? {})
		expect(learned).not.toEqual([])
		for (const [name, value = null] of learned) expect(() => options[name]?.parse(value)).not.toThrow()
		for (const [name] of learned) expect(Object.keys(options)).toContain(name)
	})
})
