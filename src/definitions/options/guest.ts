import type { GuestReference } from '../../core/guests.js'
import { isLogin, toLogin } from '../../core/directory.js'
import { isNothing, OptionError, textOf, type Option } from './option.js'
import { textField } from './text-field.js'

/** The host has 0; guests have six at most (update-channel-guest-star-settings). */
export const lastSlot = 6

/** Somebody in a Guest Star session, by slot or by name. @param first the host's 0, or 1 for guests alone */
export function guest(first: 0 | 1): Option<string, GuestReference> {
	const label = 'Guest'
	const limits = `a slot from ${first} to ${lastSlot}, or a login, @name or numeric id`
	return {
		label,
		limits,
		standard: '',
		field: (id) =>
			textField(id, { label, description: `Slot ${first} to ${lastSlot}, or the guest's login, @name or id` }),
		parse: (saved) => {
			const typed = toLogin(textOf(saved))
			// No login is as short as the number of a slot.
			const isSlot = /^\d{1,2}$/.test(typed)
			const slot = Number(typed)
			if (isSlot ? slot < first || slot > lastSlot : !isLogin(typed) || isNothing(typed)) {
				throw new OptionError(label, `${limits}, not "${textOf(saved).slice(0, 40)}"`)
			}
			return isSlot ? { slot: String(slot) } : { name: typed }
		},
		cases: {
			accepted: [String(first), lastSlot, 'someone', '@Some_One', 12_345],
			refused: ['', first - 1, lastSlot + 1, 'two words', '$NA', null],
		},
	}
}
