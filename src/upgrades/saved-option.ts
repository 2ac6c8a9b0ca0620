import type { CompanionMigrationOptionValues, JsonValue } from '@companion-module/base'

/** As buttons are saved: plain, or an expression. */
export type SavedOption = NonNullable<CompanionMigrationOptionValues[string]>

export function plain(value: JsonValue): SavedOption {
	return { isExpression: false, value }
}

export function textOf(option: SavedOption | undefined): string {
	const value = option?.value
	if (value === undefined || value === null) return ''
	return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A plain value as it is today; an expression gives what the new option takes as well. */
export function mapped(option: SavedOption | undefined, map: (value: string) => JsonValue): SavedOption {
	return option?.isExpression ? option : plain(map(textOf(option)))
}

/** One text of several, with something between them; empty ones are left out. */
export function joined(options: readonly (SavedOption | undefined)[], between: string): SavedOption {
	const given = options.filter((option) => option !== undefined && textOf(option).trim() !== '')
	if (!given.some((option) => option?.isExpression)) return plain(given.map(textOf).join(between))
	const parts = given.map((option) =>
		option?.isExpression ? `\${${textOf(option)}}` : `\${parseVariables(${JSON.stringify(textOf(option))})}`,
	)
	return { isExpression: true, value: `\`${parts.join(between)}\`` }
}
