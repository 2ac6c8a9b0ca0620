import { styleText } from 'node:util'

export type LineKind = 'status' | 'log' | 'variable' | 'feedback' | 'request' | 'pressed' | 'sandbox'

type Style = Parameters<typeof styleText>[0]

const styles: { [Kind in LineKind]: Style } = {
	status: 'bold',
	log: 'dim',
	variable: 'cyan',
	feedback: 'green',
	request: 'dim',
	pressed: 'bold',
	sandbox: 'yellow',
}

export interface Surface {
	write(text: string): void
}

/** Where everything is shown: one line a piece of news, its kind in front. What must stay secret is never written. */
export class Screen {
	readonly #secrets = new Set<string>()
	#closed = false

	constructor(
		readonly surface: Surface,
		readonly colours: boolean,
	) {}

	hide(secret: string): void {
		// Shorter ones stand in ordinary words.
		if (secret.length >= 6) this.#secrets.add(secret)
	}

	/** What a module says while it is being ended is of no use to anybody. */
	close(): void {
		this.#closed = true
	}

	show(kind: LineKind, text: string): void {
		for (const [index, line] of text.split('\n').entries()) {
			const label = (index === 0 ? kind : '').padEnd(10)
			this.#write(`${this.#styled(styles[kind], label)}${line}`)
		}
	}

	/** An answer to a command: plain lines, indented like the news. */
	answer(text: string): void {
		for (const line of text.split('\n')) this.#write(`${' '.repeat(10)}${line}`.trimEnd())
	}

	table(rows: readonly (readonly string[])[]): void {
		const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
		for (const row of rows) this.answer(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
	}

	#styled(style: Style, text: string): string {
		return this.colours ? styleText(style, text, { validateStream: false }) : text
	}

	#write(line: string): void {
		if (this.#closed) return
		let shown = line
		for (const secret of this.#secrets) shown = shown.replaceAll(secret, '[hidden]')
		this.surface.write(`${shown}\n`)
	}
}
