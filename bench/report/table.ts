export type Row = readonly [string, ...(string | number)[]]

/** A table for the terminal and for Markdown, as Prettier writes it: words to the left, numbers to the right. */
export function table(heads: Row, rows: readonly Row[]): string {
	const cells = [heads, ...rows].map((row) => row.map(String))
	const widths = heads.map((_, column) => Math.max(4, ...cells.map((row) => row[column]?.length ?? 0)))
	const dashes = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
	const [head = [], ...body] = cells
	const lines = [head, dashes, ...body].map((row) =>
		widths.map((width, column) => pad(row[column] ?? '', width, column)),
	)
	return lines.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function pad(text: string, width: number, column: number): string {
	return column === 0 ? text.padEnd(width) : text.padStart(width)
}
