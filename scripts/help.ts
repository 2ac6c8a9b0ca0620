// Writes the tables of companion/HELP.md anew; `--check` only tells whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { helpTables } from '../src/definitions/help.js'

const path = new URL('../companion/HELP.md', import.meta.url)
const before = readFileSync(path, 'utf8')
let after = before
for (const [name, table] of Object.entries(helpTables())) {
	const section = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`)
	after = after.replace(section, (_all, begin: string, end: string) => `${begin}\n${table}\n\n${end}`)
}
after = await format(after, { ...(await resolveConfig(path)), parser: 'markdown' })

if (!process.argv.includes('--check')) writeFileSync(path, after)
else if (before !== after) {
	console.error('companion/HELP.md is out of date: npm run help')
	process.exitCode = 1
}
