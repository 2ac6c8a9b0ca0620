import type { Parameter } from '../facts/parameter.js'
import type { Rule } from '../facts/rule.js'
import { Refusal } from '../http/answer.js'
import { isRecord } from '../http/body.js'
import { checkBody } from './body.js'
import type { Call } from './call.js'
import { isOfType } from './types.js'

/** What must be there is there, lists are not too long, and every value has its type: in this order. */
export function checkParameters(call: Call): void {
	const { endpoint, request } = call
	for (const { name, required } of endpoint.query) {
		if (required && !call.text(name)) throw new Refusal(400, `The ${name} query parameter is required.`)
	}
	const body = endpoint.body.length > 0 ? (request.body ?? {}) : {}
	if (!isRecord(body)) throw new Refusal(400, 'The body is not a JSON object sent as application/json.')
	checkBody(endpoint.body, body)
	const rules = call.token.user ? endpoint.rules : [...endpoint.rules, ...endpoint.appRules]
	for (const rule of rules) checkRule(call, rule)
	for (const parameter of endpoint.query) checkQuery(parameter, call.texts(parameter.name))
}

function checkRule(call: Call, { least, most, counted, names }: Rule): void {
	const counts = names.map((name) => (counted === 'values' ? call.values(name).length : Number(call.has(name))))
	const given = counts.reduce((sum, count) => sum + count, 0)
	if (given < least) throw new Refusal(400, `The request must specify ${names.join(' or ')}.`)
	if (given > most) throw new Refusal(400, `The request specifies too many of ${names.join(', ')}.`)
}

function checkQuery({ name, type, list = 1, most }: Parameter, values: string[]): void {
	if (values.length > list) {
		throw new Refusal(400, `The number of ${name} query parameters exceeds the maximum of ${list}.`)
	}
	for (const text of values) {
		if (!isOfType(type, fromQuery(type, text)) || (most !== undefined && (Number(text) < 1 || Number(text) > most))) {
			throw new Refusal(400, `The value in the ${name} query parameter is not valid.`)
		}
	}
}

function fromQuery(type: string, text: string): unknown {
	if (type === 'integer' || type === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
	if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
	return text
}
