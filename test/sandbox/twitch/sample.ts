import { randomUUID } from 'node:crypto'
import type { Endpoint } from '../../../sandbox/twitch/facts/facts.js'
import type { Parameter } from '../../../sandbox/twitch/facts/parameter.js'

export interface SampleRequest {
	query: Record<string, string>
	body: Record<string, unknown> | undefined
}

/** The smallest request that the facts call complete, with `id` wherever a user is named. */
export function sampleRequest(endpoint: Endpoint, id: string): SampleRequest {
	const chosen = endpoint.rules.filter(({ least }) => least > 0).map(({ names }) => names[0])
	const isWanted = ({ name, required }: Parameter): boolean => required || chosen.includes(name)
	const query = endpoint.query
		.filter(isWanted)
		.map(({ name, type }) => [name, name.endsWith('_id') ? id : String(sampleValue(type))])
	const body = sampleObject(endpoint.body, isWanted, id)
	return { query: Object.fromEntries(query), body: endpoint.body.length > 0 ? body : undefined }
}

function sampleObject(
	parameters: readonly Parameter[],
	isWanted: (parameter: Parameter) => boolean,
	id: string,
	within = '',
): Record<string, unknown> {
	const here = parameters.filter(({ name }) => name.startsWith(within) && !name.slice(within.length).includes('.'))
	return Object.fromEntries(
		here.filter(isWanted).map(({ name, type }) => {
			const inner = (): object => sampleObject(parameters, isWanted, id, `${name}.`)
			const value = type === 'object' ? inner() : type === 'object[]' ? [inner()] : sampleValue(type)
			return [name.slice(within.length), name.endsWith('_id') ? id : value]
		}),
	)
}

function sampleValue(type: string): unknown {
	if (type === 'boolean') return true
	if (type === 'integer' || type === 'number') return 30
	if (type === 'string[]') return [randomUUID()]
	return randomUUID()
}
