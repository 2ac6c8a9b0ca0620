import { chatColors } from '../../twitch/helix/chat-color.js'
import { OptionError, textOf, type Option } from './option.js'
import { dropdownField } from './dropdown-field.js'

/** The color of a chatter's name. */
export function chatColor(): Option<string, string> {
	const label = 'Color'
	const limits = `${Object.keys(chatColors).join(', ')}, or such as #9146FF with Turbo or Prime`
	return {
		label,
		limits,
		standard: 'blue',
		field: (id) =>
			dropdownField(id, {
				label,
				choices: Object.entries(chatColors).map(([each, { words }]) => ({ id: each, label: words })),
				standard: 'blue',
				expects: `One of: ${limits}`,
				isOpen: true,
				description: 'Or typed, such as #9146FF, with Turbo or Prime',
			}),
		parse: (saved) => {
			const typed = textOf(saved).trim().toLowerCase().replaceAll(' ', '_')
			if (!(typed in chatColors) && !/^#[0-9a-f]{6}$/.test(typed)) {
				throw new OptionError(label, `${limits}, not "${typed.slice(0, 40)}"`)
			}
			return typed
		},
		cases: { accepted: [...Object.keys(chatColors), 'Hot Pink', '#9146ff'], refused: ['', 'pinkish', '#12', 7, null] },
	}
}
