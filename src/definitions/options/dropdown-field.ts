import type { CompanionInputFieldDropdown, DropdownChoice } from '@companion-module/base'

interface DropdownFieldSettings {
	readonly label: string
	readonly choices: readonly DropdownChoice[]
	readonly standard: string
	/** What may be typed, or what an expression may give. */
	readonly expects: string
	/** Something else may be typed. */
	readonly isOpen?: boolean
	readonly description?: string | undefined
}

/** Hands over whatever is chosen, typed or computed: our parser says what is allowed, Companion would skip the press. */
export function dropdownField<Id extends string>(
	id: Id,
	{ label, choices, standard, expects, isOpen = false, description }: DropdownFieldSettings,
): CompanionInputFieldDropdown<Id> {
	return {
		type: 'dropdown',
		id,
		label,
		choices: [...choices],
		default: standard,
		allowInvalidValues: true,
		expressionDescription: expects,
		...(isOpen && { allowCustom: true }),
		...(description && { description }),
	}
}
