import type { JsonValue } from '@companion-module/base'

export type VariableLookup = (label: string, name: string) => JsonValue | undefined

export const unknownVariable = '$NA'
const reference = /\$\(([^:$)]+):([^)$]+)\)/

export function asText(value: JsonValue | undefined): string {
	if (typeof value === 'string') return value
	// NaN and Infinity, which JSON does not know, among them.
	if (typeof value === 'number') return String(value)
	return value === undefined ? '' : JSON.stringify(value)
}

/** Puts values in place of `$(label:name)`; values may themselves hold references, which Companion follows up to a limit. */
export function resolveVariables(text: string, lookup: VariableLookup, seen: Set<string>): string {
	let resolved = text
	for (let round = 0; round <= 100; round++) {
		const [whole, label, name] = reference.exec(resolved) ?? []
		if (whole === undefined || label === undefined || name === undefined) break
		seen.add(`${label}:${name}`)
		const value = lookup(label, name)
		resolved = resolved.replaceAll(whole, () => (value === undefined ? unknownVariable : asText(value)))
	}
	return resolved
}
