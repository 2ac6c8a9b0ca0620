import type { CompanionOptionValues, StringKeys } from '@companion-module/base'
import type { Field, Options, ParsedOptions, Surroundings } from './option.js'

/** The values behind the options, or an OptionError for the first that is not allowed. */
export function parseOptions<O extends Options>(options: O, saved: CompanionOptionValues): ParsedOptions<O> {
	return mapTable<O, ParsedOptions<O>>(options, (_option, id) => parseOption(options, id, saved))
}

/** One of them. @throws {OptionError} */
export function parseOption<O extends Options, Id extends keyof O>(
	options: O,
	id: Id,
	saved: CompanionOptionValues,
): ReturnType<O[Id]['parse']>
export function parseOption(options: Options, id: string, saved: CompanionOptionValues): unknown {
	// What is missing was saved before the option existed; null is what an expression gave.
	const { [id]: value = options[id]?.standard ?? null } = saved
	return options[id]?.parse(value)
}

export function fieldsOf<O extends Options>(options: O, surroundings: Surroundings): Field<StringKeys<O>>[] {
	const fields: Field<StringKeys<O>>[] = []
	for (const id in options) fields.push(options[id]!.field(id, surroundings))
	return fields
}

/**
 * Maps each entry of a table, keeping its names in the type `R` of what comes out. The one place that vouches for a type:
 * the compiler cannot follow a mapped type through a loop.
 */
export function mapTable<T extends object, R extends { [K in keyof T]: unknown }>(
	table: T,
	map: (entry: T[StringKeys<T>], id: StringKeys<T>) => unknown,
): R {
	const mapped: Record<string, unknown> = {}
	for (const id in table) mapped[id] = map(table[id], id)
	return mapped as R
}
