// `npm run bench`: how fast a press is, and what a day costs in requests. `npm run bench -- --write` also puts the
// results in README.md.
import { countRequests } from './day/requests.js'
import { measureSpeed } from './press/speed.js'
import { machine } from './report/machine.js'
import { writeReadme } from './report/readme.js'
import { measureTokenServer } from './token-server/throughput.js'

const results = [machine(), await measureSpeed(), await countRequests(), await measureTokenServer()].join('\n\n')
console.log(results)
if (process.argv.includes('--write')) await writeReadme(results)
