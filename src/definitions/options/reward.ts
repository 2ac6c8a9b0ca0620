import { isNothing, OptionError, textOf, type Option } from './option.js'
import { dropdownField } from './dropdown-field.js'

interface RewardSettings {
	/** `any` is one of the choices, and the standard. */
	readonly any?: boolean
	/** Tells which were made elsewhere: Twitch lets only the app that made a reward change it. */
	readonly showsForeign?: boolean
}

/** Twitch takes titles of up to 45 characters; an id has 36. */
const longest = 45

/** A custom reward of the account's own channel, by its id or title. */
export function reward({ any = false, showsForeign = false }: RewardSettings = {}): Option<string, string> {
	const label = 'Reward'
	const limits = `${any ? 'any, or ' : ''}the title or id of a reward`
	const standard = any ? 'any' : ''
	return {
		label,
		limits,
		standard,
		field: (id, { rewards }) =>
			dropdownField(id, {
				label,
				choices: [
					...(any ? [{ id: 'any', label: 'Any reward' }] : []),
					...rewards.map(({ id: each, title, isForeign }) => ({
						id: each,
						label: showsForeign && isForeign ? `${title} (made elsewhere: not changeable here)` : title,
					})),
				],
				standard,
				expects: limits,
				isOpen: true,
				description: showsForeign ? 'Twitch lets only the app that made a reward change it' : undefined,
			}),
		parse: (saved) => {
			const typed = textOf(saved).trim()
			if (isNothing(typed) || [...typed].length > longest)
				throw new OptionError(label, `${limits}, not "${typed.slice(0, 40)}"`)
			return typed
		},
		cases: {
			accepted: ['Hydrate!', '92af127c-7326-4483-a52b-b0da0be61c01', '水を飲む', 7, ...(any ? ['any'] : [])],
			refused: ['', '  ', null, 'x'.repeat(longest + 1)],
		},
	}
}
