export interface Progress {
	readonly current: number
	readonly target: number | undefined
}

/** 1 when it is reached, and more beyond; 0 where there is nothing to reach. */
export function fraction(progress: Progress | undefined): number {
	if (!progress?.target) return 0
	return progress.current / progress.target
}

/** Whole percent; 100 not before it is reached. */
export function percent(progress: Progress | undefined): number {
	if (!progress?.target) return 0
	// Multiplied first: 0.29 * 100 is less than 29.
	return Math.floor((progress.current * 100) / progress.target)
}
