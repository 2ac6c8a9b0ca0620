/** Dots of a Braille character from the bottom up, which its number in Unicode adds up: the left column, and the right. */
const columns = [
	[0x40, 0x04, 0x02, 0x01],
	[0x80, 0x20, 0x10, 0x08],
] as const
const blank = 0x2800
const highest = 4
const middle = 2

/**
 * A line of columns, two to a character: the lowest value has one dot, the highest four. Companion's own font lacks most
 * of the block characters, and ten characters do not fit on a key.
 */
export function sparkline(values: readonly number[]): string {
	const [low, high] = [Math.min(...values), Math.max(...values)]
	const heights = values.map((value) =>
		low === high ? middle : 1 + Math.round(((value - low) / (high - low)) * (highest - 1)),
	)
	const pairs = Array.from({ length: Math.ceil(heights.length / 2) }, (_, index) =>
		heights.slice(index * 2, index * 2 + 2),
	)
	return pairs.map(character).join('')
}

function character(heights: readonly number[]): string {
	const dots = heights.flatMap((height, side) => columns[side === 0 ? 0 : 1].slice(0, height))
	return String.fromCodePoint(dots.reduce((sum, dot) => sum + dot, blank))
}
