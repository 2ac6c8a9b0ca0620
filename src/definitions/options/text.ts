import { OptionError, refuseNoText, textOf, type Option } from './option.js'
import { textField } from './text-field.js'

interface TextSettings {
	readonly label: string
	/** Characters, as Twitch counts them. */
	readonly max: number
	/** 1 unless told. */
	readonly min?: number
	/** An empty one is allowed. */
	readonly optional?: boolean
	readonly standard?: string
	readonly description?: string
	readonly multiline?: boolean
	/** It does not go to Twitch as it is typed: it is looked up, or filled in. */
	readonly isWorkedOn?: boolean
}

/** For tests: what a text may get lost or changed by. */
export const samples = ['&#%?+=/\\ "q" \'s\' <b>', '🎉 👩‍👩‍👧‍👦 ❤️', 'שלום עולם مرحبا', '%20 $(x) {y} \t|']

/** A text that takes variables and arrives as it was typed. */
export function text({
	label,
	max,
	min = 1,
	optional = false,
	standard = '',
	description,
	multiline,
	isWorkedOn = false,
}: TextSettings): Option<string, string> {
	const limits = `${optional ? 'at most' : `${min} to`} ${max} characters`
	return {
		label,
		limits,
		standard,
		field: (id) => textField(id, { label, standard, description, multiline }),
		parse: (saved) => {
			const typed = textOf(saved)
			refuseNoText(label, typed)
			if (!optional && typed.trim() === '') throw new OptionError(label, `${limits}, it is empty`)
			const length = [...typed].length
			if (length > max || (length < min && length > 0)) throw new OptionError(label, `${limits}, it has ${length}`)
			return typed
		},
		cases: {
			accepted: ['x'.repeat(max), '&#%?+ "ü" 🎉 שלום', Number('7'.repeat(min)), ...(optional ? [''] : [])],
			refused: [
				'x'.repeat(max + 1),
				'x'.repeat(10_000 + max),
				...(min > 1 ? ['x'.repeat(min - 1)] : []),
				...(optional ? [] : ['', '  ']),
			],
			...(!isWorkedOn && { verbatim: samples.map((sample) => [...sample].slice(0, max).join('')) }),
		},
	}
}
