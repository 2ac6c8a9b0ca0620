import type {
	CompanionActionDefinition,
	CompanionFeedbackDefinition,
	CompanionPresetDefinition,
} from '@companion-module/base'
import type { OptionField } from '../definitions.js'
import { readOptions, unwrap, type OptionInputs } from '../options/read-options.js'
import type { VariableLookup } from '../options/variables.js'
import { actionSets, isActionSet } from './preset-actions.js'
import type { LocalVariables } from './preset-shelf.js'

export interface KnownDefinitions {
	actions: ReadonlyMap<string, CompanionActionDefinition>
	feedbacks: ReadonlyMap<string, CompanionFeedbackDefinition>
	/** For the variables of the connection itself and of others. */
	lookup: VariableLookup
}

/** What is wrong with one preset, for any of the values that its local variables can have. */
export function checkPreset(
	preset: CompanionPresetDefinition,
	variants: LocalVariables[],
	known: KnownDefinitions,
): string[] {
	if (preset.type !== 'simple') return ['of unknown type, it is dropped']
	if (!Array.isArray(preset.steps) || preset.steps.length === 0) return ['has no steps, its key does nothing']
	if (!Array.isArray(preset.feedbacks)) return ['has no list of feedbacks, it is dropped']
	const problems = typeof preset.style === 'object' ? [] : ['has no style, it is dropped']
	for (const { set, actions } of preset.steps.flatMap(actionSets)) {
		if (!isActionSet(set)) problems.push(`has a set of actions named ${set}, it is dropped`)
		for (const { actionId, options } of actions) {
			const definition = known.actions.get(actionId)
			if (!definition) problems.push(`action ${actionId} does not exist`)
			else problems.push(...checkOptions(`action ${actionId}`, definition.options, options, variants, known))
		}
	}
	for (const { feedbackId, options, style } of preset.feedbacks) {
		const definition = known.feedbacks.get(feedbackId)
		if (!definition) {
			problems.push(`feedback ${feedbackId} does not exist`)
			continue
		}
		const what = `feedback ${feedbackId}`
		if (definition.type === 'boolean' && !style) problems.push(`${what} has no style, it changes nothing`)
		problems.push(
			...checkOptions(what, definition.options, options, variants, known),
			...checkReferences(what, options),
		)
	}
	return [...new Set(problems)]
}

function checkOptions(
	what: string,
	fields: readonly OptionField[],
	given: OptionInputs,
	variants: LocalVariables[],
	known: KnownDefinitions,
): string[] {
	const problems = Object.keys(given)
		.filter((id) => !fields.some((field) => field.id === id))
		.map((id) => `${what} has no option ${id}`)
	for (const field of fields) {
		if (field.type === 'static-text') continue
		const { isExpression, value } = unwrap(given[field.id])
		if (value === undefined) problems.push(`${what} lacks the option ${field.id}`)
		const resolved = isExpression ? !field.disableAutoExpression : field.type === 'textinput' && field.useVariables
		if (!resolved && typeof value === 'string' && value.includes('$(')) {
			problems.push(`${what} gets ${value} as its option ${field.id} unresolved: it must be an expression`)
		}
	}
	for (const locals of variants) {
		const { errors } = readOptions(fields, given, localLookup(locals, known.lookup))
		for (const [id, error] of Object.entries(errors)) problems.push(`${what}, option ${id}: ${error}`)
	}
	return problems
}

/** Companion rewrites the label of references in actions and styles, not in feedbacks. */
function checkReferences(what: string, given: OptionInputs): string[] {
	const labels = [...JSON.stringify(given).matchAll(/\$\(([^:$)]+):/g)].map(([, label]) => label)
	return labels.some((label) => label !== 'local')
		? [`${what} refers to a connection's variable, whose label Companion does not rewrite there`]
		: []
}

export function localLookup(locals: LocalVariables, lookup: VariableLookup): VariableLookup {
	return (label, name) => (label === 'local' ? locals[name] : lookup(label, name))
}
