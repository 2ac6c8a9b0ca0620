import type {
	CompanionActionDefinition,
	CompanionFeedbackDefinition,
	CompanionPresetDefinition,
	SomeCompanionActionInputField,
	SomeCompanionConfigField,
	SomeCompanionFeedbackInputField,
} from '@companion-module/base'
import type { Log } from './log.js'

export type OptionField = SomeCompanionActionInputField | SomeCompanionFeedbackInputField
export type AnyField = OptionField | SomeCompanionConfigField

const reserved = new Set([
	'__proto__',
	'constructor',
	'prototype',
	'__defineGetter__',
	'__defineSetter__',
	'__lookupGetter__',
	'__lookupSetter__',
])

export function isReserved(id: string): boolean {
	return reserved.has(id)
}

type Definition = CompanionActionDefinition | CompanionFeedbackDefinition

/** Definitions as Companion takes them in: the absent left out, forbidden ids refused, repeated option ids dropped. */
export function takeDefinitions<Kind extends Definition>(
	kind: 'Action' | 'Feedback',
	given: { [id: string]: Kind | false | undefined },
	log: Log,
): Map<string, Kind> {
	const definitions = new Map<string, Kind>()
	for (const [id, definition] of Object.entries(given)) {
		if (!definition) continue
		if (isReserved(id)) throw new Error(`${kind} id "${id}" is a reserved word`)
		if (id.startsWith('internal:')) throw new Error(`${kind} id "${id}" uses the reserved "internal:" prefix`)
		if (repeatedIds(definition.options).length > 0) {
			const repeated = repeatedIds(definition.options).join(', ')
			log.companion('warn', `The ${kind.toLowerCase()} ${id} has options which reuse the same id: ${repeated}`)
		}
		definitions.set(id, definition)
	}
	return definitions
}

export function repeatedIds(fields: readonly { id: string }[]): string[] {
	const ids = fields.map((field) => field.id)
	return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

/** Of fields with the same id only the first counts. */
export function uniqueFields<Field extends { id: string }>(fields: readonly Field[]): Field[] {
	return fields.filter((field, index) => fields.findIndex((other) => other.id === field.id) === index)
}

/** What a newly placed action or feedback starts with. */
export function defaultOptions(fields: readonly OptionField[]): {
	[id: string]: string | number | boolean | (string | number)[]
} {
	return Object.fromEntries(
		fields.flatMap((field) => ('default' in field && field.default !== undefined ? [[field.id, field.default]] : [])),
	)
}

export type AnyPreset = CompanionPresetDefinition
