import { textOf, type Option } from './option.js'

interface CheckboxSettings {
	readonly label: string
	readonly standard?: boolean
	readonly description?: string
}

export function checkbox({ label, standard = false, description }: CheckboxSettings): Option<boolean, boolean> {
	return {
		label,
		limits: 'on or off',
		standard,
		field: (id) => ({
			type: 'checkbox',
			id,
			label,
			default: standard,
			allowInvalidValues: true,
			...(description && { description }),
		}),
		// An expression may give the words.
		parse: (saved) => !['', '0', 'false', 'off', 'no', 'null'].includes(textOf(saved).trim().toLowerCase()),
		cases: { accepted: [true, false, 'off'], refused: [] },
	}
}
