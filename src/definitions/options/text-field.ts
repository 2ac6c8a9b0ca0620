import type { CompanionInputFieldTextInput } from '@companion-module/base'

interface TextFieldSettings {
	readonly label: string
	readonly standard?: string
	readonly description?: string | undefined
	readonly multiline?: boolean | undefined
}

/** Takes variables, and hands over whatever is typed: our parser says what is allowed, Companion would skip the press. */
export function textField<Id extends string>(
	id: Id,
	{ label, standard = '', description, multiline }: TextFieldSettings,
): CompanionInputFieldTextInput<Id> {
	return {
		type: 'textinput',
		id,
		label,
		default: standard,
		useVariables: true,
		allowInvalidValues: true,
		...(description && { description }),
		...(multiline && { multiline }),
	}
}
