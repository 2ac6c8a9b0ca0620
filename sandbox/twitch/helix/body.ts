import type { Parameter } from '../facts/parameter.js'
import { Refusal } from '../http/answer.js'
import { isRecord } from '../http/body.js'
import { isOfType } from './types.js'

/** Checks a body, or an object within it, against the parameters whose names start with where it stands. */
export function checkBody(parameters: readonly Parameter[], body: Record<string, unknown>, within = ''): void {
	const here = parameters.filter(({ name }) => name.startsWith(within) && !name.slice(within.length).includes('.'))
	for (const { name, required } of here) {
		const value = body[name.slice(within.length)]
		if (required && value === undefined) throw new Refusal(400, `The ${name} field is required.`)
		if (required && value === '') throw new Refusal(400, `The ${name} field may not contain an empty string.`)
	}
	for (const { name, type } of here) {
		const value = body[name.slice(within.length)]
		if (value === undefined) continue
		if (!isOfType(type, value)) throw new Refusal(400, `The value in the ${name} field is not valid.`)
		const inner = Array.isArray(value) ? value : [value]
		for (const element of inner) if (isRecord(element)) checkBody(parameters, element, `${name}.`)
	}
}
