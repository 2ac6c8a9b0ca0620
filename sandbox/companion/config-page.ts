import type { JsonObject, JsonValue, SomeCompanionConfigField } from '@companion-module/base'
import { checkValue } from './options/check-value.js'
import { evaluate } from './options/expression.js'

export interface SavedSettings {
	config: JsonObject
	secrets: JsonObject
}

export function isSecret(field: SomeCompanionConfigField): boolean {
	return field.type === 'secret-text'
}

/** What a new connection starts with. A field without a `default` is absent, whatever the module's types say. */
export function firstSettings(fields: readonly SomeCompanionConfigField[]): SavedSettings {
	const settings: SavedSettings = { config: {}, secrets: {} }
	for (const field of fields) {
		if (!('default' in field) || field.default === undefined) continue
		const part = isSecret(field) ? settings.secrets : settings.config
		part[field.id] = field.default
	}
	return settings
}

/** Why the page would not save, by field. What is hidden counts as valid. */
export function pageErrors(
	fields: readonly SomeCompanionConfigField[],
	settings: SavedSettings,
): { [fieldId: string]: string } {
	const errors: { [fieldId: string]: string } = {}
	for (const field of fields) {
		if (!isVisible(field, settings.config)) continue
		const value: JsonValue | undefined = (isSecret(field) ? settings.secrets : settings.config)[field.id]
		const { error } = checkValue(field, value)
		if (error !== undefined) errors[field.id] = error
	}
	return errors
}

/** Visibility sees the config, never the secrets; when it cannot be told, the field is shown. */
export function isVisible(field: SomeCompanionConfigField, config: JsonObject): boolean {
	if (!field.isVisibleExpression) return true
	try {
		const value = evaluate(field.isVisibleExpression, (_label, name) => config[name], new Set())
		return !!value && value !== 'false' && value !== '0'
	} catch {
		return true
	}
}
