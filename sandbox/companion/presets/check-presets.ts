import type { CompanionPresetSection } from '@companion-module/base'
import { isReserved, repeatedIds } from '../definitions.js'
import { checkPreset, type KnownDefinitions } from './check-preset.js'
import type { PresetShelf } from './preset-shelf.js'

/** Everything for which Companion would drop, skip or quietly break a preset; empty when all is well. */
export function checkPresets(shelf: PresetShelf, known: KnownDefinitions): string[] {
	const problems = shelf.sections.flatMap((section) => checkSection(section, shelf))
	const placed = shelf.placedIds()
	for (const id of repeatedIds(shelf.sections)) problems.push(`section ${id}: used more than once, the last one wins`)
	for (const id of placed) if (!shelf.presets[id]) problems.push(`preset ${id}: named in a section, but not defined`)
	for (const [id, preset] of Object.entries(shelf.presets)) {
		if (!preset) continue
		if (isReserved(id)) problems.push(`preset ${id}: the id is reserved, it is dropped`)
		if (!placed.has(id)) problems.push(`preset ${id}: in no section, it is never shown`)
		const variants = shelf.variants(id)
		problems.push(...checkPreset(preset, variants, known).map((problem) => `preset ${id}: ${problem}`))
	}
	return problems
}

function checkSection(section: CompanionPresetSection, shelf: PresetShelf): string[] {
	const { id, definitions } = section
	const problems: string[] = []
	if (definitions.length === 0) problems.push(`section ${id}: empty, it is dropped`)
	const groups = definitions.filter((entry) => typeof entry !== 'string')
	if (groups.length > 0 && groups.length < definitions.length) {
		problems.push(`section ${id}: mixes preset ids and groups, the ids are dropped`)
	}
	for (const group of repeatedIds(groups)) problems.push(`section ${id}: group ${group} is used more than once`)
	for (const group of groups) {
		if (group.type === 'simple') {
			if (group.presets.length === 0) problems.push(`section ${id}: group ${group.id} is empty, it is dropped`)
		} else if (group.type === 'template') {
			const locals = shelf.presets[group.presetId]?.localVariables ?? []
			const names = new Set(locals.map(({ variableName }) => variableName))
			if (group.templateValues.length === 0) problems.push(`section ${id}: group ${group.id} has no template values`)
			for (const name of [group.templateVariableName, ...Object.keys(group.commonVariableValues ?? {})]) {
				if (!names.has(name))
					problems.push(`section ${id}: group ${group.id} sets ${name}, which the preset does not have`)
			}
		} else {
			problems.push(`section ${id}: a group of unknown type is dropped`)
		}
	}
	return problems
}
