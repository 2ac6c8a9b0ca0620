import { clearLine, createInterface, cursorTo } from 'node:readline'
import type { ReadStream, WriteStream } from 'node:tty'
import type { Surface } from './screen.js'

export interface Lines extends AsyncIterable<string> {
	readonly surface: Surface
	/** Shows that a command may be typed. */
	ask(): void
	close(): void
}

/** Commands from a terminal, with a prompt that stays below the news; or from a pipe, line by line. */
export function readLines(input: ReadStream, output: WriteStream): Lines {
	const terminal = input.isTTY && output.isTTY
	const lines = createInterface({ input, output: terminal ? output : undefined, prompt: '> ', terminal })
	// Taken at once, or lines that come before they are asked for would be lost.
	const each = lines[Symbol.asyncIterator]()
	// In a terminal readline takes Ctrl-C for itself.
	lines.on('SIGINT', () => process.emit('SIGINT'))
	const aboveThePrompt = (text: string): void => {
		cursorTo(output, 0)
		clearLine(output, 0)
		output.write(text)
		lines.prompt(true)
	}
	return {
		surface: { write: terminal ? aboveThePrompt : (text) => void output.write(text) },
		ask: () => terminal && lines.prompt(),
		close: () => lines.close(),
		[Symbol.asyncIterator]: () => each,
	}
}
