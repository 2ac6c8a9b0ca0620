import type { CompanionPresetDefinition, CompanionPresetSection, JsonValue } from '@companion-module/base'
import { throughJson } from '../through-json.js'

export type LocalVariables = { [name: string]: JsonValue | undefined }

/** What was sent before: a module hands over the same presets at every start, and they are large. */
const sent = new WeakMap<object, string>()

/** The presets as the module last gave them. */
export class PresetShelf {
	sections: CompanionPresetSection[] = []
	presets: { [presetId: string]: CompanionPresetDefinition | undefined } = {}

	/** @returns the presets as they were sent */
	put(sections: CompanionPresetSection[], presets: PresetShelf['presets']): string {
		const text = sent.get(presets) ?? JSON.stringify(presets)
		sent.set(presets, text)
		this.sections = throughJson(sections)
		this.presets = JSON.parse(text)
		return text
	}

	/** Preset ids that a section names, whether or not such a preset exists. */
	placedIds(): Set<string> {
		return new Set(
			this.sections.flatMap(({ definitions }) =>
				definitions.flatMap((entry) =>
					typeof entry === 'string' ? [entry] : entry.type === 'simple' ? entry.presets : [entry.presetId],
				),
			),
		)
	}

	/** The values that the local variables of a preset's keys can start with: one set for each key a user may place. */
	variants(presetId: string): LocalVariables[] {
		const own: LocalVariables = Object.fromEntries(
			(this.presets[presetId]?.localVariables ?? []).map(({ variableName, startupValue }) => [
				variableName,
				startupValue,
			]),
		)
		const templated = this.sections.flatMap(({ definitions }) =>
			definitions.flatMap((entry) =>
				typeof entry !== 'string' && entry.type === 'template' && entry.presetId === presetId
					? entry.templateValues.map(({ value }) => ({
							...own,
							...entry.commonVariableValues,
							[entry.templateVariableName]: value,
						}))
					: [],
			),
		)
		return templated.length > 0 ? templated : [own]
	}
}
