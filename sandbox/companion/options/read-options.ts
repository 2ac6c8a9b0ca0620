import type { CompanionOptionValues, CompanionPresetValue, JsonValue } from '@companion-module/base'
import type { OptionField } from '../definitions.js'
import { throughJson } from '../through-json.js'
import { checkValue } from './check-value.js'
import { evaluate } from './expression.js'
import { asText, resolveVariables, type VariableLookup } from './variables.js'

/** A plain value, or `{ isExpression, value }`. */
export type OptionInput = CompanionPresetValue<JsonValue | undefined>
export type OptionInputs = { [optionId: string]: OptionInput }

export interface ReadOptions {
	/** What the callback gets. Options without a field are left out, as Companion does. */
	options: CompanionOptionValues
	/** By option: why Companion does not call the callback at all. */
	errors: { [optionId: string]: string }
	/** By option: what would have been an error without `allowInvalidValues`. */
	tolerated: { [optionId: string]: string }
	/** `label:name` of every variable that was read. */
	variables: Set<string>
}

export function readOptions(fields: readonly OptionField[], given: OptionInputs, lookup: VariableLookup): ReadOptions {
	const read: ReadOptions = { options: {}, errors: {}, tolerated: {}, variables: new Set() }
	for (const field of fields) {
		if (isHidden(field, fields, given)) {
			read.options[field.id] = defaultOf(field)
			continue
		}
		try {
			const checked = checkValue(field, computeValue(field, given[field.id], lookup, read.variables))
			read.options[field.id] = checked.value
			if (checked.error !== undefined)
				(field.allowInvalidValues ? read.tolerated : read.errors)[field.id] = checked.error
		} catch (error) {
			read.errors[field.id] = error instanceof Error ? error.message : String(error)
		}
	}
	return { ...read, options: throughJson(read.options) }
}

function computeValue(
	field: OptionField,
	given: OptionInput,
	lookup: VariableLookup,
	seen: Set<string>,
): JsonValue | undefined {
	const { isExpression, value } = unwrap(given)
	if (isExpression && !field.disableAutoExpression) return evaluate(asText(value), lookup, seen)
	if (field.type === 'textinput' && field.useVariables) return resolveVariables(asText(value), lookup, seen)
	return value
}

export function unwrap(given: OptionInput): { isExpression: boolean; value: JsonValue | undefined } {
	if (
		typeof given === 'object' &&
		given !== null &&
		'isExpression' in given &&
		typeof given.isExpression === 'boolean'
	) {
		return { isExpression: given.isExpression, value: given.value }
	}
	return { isExpression: false, value: given }
}

function defaultOf(field: OptionField): JsonValue | undefined {
	return 'default' in field ? throughJson(field.default) : undefined
}

/** Visibility may look only at fields that can never be expressions; when it cannot be told, the field counts as visible. */
function isHidden(field: OptionField, fields: readonly OptionField[], given: OptionInputs): boolean {
	if (!field.isVisibleExpression) return false
	try {
		const value = evaluate(
			field.isVisibleExpression,
			(label, name) => readSibling(label, name, fields, given),
			new Set(),
		)
		return !value || value === 'false' || value === '0'
	} catch {
		return false
	}
}

function readSibling(
	label: string,
	name: string,
	fields: readonly OptionField[],
	given: OptionInputs,
): JsonValue | undefined {
	const sibling = fields.find((field) => field.id === name)
	if (!['this', 'options'].includes(label) || !sibling?.disableAutoExpression) {
		throw new Error(`An option's visibility cannot depend on $(${label}:${name})`)
	}
	return unwrap(given[name]).value
}
