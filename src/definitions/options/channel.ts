import { isLogin, toLogin, toUserName } from '../../core/directory.js'
import { isNothing, nothings, OptionError, textOf, type Option } from './option.js'
import { dropdownField } from './dropdown-field.js'
import { textField } from './text-field.js'

/** Where only the broadcaster's own token works, `own` is what a new button should have. */
export type ChannelReference = 'selected' | 'own'

/** The channel that something is about: `selected`, `own` or a login. */
export function channel(standard: ChannelReference): Option<string, string> {
	const label = 'Channel'
	const limits = 'selected, own or a login'
	return {
		label,
		limits,
		standard,
		field: (id, { channels }) =>
			dropdownField(id, {
				label,
				choices: [
					{ id: 'selected', label: 'Selected channel' },
					{ id: 'own', label: "The account's own channel" },
					...channels.map(({ login, displayName }) => ({ id: login, label: displayName })),
				],
				standard,
				expects: 'selected, own, or the login of a channel',
				isOpen: true,
			}),
		parse: (saved) => {
			const login = toLogin(textOf(saved))
			if (!isLogin(login) || isNothing(login)) {
				throw new OptionError(label, `${limits}, not "${textOf(saved).slice(0, 40)}"`)
			}
			return login
		},
		cases: {
			accepted: ['selected', 'own', 'someone', '@Some_One'],
			refused: ['', 'no such channel', 'a'.repeat(26), '#', ...nothings],
		},
	}
}

/** A user by login, @name or numeric id; with `optional`, empty where none is named. */
export function user(
	label: string,
	description?: string,
	{ optional = false }: { readonly optional?: boolean } = {},
): Option<string, string> {
	const limits = `a login, @name or numeric id${optional ? ', or empty' : ''}`
	return {
		label,
		limits,
		standard: '',
		field: (id) => textField(id, { label, description }),
		parse: (saved) => {
			const typed = textOf(saved)
			if (optional && typed.trim() === '') return ''
			const login = toLogin(typed)
			if (!isLogin(login) || isNothing(login)) {
				throw new OptionError(label, `${limits}, ${typed.trim() ? `not "${typed.slice(0, 40)}"` : 'it is empty'}`)
			}
			return toUserName(typed)
		},
		cases: {
			accepted: ['someone', '@Some_One', 12345, '@12345', ...(optional ? [''] : [])],
			refused: ['two words', '$NA', ...nothings, ...(optional ? [] : [''])],
		},
	}
}
