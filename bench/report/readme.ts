import { readFile, writeFile } from 'node:fs/promises'

const readme = new URL('../README.md', import.meta.url)
const place = /(<!-- results -->\n).*(<!-- end of results -->)/s

/** Puts the results in their place in README.md; all else there is written by hand. */
export async function writeReadme(results: string): Promise<void> {
	const text = await readFile(readme, 'utf8')
	if (!place.test(text)) throw new Error('README.md has no place for the results')
	await writeFile(
		readme,
		text.replace(place, (_, begin: string, end: string) => `${begin}\n${results}\n\n${end}`),
	)
}
