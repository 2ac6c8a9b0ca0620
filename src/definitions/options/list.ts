import { OptionError, refuseNoText, textOf, type Option } from './option.js'
import { textField } from './text-field.js'
import { samples } from './text.js'

interface ListSettings {
	readonly label: string
	/** How many there may be. */
	readonly min: number
	readonly max: number
	/** Characters of each. */
	readonly longest: number
	readonly standard?: string
	readonly description?: string
}

/** Several texts in one field: a line each, or with | between them. */
export function list({
	label,
	min,
	max,
	longest,
	standard = '',
	description,
}: ListSettings): Option<string, readonly string[]> {
	const limits = `${min === max ? min : `${min} to ${max}`}, each of at most ${longest} characters, one per line or with | between`
	const named = (count: number): string => Array.from({ length: count }, (_, index) => `Item ${index + 1}`).join('|')
	return {
		label,
		limits,
		standard,
		field: (id) =>
			textField(id, {
				label,
				standard,
				description: [description, limits].filter(Boolean).join('. '),
				multiline: true,
			}),
		parse: (saved) => {
			refuseNoText(label, textOf(saved))
			const items = textOf(saved)
				.split(/[\n|]/)
				.map((item) => item.trim())
				.filter((item) => item !== '')
			if (items.length < min || items.length > max) throw new OptionError(label, `${limits}; you gave ${items.length}`)
			const tooLong = items.find((item) => [...item].length > longest)
			if (tooLong !== undefined) throw new OptionError(label, `${limits}; "${tooLong.slice(0, 40)}" is longer`)
			return items
		},
		cases: {
			accepted: [
				named(Math.max(min, 1)),
				named(max).replaceAll('|', '\n'),
				` ${'x'.repeat(longest)} |${named(max - 1)}|`,
			],
			verbatimItems: samples
				.slice(0, max)
				.map((sample) => [...sample.replaceAll('|', '')].slice(0, longest).join('').trim()),
			refused: [named(max + 1), `${'x'.repeat(longest + 1)}|${named(max - 1)}`, ...(min > 0 ? ['', ' | \n'] : [])],
		},
	}
}
