export interface CommandLine {
	command: string
	/** What stands alone. */
	words: string[]
	/** What was given as `name=value`. */
	values: { [name: string]: string }
}

const word = /(?:[^\s"']|"(?:[^"\\]|\\.)*"|'[^']*')+/g
const assignment = /^([A-Za-z_][\w-]*)=(.*)$/s

/** Takes `chat_send message="Hello there"` apart. */
export function readCommandLine(line: string): CommandLine {
	const found = [...line.matchAll(word)].map(([text]) => text)
	const [command = '', ...rest] = found
	const read: CommandLine = { command: unquote(command), words: [], values: {} }
	for (const text of rest) {
		const [, name, value] = assignment.exec(text) ?? []
		if (name === undefined || value === undefined) read.words.push(unquote(text))
		else read.values[name] = unquote(value)
	}
	return read
}

function unquote(text: string): string {
	return text.replaceAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, double?: string, single?: string) =>
		double === undefined ? (single ?? '') : double.replaceAll(/\\(.)/g, '$1'),
	)
}
