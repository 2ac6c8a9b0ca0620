import { fraction, type Progress } from './percent.js'

const steps = 10

/**
 * A picture in text, of ten steps; the last one is there when all is. Of what Companion's own font has, ten of these are
 * the ones that stand on one line of a key.
 */
export function bar(part: number): string {
	const full = Math.min(steps, Math.max(0, Math.floor(part * steps + 1e-9)))
	return '❚'.repeat(full) + '❘'.repeat(steps - full)
}

/** Empty where there is nothing to reach. */
export function progressBar(progress: Progress | undefined): string {
	return progress?.target ? bar(fraction(progress)) : ''
}
