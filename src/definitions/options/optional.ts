import type { JsonValue } from '@companion-module/base'
import { textOf, type Option } from './option.js'
import { textField } from './text-field.js'

/** The same in a text field that may be left empty. */
export function optional<Value>(
	{ label, limits, parse, cases: { accepted, refused } }: Option<JsonValue, Value>,
	description: string,
): Option<string, Value | undefined> {
	const isEmpty = (saved: JsonValue): boolean => textOf(saved).trim() === ''
	return {
		label,
		limits,
		standard: '',
		field: (id) =>
			textField(id, { label, description: `${description}. ${limits[0]?.toUpperCase()}${limits.slice(1)}` }),
		parse: (saved) => (isEmpty(saved) ? undefined : parse(saved)),
		cases: { accepted: [...accepted, ''], refused: refused.filter((saved) => !isEmpty(saved)) },
	}
}
