import { choice } from './choice.js'
import { booleans } from './on-off.js'
import type { Option } from './option.js'

export type Fate = 'keep' | 'on' | 'off'

/** One of several things that are changed together, or left as they are. */
export function fate(label: string): Option<Fate, Fate> {
	return choice({
		label,
		choices: { keep: 'Leave as it is', on: 'On', off: 'Off' },
		standard: 'keep',
		aliases: booleans,
	})
}

/** Undefined where it is left as it is. */
export function flag(state: Fate): boolean | undefined {
	return state === 'keep' ? undefined : state === 'on'
}

export function fateOf(isOn: boolean): Fate {
	return isOn ? 'on' : 'off'
}
