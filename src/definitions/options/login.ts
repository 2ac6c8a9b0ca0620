import { isLogin, toLogin } from '../../core/directory.js'
import { isNothing, nothings, OptionError, textOf, type Option } from './option.js'
import { textField } from './text-field.js'

/** A user by login alone, where nobody can be asked whose a numeric id is. */
export function login(label: string): Option<string, string> {
	const limits = 'a login or @name'
	return {
		label,
		limits,
		standard: '',
		field: (id) => textField(id, { label }),
		parse: (saved) => {
			const typed = toLogin(textOf(saved))
			if (!isLogin(typed) || isNothing(typed))
				throw new OptionError(label, `${limits}, not "${textOf(saved).slice(0, 40)}"`)
			return typed
		},
		cases: { accepted: ['someone', '@Some_One'], refused: ['', 'two words', '$NA', ...nothings] },
	}
}
