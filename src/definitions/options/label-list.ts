import { settableLabels } from './label.js'
import { OptionError, textOf, type Option } from './option.js'
import { textField } from './text-field.js'

const known = Object.entries(settableLabels).map(([word, { id, name }]) => ({ word, id, name }))
const words = known.map(({ word }) => word)

/** Stands for none where an empty field leaves everything as it is. */
export const none = '-'

/** The content labels that a channel is to have, by Twitch's ids; undefined: as they are. */
export function labelList(): Option<string, readonly string[] | undefined> {
	const label = 'Content labels'
	const limits = `${words.join(', ')}, one per line or with | between, ${none} for none, empty: as they are`
	return {
		label,
		limits,
		standard: '',
		field: (id) => textField(id, { label, description: limits, multiline: true }),
		parse: (saved) => {
			const typed = textOf(saved)
				.split(/[\n|]/)
				.map((item) => item.trim())
				.filter((item) => item !== '')
			if (typed.length === 0) return undefined
			if (typed.length === 1 && typed[0] === none) return []
			return typed.map((item) => {
				const found = known.find((each) =>
					Object.values(each).some((word) => word.toLowerCase() === item.toLowerCase()),
				)
				if (!found) throw new OptionError(label, `${limits}, not "${item.slice(0, 40)}"`)
				return found.id
			})
		},
		cases: {
			accepted: [
				'',
				none,
				'gambling',
				'Politics | Gambling\nDrugs, intoxication or excessive tobacco use',
				words.join('|'),
			],
			refused: ['mature_game', 'gambling | chess', 7, `gambling|${none}`],
		},
	}
}

/** What is typed for these labels, by Twitch's ids; those that nobody sets are left out. */
export function labelWords(ids: readonly string[]): string {
	const found = known.filter(({ id }) => ids.includes(id)).map(({ word }) => word)
	return found.join(' | ') || none
}
