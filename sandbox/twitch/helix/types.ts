import { isRecord } from '../http/body.js'

const types: Record<string, (value: unknown) => boolean> = {
	string: (value) => typeof value === 'string',
	integer: (value) => Number.isInteger(value),
	number: (value) => typeof value === 'number',
	boolean: (value) => typeof value === 'boolean',
	object: isRecord,
	'object[]': (value) => Array.isArray(value) && value.every(isRecord),
	'string[]': (value) => Array.isArray(value) && value.every((element) => typeof element === 'string'),
}

export function isOfType(type: string, value: unknown): boolean {
	const check = types[type]
	if (!check) throw new Error(`The facts know no type ${type}`)
	return check(value)
}
