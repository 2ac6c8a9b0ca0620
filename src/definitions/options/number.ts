import { OptionError, textOf, type Option } from './option.js'

interface NumberSettings {
	readonly label: string
	readonly min: number
	readonly max: number
	/** As it stands behind the number: "seconds". */
	readonly unit: string
	readonly standard: number
	readonly step?: number
	readonly description?: string
}

export function number({
	label,
	min,
	max,
	unit,
	standard,
	step = 1,
	description,
}: NumberSettings): Option<number, number> {
	const limits = `${min} to ${max} ${unit}`
	return {
		label,
		limits,
		standard,
		field: (id) => ({
			type: 'number',
			id,
			label: `${label} (${unit})`,
			min,
			max,
			step,
			default: standard,
			allowInvalidValues: true,
			...(description && { description }),
		}),
		parse: (saved) => {
			const typed = textOf(saved).trim()
			const value = typed === '' ? NaN : Number(typed)
			if (!(value >= min && value <= max)) throw new OptionError(label, `${limits}, not "${typed.slice(0, 40)}"`)
			return Number((Math.round(value / step) * step).toFixed(6))
		},
		cases: {
			accepted: [min, max, String(max)],
			refused: [min - step, max + step, 'many', '', null],
		},
	}
}
