import { bar } from './bar.js'
import { fraction, percent } from './percent.js'

/** What part of all something has, as a picture and in whole percent. */
export interface Share {
	readonly percent: number
	readonly bar: string
}

export function shareOf(part: number, all: number): Share {
	const progress = { current: part, target: all }
	return { percent: percent(progress), bar: bar(fraction(progress)) }
}
