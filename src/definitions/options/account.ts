import { isLogin, toLogin } from '../../core/directory.js'
import { isNothing, nothings, OptionError, textOf, type Option } from './option.js'
import { dropdownField } from './dropdown-field.js'

/** One account of the connection by its login; undefined is the default one. */
export function account(description?: string): Option<string, string | undefined> {
	const label = 'Account'
	const limits = 'default or the login of an account'
	return {
		label,
		limits,
		standard: 'default',
		field: (id, { logins }) =>
			dropdownField(id, {
				label,
				choices: [
					{ id: 'default', label: 'The first account' },
					...logins.map((login) => ({ id: login, label: `@${login}` })),
				],
				standard: 'default',
				expects: 'default, or the login of an account',
				isOpen: true,
				description,
			}),
		parse: (saved) => {
			const login = toLogin(textOf(saved))
			if (login === 'default' || login === '') return undefined
			if (!isLogin(login) || isNothing(login)) {
				throw new OptionError(label, `${limits}, not "${textOf(saved).slice(0, 40)}"`)
			}
			return login
		},
		cases: {
			accepted: ['default', 'streamer', '@Streamer', ''],
			refused: ['two words', 'a'.repeat(26), '#', ...nothings],
		},
	}
}
