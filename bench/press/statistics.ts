/** The value that this part of the samples stays below. */
export function quantile(samples: readonly number[], part: number): number {
	const sorted = [...samples].sort((one, other) => one - other)
	const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
	if (value === undefined) throw new Error('There are no samples')
	return value
}

export function median(samples: readonly number[]): number {
	return quantile(samples, 0.5)
}
