import { choice } from './choice.js'
import type { Option } from './option.js'

export type OnOff = 'on' | 'off' | 'toggle'

/** What expressions and checkboxes give. */
export const booleans = { true: 'on', false: 'off', '1': 'on', '0': 'off' } as const

/** What becomes of something that is on or off. */
export function onOff(label = 'State'): Option<OnOff, OnOff> {
	return choice({
		label,
		choices: { on: 'On', off: 'Off', toggle: 'Toggle' },
		standard: 'toggle',
		aliases: booleans,
	})
}

/** Whether it is to be on. `isOn` is asked for a toggle alone: it never guesses. */
export async function isWanted(state: OnOff, isOn: () => boolean | Promise<boolean>): Promise<boolean> {
	return state === 'toggle' ? !(await isOn()) : state === 'on'
}
