import { combineRgb, splitRgb, type DropdownChoice, type JsonValue } from '@companion-module/base'
import { isDeepStrictEqual } from 'node:util'
import type { AnyField } from '../definitions.js'
import { asText } from './variables.js'

export interface CheckedValue {
	/** As Companion hands it on: "7" becomes 7 in a number, anything becomes text in a text field. */
	value: JsonValue | undefined
	error?: string
}

type FieldOfType<Type extends AnyField['type']> = Extract<AnyField, { type: Type }>

/** The checks of Companion 5.1 on a computed value, in its words. */
export function checkValue(field: AnyField, value: JsonValue | undefined): CheckedValue {
	switch (field.type) {
		case 'static-text':
			return { value: undefined }
		case 'checkbox':
			return { value: !!value }
		case 'textinput':
		case 'secret-text':
			return checkText(field, asText(value ?? ''))
		case 'number':
			return checkNumber(field, value)
		case 'dropdown':
			return checkChoice(field, value)
		case 'multidropdown':
			return checkChoices(field, value)
		case 'colorpicker':
			return checkColor(field, value)
		case 'custom-variable':
		case 'bonjour-device':
			return { value }
	}
}

function checkText(field: FieldOfType<'textinput' | 'secret-text'>, value: string): CheckedValue {
	if (field.minLength !== undefined && value.length < field.minLength) {
		return { value, error: `Value must be at least ${field.minLength} characters long` }
	}
	return matches(field.regex, value) ? { value } : { value, error: `Value does not match regex: ${field.regex}` }
}

function checkNumber(field: FieldOfType<'number'>, given: JsonValue | undefined): CheckedValue {
	if (given === undefined || given === '' || given === null) return { value: given, error: 'A value must be provided' }
	const number = Number(given)
	if (Number.isNaN(number)) return { value: given, error: 'Value must be a number' }
	const value = field.asInteger ? Math.round(number) : number
	if (field.allowInvalidValues) return { value }
	if (field.clampValues) return { value: Math.min(Math.max(value, field.min), field.max) }
	if (value < field.min) return { value, error: `Value must be greater than or equal to ${field.min}` }
	if (value > field.max) return { value, error: `Value must be less than or equal to ${field.max}` }
	return { value }
}

/** Choices compare loosely: "5" is 5. */
function findChoice(choices: readonly DropdownChoice[], value: JsonValue | undefined): DropdownChoice | undefined {
	return choices.find((choice) => isDeepStrictEqual(choice.id, value) || String(choice.id) === asText(value))
}

function checkChoice(field: FieldOfType<'dropdown'>, given: JsonValue | undefined): CheckedValue {
	const choice = findChoice(field.choices, given)
	if (choice) return { value: choice.id }
	const value = asText(given)
	if (!field.allowCustom) return { value, error: 'Value is not in the list of choices' }
	return matches(field.regex, value) ? { value } : { value, error: `Value does not match regex: ${field.regex}` }
}

function checkChoices(field: FieldOfType<'multidropdown'>, given: JsonValue | undefined): CheckedValue {
	const list = listOf(given)
	if (!list) return { value: given, error: 'Value must be an array' }
	const value = list.map((entry) => findChoice(field.choices, entry)?.id)
	const wrong = list.filter((_, index) => value[index] === undefined)
	if (wrong.length > 0) {
		return { value: list, error: `The following selected values are not valid: ${wrong.map(asText).join(', ')}` }
	}
	const chosen = value.filter((entry) => entry !== undefined)
	if (field.minSelection !== undefined && list.length < field.minSelection) {
		return { value: chosen, error: `Must select at least ${field.minSelection} items` }
	}
	if (field.maxSelection !== undefined && list.length > field.maxSelection) {
		return { value: chosen, error: `Must select at most ${field.maxSelection} items` }
	}
	return { value: chosen }
}

function listOf(given: JsonValue | undefined): JsonValue[] | undefined {
	if (given === undefined) return []
	if (Array.isArray(given)) return [...given]
	if (typeof given === 'object' || asText(given).trim() === '') return undefined
	return [given]
}

function checkColor(field: FieldOfType<'colorpicker'>, given: JsonValue | undefined): CheckedValue {
	if ((typeof given !== 'number' && typeof given !== 'string') || given === '') {
		return { value: given, error: 'Value must be a color number or a css color string' }
	}
	const { r, g, b, a = 1 } = splitRgb(Number.isNaN(Number(given)) ? given : Number(given))
	const alpha = field.enableAlpha ? a : 1
	return { value: field.returnType === 'string' ? `rgba(${r}, ${g}, ${b}, ${alpha})` : combineRgb(r, g, b, alpha) }
}

/** Companion writes regular expressions as `/pattern/flags`; a malformed one checks nothing. */
function matches(regex: string | undefined, value: string): boolean {
	const [, pattern, flags] = /^\/(.*)\/(.*)$/.exec(regex ?? '') ?? []
	if (pattern === undefined) return true
	try {
		return new RegExp(pattern, flags).test(value)
	} catch {
		return true
	}
}
