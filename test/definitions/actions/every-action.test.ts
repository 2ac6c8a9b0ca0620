import { describe, expect } from 'vitest'
import { endpoint } from '../../../src/twitch/helix/endpoints.js'
import { allScopes, test } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'
import { actionIds, cases, factsOf, pressExample, startFor } from './table.js'

describe('An action', () => {
	test.for(cases)('$title: does what its example says, and writes down its result', async (row, { desk }) => {
		const { id, example, result } = row
		await startFor(desk, id, example)
		expect(await pressExample(desk, id, {}, example)).toEqual({ outcome: 'done', tolerated: {} })
		await until('the action is written down', () => desk.companion.variables['last_action'] === factsOf(id).name)
		expect(desk.companion.variables['last_action_result']).toMatch(result)
		expect(desk.companion.variables['last_error']).toBe('')
	})

	const all = cases.flatMap(({ title, id, example, calls }) =>
		calls.flatMap((endpointId) =>
			endpoint(endpointId).scopes.map((alternatives) => ({ title, id, example, endpointId, alternatives })),
		),
	)
	// Who lacks one of these lacks a narrower one of the same action as well, which has a row of its own.
	const needs = all.filter(
		({ title, alternatives }) =>
			!all.some((other) => {
				const isNarrower = other.alternatives.length < alternatives.length
				return other.title === title && isNarrower && other.alternatives.every((scope) => alternatives.includes(scope))
			}),
	)

	test.for(needs)('$title: without $alternatives says so and sends nothing', async (need, { desk }) => {
		const { id, example, endpointId, alternatives } = need
		desk.issue({ scopes: allScopes.filter((scope) => !alternatives.includes(scope)) })
		await startFor(desk, id, example)
		const { outcome, error } = await pressExample(desk, id, {}, example)
		expect(outcome).toBe('failed')
		for (const scope of alternatives) expect(error).toContain(scope)
		expect(error).toMatch(/@streamer has not granted\. Log in again where the token comes from/)
		expect(desk.helix(endpointId)).toEqual([])
	})

	const examined = new Set(cases.flatMap(({ calls }) => calls))
	const writes = new Set(
		actionIds
			.flatMap((id) => [...factsOf(id).endpoints, ...factsOf(id).optionalEndpoints])
			.filter((id) => endpoint(id).method !== 'GET'),
	)
	test.for([...writes])('that calls %s has an example that does so', (id) => {
		expect([...examined]).toContain(id)
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
