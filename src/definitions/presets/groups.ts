import type { CompanionPresetGroupSimple, CompanionPresetGroupTemplate } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import type { Preset } from './preset.js'

/** These presets as they are. */
export function group<const Id extends string>(
	id: string,
	name: string,
	presets: readonly Id[],
): CompanionPresetGroupSimple<Schema> {
	return { id, type: 'simple', name, presets: [...presets] }
}

/** One preset for each of these values of its first variable. All of its variables can be changed on the placed key. */
export function template<Id extends string>(
	presets: Readonly<Record<Id, Preset>>,
	presetId: Id,
	name: string,
	values: readonly (string | number)[],
): CompanionPresetGroupTemplate<Schema> {
	const [first, ...others] = presets[presetId].localVariables ?? []
	const names = [first, ...others].map((variable) => `"${variable?.variableName}"`)
	return {
		id: `${presetId}s`,
		type: 'template',
		name,
		description: `To be changed on the placed key: its ${names.length > 1 ? 'variables' : 'variable'} ${names.join(' and ')}`,
		presetId,
		templateVariableName: first?.variableName ?? '',
		templateValues: values.map((value) => ({ name: `${presets[presetId].name}: ${value}`, value })),
		...(others.length > 0 && {
			commonVariableValues: Object.fromEntries(others.map((other) => [other.variableName, other.startupValue])),
		}),
	}
}
