import type { Redactor } from '../oauth/redactor.js'

/** What an answer of the API can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** The same without secrets in its texts. Not done in the raw text: what is no text would break. */
export function redacted<T extends Json | undefined>(json: T, redactor: Redactor): Json | T {
	if (typeof json === 'string') return redactor.redact(json)
	if (typeof json !== 'object' || json === null) return json
	if (Array.isArray(json)) return json.map((each: Json) => redacted(each, redactor))
	return Object.fromEntries(
		Object.entries(json).map(([name, value]: [string, Json]) => [name, redacted(value, redactor)]),
	)
}

/** What is there by a path such as `data.0.id` or `data[0].id`; undefined where there is nothing, or no path. */
export function valueAt(json: Json, path: string): Json | undefined {
	const names = path.split(/[.[\]]/).map((name) => name.trim())
	const steps = names.filter((name) => name !== '')
	return steps.length === 0 ? undefined : steps.reduce<Json | undefined>(below, json)
}

function below(json: Json | undefined, name: string): Json | undefined {
	if (typeof json !== 'object' || json === null) return undefined
	return Object.entries(json).find(([each]) => each === name)?.[1]
}
