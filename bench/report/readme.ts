import { readFile, writeFile } from 'node:fs/promises'

const readme = new URL('../README.md', import.meta.url)

/** Puts the results of a part in their place in README.md; all else there is written by hand. */
export async function writeReadme(part: string, results: string): Promise<void> {
	const text = await readFile(readme, 'utf8')
	const [begin, end] = [`<!-- ${part} -->\n`, `<!-- end of ${part} -->`]
	const [before, after] = [text.indexOf(begin), text.indexOf(end)]
	if (before < 0 || after < before) throw new Error(`README.md has no place for the results of ${part}`)
	await writeFile(readme, `${text.slice(0, before)}${begin}\n${results}\n\n${text.slice(after)}`)
}
