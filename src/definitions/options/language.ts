import { OptionError, textOf, type Option } from './option.js'
import { dropdownField } from './dropdown-field.js'

/** Those that Twitch offers to broadcasters; another two-letter code may be typed. */
const offered = [
	...['ar', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'fi', 'fr', 'hi', 'hu', 'id', 'it', 'ja', 'ko', 'ms'],
	...['nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sv', 'th', 'tl', 'tr', 'uk', 'vi', 'zh', 'zh-hk'],
]
const names = new Intl.DisplayNames(['en'], { type: 'language' })
const languages = offered.map((code) => ({ id: code, label: names.of(code) ?? code }))

/** The language that is spoken; with `optional`, empty where none is named. */
export function language({ optional = false }: { readonly optional?: boolean } = {}): Option<string, string> {
	const label = 'Language'
	const limits = `a code of ISO 639-1 such as en, or other${optional ? ', or empty' : ''}`
	const standard = optional ? '' : 'en'
	return {
		label,
		limits,
		standard,
		field: (id) =>
			dropdownField(id, {
				label,
				choices: [
					...(optional ? [{ id: '', label: 'As it is' }] : []),
					...languages,
					{ id: 'asl', label: 'American Sign Language' },
					{ id: 'other', label: 'Other' },
				],
				standard,
				expects: limits,
				isOpen: true,
			}),
		parse: (saved) => {
			const code = textOf(saved).trim().toLowerCase()
			const isAllowed = code === '' ? optional : /^([a-z]{2}|zh-hk|asl|other)$/.test(code)
			if (!isAllowed) throw new OptionError(label, `${limits}, not "${code.slice(0, 40)}"`)
			return code
		},
		cases: {
			accepted: ['de', ' EN ', 'other', ...(optional ? [''] : [])],
			refused: ['english', 'e', 7, ...(optional ? [] : ['', null])],
		},
	}
}
