import { isTimeZone } from '../../core/local-time.js'
import { OptionError, textOf, type Option } from './option.js'
import { textField } from './text-field.js'

/** Of the IANA database; empty is that of this computer. */
export function timeZone(): Option<string, string> {
	const label = 'Time zone'
	const limits = 'such as Europe/Berlin, or empty'
	return {
		label,
		limits,
		standard: '',
		field: (id) => textField(id, { label, description: 'Such as Europe/Berlin, or empty: that of this computer' }),
		parse: (saved) => {
			const typed = textOf(saved).trim()
			if (typed === '') return Intl.DateTimeFormat().resolvedOptions().timeZone
			// An offset such as +01:00 is none that Twitch takes.
			if (!/^[A-Za-z]/.test(typed) || !isTimeZone(typed)) {
				throw new OptionError(label, `${limits}, not "${typed.slice(0, 40)}"`)
			}
			return typed
		},
		cases: { accepted: ['', 'Europe/Berlin', 'America/New_York', 'Etc/UTC'], refused: ['Berlin', '+01:00', 7] },
	}
}
