import type { CompanionSimplePresetDefinition, JsonValue } from '@companion-module/base'
import type { PressResult } from '../actions.js'
import { PlacedPreset, type HowPressed, type KeyParts } from './placed-preset.js'
import type { PresetShelf } from './preset-shelf.js'

export interface KeyPlace {
	controlId?: string
	/** Which of a template group's values, the first unless given. */
	templateValue?: JsonValue
}

/** The keys that presets were dragged to. */
export class Keys {
	readonly #keys = new Map<string, PlacedPreset>()

	constructor(
		readonly shelf: PresetShelf,
		readonly parts: KeyParts,
	) {}

	async place(
		presetId: string,
		{ controlId = `key-${presetId}`, templateValue }: KeyPlace = {},
	): Promise<PlacedPreset> {
		const preset: CompanionSimplePresetDefinition | undefined = this.shelf.presets[presetId]
		if (!preset) throw new Error(`There is no preset ${presetId}`)
		const variants = this.shelf.variants(presetId)
		const locals = variants.find((variant) => Object.values(variant).includes(templateValue)) ?? variants[0] ?? {}
		this.#keys.get(controlId)?.remove()
		const key = new PlacedPreset(controlId, preset, { ...locals }, this.parts)
		this.#keys.set(controlId, key)
		await key.placeFeedbacks()
		return key
	}

	async press(controlId: string, how?: HowPressed): Promise<PressResult[]> {
		const key = this.#keys.get(controlId)
		if (!key) throw new Error(`There is no preset on the key ${controlId}`)
		return key.press(how)
	}
}
