import { bar } from './bar.js'

/** What part of all something has, as a picture and in whole percent. */
export interface Share {
	readonly percent: number
	readonly bar: string
}

export function shareOf(part: number, all: number): Share {
	const fraction = all === 0 ? 0 : part / all
	return { percent: Math.round(fraction * 100), bar: bar(fraction) }
}
