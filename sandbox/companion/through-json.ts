import type { JsonObject } from '@companion-module/base'

/** Everything between Companion and a module travels as JSON: no shared objects, and what is undefined is left out. */
export function throughJson<Value>(value: Value): Value {
	return value === undefined ? value : JSON.parse(JSON.stringify(value))
}

export function asJsonObject(value: object | undefined): JsonObject {
	return JSON.parse(JSON.stringify(value ?? {}))
}
