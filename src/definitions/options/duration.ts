import { OptionError, textOf, type Option } from './option.js'
import { textField } from './text-field.js'

interface DurationSettings {
	readonly label: string
	/** Seconds. */
	readonly min: number
	readonly max: number
	readonly standard: string
	readonly description?: string
}

const units = [
	{ name: 'd', seconds: 86_400 },
	{ name: 'h', seconds: 3600 },
	{ name: 'm', seconds: 60 },
	{ name: 's', seconds: 1 },
] as const

/** A length of time in whole seconds: a number of them, or such as 1m30s. */
export function duration({ label, min, max, standard, description }: DurationSettings): Option<string, number> {
	const limits = `${inWords(min)} to ${inWords(max)}, in seconds or such as 1m30s`
	return {
		label,
		limits,
		standard,
		field: (id) => textField(id, { label, standard, description: [description, limits].filter(Boolean).join('. ') }),
		parse: (saved) => {
			const typed = textOf(saved).trim().toLowerCase()
			const seconds = secondsOf(typed)
			if (seconds === undefined || seconds < min || seconds > max) {
				throw new OptionError(label, `${limits}, not "${typed.slice(0, 40)}"`)
			}
			return seconds
		},
		cases: {
			accepted: [min, String(max), inWords(min), inWords(max)],
			refused: [min - 1, max + 1, '', null, 'soon', '1m 30', '-5', '1s1m'],
		},
	}
}

/** 90 is "1m30s". */
export function inWords(seconds: number): string {
	let rest = seconds
	const parts = units.map(({ name, seconds: length }) => {
		const count = Math.floor(rest / length)
		rest -= count * length
		return count === 0 ? '' : `${count}${name}`
	})
	return parts.join('') || '0s'
}

/** Of such as 90 or 1m30s; undefined for anything else. */
export function secondsOf(typed: string): number | undefined {
	if (/^\d+(\.\d+)?$/.test(typed)) return Math.round(Number(typed))
	const parts = /^(?:(\d+)d)?\s*(?:(\d+)h)?\s*(?:(\d+)m)?\s*(?:(\d+)s)?$/.exec(typed)
	if (!parts || typed === '') return undefined
	return units.reduce((sum, { seconds }, index) => sum + Number(parts[index + 1] ?? 0) * seconds, 0)
}
