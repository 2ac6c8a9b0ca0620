import { isLogin, toLogin } from '../../core/directory.js'
import { OptionError, textOf, type Option } from './option.js'

/** What an expression gives when it has nothing to give; Companion makes text of it. */
function isNothing(login: string): boolean {
	return login === 'null' || login === 'undefined' || login === 'nan'
}

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
		field: (id, { channels }) => ({
			type: 'dropdown',
			id,
			label,
			choices: [
				{ id: 'selected', label: 'Selected channel' },
				{ id: 'own', label: "The account's own channel" },
				...channels.map(({ login, displayName }) => ({ id: login, label: displayName })),
			],
			default: standard,
			allowCustom: true,
			allowInvalidValues: true,
			expressionDescription: 'selected, own, or the login of a channel',
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
			refused: ['', 'no such channel', 'a'.repeat(26), '#'],
		},
	}
}

/** A user by login, @name or numeric id. */
export function user(label: string, description?: string): Option<string, string> {
	const limits = 'a login, @name or numeric id'
	return {
		label,
		limits,
		standard: '',
		field: (id) => ({
			type: 'textinput',
			id,
			label,
			default: '',
			useVariables: true,
			allowInvalidValues: true,
			...(description && { description }),
		}),
		parse: (saved) => {
			const login = toLogin(textOf(saved))
			if (!isLogin(login)) throw new OptionError(label, `${limits}, not "${textOf(saved).slice(0, 40)}"`)
			return login
		},
		cases: { accepted: ['someone', '@Some_One', 12345], refused: ['', 'two words', '$NA'] },
	}
}
