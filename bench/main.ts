// `npm run bench`: how fast a press is, what a day costs in requests, and what it costs to know at every moment how the
// channels are. `npm run bench -- --write` also puts the results in README.md.
import { countRequests } from './day/requests.js'
import { measureLive } from './live/live.js'
import { measureSpeed } from './press/speed.js'
import { machine } from './report/machine.js'
import { writeReadme } from './report/readme.js'
import { measureTokenServer } from './token-server/throughput.js'

const results = [
	machine(),
	await measureSpeed(),
	await countRequests(),
	await measureLive(),
	await measureTokenServer(),
].join('\n\n')
console.log(results)
if (process.argv.includes('--write')) await writeReadme(results)
