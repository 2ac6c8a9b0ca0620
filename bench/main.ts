// `npm run bench`: how fast a press is, what a day costs in requests, and what it costs to know at every moment how the
// channels are. `npm run bench -- live` measures one part, several names several, none all but the longest; with `--write`
// the results of what was measured also come into README.md.
import { countRequests } from './day/requests.js'
import { measureLive } from './live/live.js'
import { measureMemory } from './memory/memory.js'
import { measureSpeed } from './press/speed.js'
import { writeReadme } from './report/readme.js'
import { measureTokenServer } from './token-server/throughput.js'
import { measureTraffic } from './traffic/traffic.js'

const parts: Readonly<Record<string, () => Promise<string>>> = {
	press: measureSpeed,
	day: countRequests,
	traffic: measureTraffic,
	live: measureLive,
	memory: measureMemory,
	'token-server': measureTokenServer,
}

/** Measured only when named. */
const longest = 'memory'

const given = process.argv.slice(2)
const named = given.filter((argument) => argument !== '--write')
const unknown = named.find((name) => !Object.hasOwn(parts, name))
if (unknown !== undefined) throw new Error(`There is no part ${unknown}, but ${Object.keys(parts).join(', ')}`)

for (const [name, measure] of Object.entries(parts)) {
	if (named.length > 0 ? !named.includes(name) : name === longest) continue
	const results = await measure()
	console.log(`\n${results}`)
	if (given.includes('--write')) await writeReadme(name, results)
}
