import type { StringKeys } from '@companion-module/base'
import { OptionError, textOf, type Option } from './option.js'
import { dropdownField } from './dropdown-field.js'

interface ChoiceSettings<Choices extends Readonly<Record<string, string>>> {
	readonly label: string
	/** Id to label, in the order in which they are shown. */
	readonly choices: Choices
	readonly standard: NoInfer<StringKeys<Choices>>
	readonly description?: string
	/** Other words for some of them, such as what expressions give. */
	readonly aliases?: Readonly<Record<string, NoInfer<StringKeys<Choices>>>>
	/** What may be given, where a list of it would be a wall; each of the ids unless told. */
	readonly expects?: string
}

/** One of a few fixed values. */
export function choice<const Choices extends Readonly<Record<string, string>>>({
	label,
	choices,
	standard,
	description,
	aliases = {},
	expects,
}: ChoiceSettings<Choices>): Option<StringKeys<Choices>, StringKeys<Choices>> {
	const labels = new Map(Object.entries(choices))
	const ids = [...labels.keys()]
	const limits = expects ?? ids.join(', ')
	const oneOf = expects ?? `one of ${limits}`
	const isId = (typed: string): typed is StringKeys<Choices> => labels.has(typed)
	return {
		label,
		limits,
		standard,
		field: (id) =>
			dropdownField(id, {
				label,
				choices: [...labels].map(([each, words]) => ({ id: each, label: words })),
				standard,
				expects: expects ?? `One of: ${limits}`,
				description,
			}),
		parse: (saved) => {
			const given = textOf(saved).trim().toLowerCase()
			const typed = aliases[given] ?? given
			if (!isId(typed)) throw new OptionError(label, `${oneOf}, not "${typed.slice(0, 40)}"`)
			return typed
		},
		cases: { accepted: ids, refused: ['none of these', '', -1] },
	}
}
