const steps = 10

/** A picture in text, of ten steps; the last one is there when all is. */
export function bar(fraction: number): string {
	const full = Math.min(steps, Math.max(0, Math.floor(fraction * steps + 1e-9)))
	return '▰'.repeat(full) + '▱'.repeat(steps - full)
}
