import { OptionError, textOf, type Option } from './option.js'
import { textField } from './text-field.js'

/** Such as #9147FF, with the # or without. */
export function hexColor(label: string, standard: string): Option<string, string> {
	const limits = 'such as #9147FF'
	return {
		label,
		limits,
		standard,
		field: (id) => textField(id, { label, standard, description: 'Such as #9147FF' }),
		parse: (saved) => {
			const digits = /^#?([0-9a-f]{6})$/i.exec(textOf(saved).trim())?.[1]
			if (!digits) throw new OptionError(label, `${limits}, not "${textOf(saved).slice(0, 40)}"`)
			return `#${digits.toUpperCase()}`
		},
		cases: { accepted: ['#9147ff', '00E5CB', 123456], refused: ['', 'blue', '#fff', '#12345g', null] },
	}
}
