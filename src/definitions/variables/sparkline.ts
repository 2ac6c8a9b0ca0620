const steps = [...'▁▂▃▄▅▆▇█']
const middle = '▄'

/** A line of blocks: the lowest value has the lowest one, the highest the highest. */
export function sparkline(values: readonly number[]): string {
	const [low, high] = [Math.min(...values), Math.max(...values)]
	if (low === high) return middle.repeat(values.length)
	return values.map((value) => steps[Math.round(((value - low) / (high - low)) * (steps.length - 1))]).join('')
}
